package coach.tpm.checkin;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Rows of programs and teams, written straight into the tables that the tick reads.
final class Team {

  private final Jdbi jdbi;

  Team(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void workspace(String id) {
    execute("insert into workspace (id, name, installed_at) values (?, ?, now())", id, id);
  }

  void removeWorkspace(String id) {
    execute("update workspace set removed_at = now() where id = ?", id);
  }

  void program(String workspace, long id) {
    execute(
        """
        insert into program (workspace, id, channel, name, owner, target, started_at, ask_at,
                             ask_days, asking, digest_day, digest_at, digest_on)
        overriding system value
        values (?, ?, ?, 'Apollo', 'UOWNER', '2027-01-15', '2026-01-01', '09:30', 31, true, 5,
                '16:00', true)
        """,
        workspace,
        id,
        "C" + id);
  }

  void close(String workspace, long program) {
    execute(
        "update program set closed_at = now() where workspace = ? and id = ?", workspace, program);
  }

  void member(
      String workspace,
      long program,
      String member,
      String zone,
      String askAt,
      int days,
      Instant addedAt) {
    execute(
        """
        insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                 asking)
        values (?, ?, ?, ?, ?, cast(? as time), ?, true)
        """,
        workspace,
        program,
        member,
        addedAt,
        zone,
        askAt,
        days);
  }

  /// Half of them are in Berlin and asked at 10:30, half in UTC and asked at 09:30: all at once.
  void crowd(String workspace, long program, int size, Instant addedAt) {
    execute(
        """
        insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                 asking)
        select ?, ?, 'U' || n, ?, case when n % 2 = 0 then 'UTC' else 'Europe/Berlin' end,
               case when n % 2 = 0 then time '09:30' else time '10:30' end, 31, true
          from generate_series(1, ?) n
        """,
        workspace, program, addedAt, size);
  }

  void pause(String member) {
    execute("update team_member set asking = false where member = ?", member);
  }

  void askAt(String member, String time) {
    execute("update team_member set ask_at = cast(? as time) where member = ?", time, member);
  }

  List<String> questions() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery("select member, day, due_at, state from question order by member, day")
            .map((row, _) ->
                "%s %s %s %s"
                    .formatted(
                        row.getString("member"),
                        row.getString("day"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("state")))
            .list());
  }

  List<String> owed() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(
                """
                select o.workspace || ' ' || o.kind || ' ' || o.to_member || ' ' || o.period
                         || ' ' || o.state
                  from outbox o
                  join question q on q.workspace = o.workspace and q.sheet = o.subject
                   and to_char(q.day, 'YYYY-MM-DD') = o.period
                 order by o.to_member, o.period
                """)
            .mapTo(String.class)
            .list());
  }

  int count(String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private void execute(String sql, Object... values) {
    jdbi.useHandle(handle -> handle.execute(sql, values));
  }
}
