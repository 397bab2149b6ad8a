package coach.tpm.digest;

import coach.tpm.program.DigestSchedule;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// The weekly schedules of the tables `program` and `member`, across all workspaces: the tick asks
/// for everybody at once, and gets each program with its workspace.
final class JdbiTimetables {

  private final Jdbi jdbi;

  JdbiTimetables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The timetables that some open program of an active workspace follows, unless it is paused. An
  /// owner without a zone lives by UTC.
  List<Timetable> inUse() {
    var sql =
        """
        select distinct coalesce(s.zone, m.zone, 'UTC') as zone, p.digest_day, p.digest_at
          from program p
          join workspace w on w.id = p.workspace and w.removed_at is null
          left join member m on m.workspace = p.workspace and m.id = p.owner
          left join member_setting s on s.workspace = p.workspace and s.member = p.owner
         where p.closed_at is null and p.digest_on and p.asking
         order by zone, p.digest_day, p.digest_at
        """;
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).map(JdbiTimetables::toTimetable).list());
  }

  /// The open programs that follow a timetable and began before `due`.
  List<Follower> followers(Timetable timetable, Instant due) {
    var sql =
        """
        select p.workspace, p.id
          from program p
          join workspace w on w.id = p.workspace and w.removed_at is null
          left join member m on m.workspace = p.workspace and m.id = p.owner
          left join member_setting s on s.workspace = p.workspace and s.member = p.owner
         where p.closed_at is null and p.digest_on and p.asking
           and p.digest_day = :day and p.digest_at = :at
           and coalesce(s.zone, m.zone, 'UTC') = :zone
           and p.started_at < :due
         order by p.workspace, p.id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("day", timetable.schedule().day().getValue())
            .bind("at", timetable.schedule().at())
            .bind("zone", timetable.zoneName())
            .bind("due", due)
            .map((row, _) ->
                new Follower(
                    new WorkspaceId(row.getString("workspace")), new ProgramId(row.getLong("id"))))
            .list());
  }

  private static Timetable toTimetable(ResultSet row, StatementContext context)
      throws SQLException {
    return new Timetable(
        row.getString("zone"),
        new DigestSchedule(
            DayOfWeek.of(row.getInt("digest_day")),
            row.getObject("digest_at", LocalTime.class),
            true));
  }

  /// A program that gets a letter.
  record Follower(WorkspaceId workspace, ProgramId program) {}
}
