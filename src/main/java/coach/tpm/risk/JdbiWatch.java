package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/// The clocks in table `risk`.
final class JdbiWatch {

  private final Jdbi jdbi;

  JdbiWatch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A risk that something may be due for.
  record Due(WorkspaceId workspace, ProgramId program, int number) {}

  /// What is due in open programs that are not paused.
  List<Due> due(Instant now, int most) {
    var sql =
        """
        select r.workspace, r.program, r.number
          from risk r
          join program p on p.workspace = r.workspace and p.id = r.program
           and p.closed_at is null and p.asking
          join workspace w on w.id = r.workspace and w.removed_at is null
         where r.next_escalation_at <= :now or r.stale_at <= :now
         order by least(r.next_escalation_at, r.stale_at), r.workspace, r.program, r.number
         limit :most
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("now", now)
            .bind("most", most)
            .map((row, _) ->
                new Due(
                    new WorkspaceId(row.getString("workspace")),
                    new ProgramId(row.getLong("program")),
                    row.getInt("number")))
            .list());
  }

  /// Stops what is due in closed programs, so that nobody looks at it again.
  void stopClosed(Instant now) {
    var sql =
        """
        update risk r
           set next_escalation_at = null, stale_at = null
          from program p
         where p.workspace = r.workspace and p.id = r.program and p.closed_at is not null
           and (r.next_escalation_at <= :now or r.stale_at <= :now)
        """;
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("now", now).execute());
  }

  void set(Program program, int number, Clock clock) {
    var sql =
        """
        update risk
           set escalation_level = :level, clock_from = :from, clock_red = :red,
               reminded = :reminded, next_escalation_at = :next
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        of(handle.createUpdate(sql), program, number)
            .bind("level", clock.level())
            .bind("from", clock.from())
            .bind("red", clock.red())
            .bind("reminded", clock.reminded())
            .bind("next", clock.nextAt())
            .execute());
  }

  /// When somebody was last asked whether a risk is still true, and for which trigger's day.
  record Asked(Optional<Instant> at, Optional<LocalDate> trigger) {}

  Asked asked(Program program, int number) {
    var sql =
        """
        select stale_asked_at, trigger_asked
          from risk
         where workspace = :workspace and program = :program and number = :number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .map((row, _) ->
                new Asked(
                    Optional.ofNullable(row.getTimestamp("stale_asked_at"))
                        .map(Timestamp::toInstant),
                    Optional.ofNullable(row.getObject("trigger_asked", LocalDate.class))))
            .one());
  }

  void set(Program program, int number, Asked asked, Optional<Instant> next) {
    var sql =
        """
        update risk
           set stale_asked_at = :at, trigger_asked = :trigger, stale_at = :next
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        of(handle.createUpdate(sql), program, number)
            .bind("at", asked.at())
            .bind("trigger", asked.trigger())
            .bind("next", next)
            .execute());
  }

  /// Open risks that somebody was asked about without any change since.
  List<Integer> askedInVain(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number
          from risk
         where workspace = :workspace and program = :program and closed_at is null
           and stale_asked_at > changed_at
         order by number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .mapTo(Integer.class)
            .list());
  }

  private static Update of(Update update, Program program, int number) {
    return update
        .bind("workspace", program.workspace().value())
        .bind("program", program.id().value())
        .bind("number", number);
  }
}
