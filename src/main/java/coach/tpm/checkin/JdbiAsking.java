package coach.tpm.checkin;

import coach.tpm.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/// Puts questions into table `question` and owes their messages in table `outbox`, for any number
/// of members in one statement. A member has one question of a program for one local day.
final class JdbiAsking {

  /// A question that was put in just now cannot have a message yet.
  private static final String OWE_THE_ASKED =
      """
      insert into outbox (workspace, kind, subject, period, to_member, state, not_before, owed_at)
      select workspace, 'checkin', cast(id as text), to_char(day, 'YYYY-MM-DD'), member, 'ready',
             :now, :now
        from due
       where state = 'asked'
      """;

  private final Jdbi jdbi;

  JdbiAsking(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// One member of one program, by which a crowd is taken in parts.
  record Place(String workspace, long program, String member) {

    static final Place FIRST = new Place("", 0, "");
  }

  /// How many questions a part owed, and where the next part begins; nothing after the last one.
  record Part(int asked, Optional<Place> rest) {}

  /// The zones in which anybody is asked, of all workspaces; reads one index entry for each.
  List<String> zones() {
    var sql =
        """
        with recursive used (zone) as (
          (select zone from team_member where asking order by zone limit 1)
          union all
          select (select t.zone
                    from team_member t
                   where t.asking and t.zone > u.zone
                   order by t.zone
                   limit 1)
            from used u
           where u.zone is not null)
        select zone from used where zone is not null order by zone
        """;
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  /// Asks everybody whose asking time lies in one of the slots, in all workspaces that have the
  /// coach; of a crowd the first `most` after `after`. Whoever joined the team after that time is
  /// not asked for it.
  ///
  /// `offset 0` and `materialized` keep the planner from starting anywhere but at the index of
  /// asking times, which it otherwise does on tables that were not analyzed yet.
  Part ask(List<Slot> slots, Place after, int most, Instant now) {
    var sql =
        """
        with slot (zone, day, bit, first, last, midnight, begins, late) as (
          select *
            from unnest(cast(:zones as text[]), cast(:days as date[]), cast(:bits as integer[]),
                        cast(:firsts as time[]), cast(:lasts as time[]),
                        cast(:midnights as timestamptz[]), cast(:begins as timestamptz[]),
                        cast(:late as boolean[]))),
        came as materialized (
          select t.workspace, t.program, t.member, t.day, t.due_at, t.state
            from slot s
           cross join lateral (
                 select m.workspace, m.program, m.member, m.added_at, s.day,
                        greatest(s.begins, s.midnight + cast(m.ask_at as interval)) as due_at,
                        case when s.late then 'not_asked' else 'asked' end as state
                   from team_member m
                  where m.zone = s.zone and m.asking and m.ask_at between s.first and s.last
                    and (m.ask_days & s.bit) <> 0
                    and (m.workspace, m.program, m.member) > (:workspace, :program, :member)
                 offset 0) t
           where t.added_at <= t.due_at
           order by t.workspace, t.program, t.member
           limit :most),
        due as (
          insert into question (workspace, program, member, day, due_at, state)
          select c.workspace, c.program, c.member, c.day, c.due_at, c.state
            from came c
           cross join lateral (
                 select coalesce(p.closed_at, w.removed_at) as gone
                   from program p
                   join workspace w on w.id = p.workspace
                  where p.workspace = c.workspace and p.id = c.program
                 offset 0) g
           where g.gone is null
           order by c.workspace, c.program, c.member
          on conflict (workspace, program, member, day) do nothing
          returning workspace, id, member, day, state),
        owed as (
        """
            + OWE_THE_ASKED
            + """
              returning 1)
            select (select count(*) from owed) as asked, (select count(*) from came) as came,
                   l.workspace, l.program, l.member
              from (select workspace, program, member
                      from came
                     order by workspace desc, program desc, member desc
                     limit 1) l
            """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bindArray("zones", String.class, slots.stream().map(Slot::zone).toList())
            .bindArray("days", String.class, texts(slots, Slot::day))
            .bindArray("bits", String.class, texts(slots, Slot::dayBit))
            .bindArray("firsts", String.class, texts(slots, Slot::first))
            .bindArray("lasts", String.class, texts(slots, Slot::last))
            .bindArray("midnights", String.class, texts(slots, Slot::midnight))
            .bindArray("begins", String.class, texts(slots, Slot::begins))
            .bindArray("late", String.class, texts(slots, Slot::late))
            .bind("workspace", after.workspace())
            .bind("program", after.program())
            .bind("member", after.member())
            .bind("most", most)
            .bind("now", now)
            .map((row, _) -> toPart(row, most))
            .findOne()
            .orElseGet(() -> new Part(0, Optional.empty())));
  }

  /// Asks everybody on the team of one program who was not asked yet on the local day of their
  /// zone.
  ///
  /// @return how many questions are owed
  int askTeam(Program program, Map<String, LocalDate> days, Instant now) {
    var sql =
        """
        with place (zone, day) as (
          select * from unnest(cast(:zones as text[]), cast(:days as date[]))),
        due as (
          insert into question (workspace, program, member, day, due_at, state)
          select t.workspace, t.program, t.member, l.day, :now, 'asked'
            from team_member t
            join place l on l.zone = t.zone
           where t.workspace = :workspace and t.program = :program
           order by t.workspace, t.program, t.member
          on conflict (workspace, program, member, day) do update
             set state = excluded.state, due_at = excluded.due_at
           where question.state = 'not_asked'
          returning workspace, id, member, day, state)
        """
            + OWE_THE_ASKED
            + "on conflict (workspace, kind, subject, period) do nothing";
    var places = List.copyOf(days.entrySet());
    return jdbi.withHandle(handle ->
        handle
            .createUpdate(sql)
            .bindArray("zones", String.class, places.stream().map(Map.Entry::getKey).toList())
            .bindArray("days", String.class, texts(places, Map.Entry::getValue))
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("now", now)
            .execute());
  }

  /// A part that is not full is the last one.
  private static Part toPart(ResultSet row, int most) throws SQLException {
    var last =
        new Place(row.getString("workspace"), row.getLong("program"), row.getString("member"));
    return new Part(
        row.getInt("asked"), row.getInt("came") < most ? Optional.empty() : Optional.of(last));
  }

  private static <T> List<String> texts(List<T> rows, Function<T, Object> part) {
    return rows.stream().map(part).map(String::valueOf).toList();
  }
}
