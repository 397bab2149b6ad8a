package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Table `risk_rating`.
final class JdbiRatings {

  private final Jdbi jdbi;

  JdbiRatings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Writes down how a risk is rated now, unless it was rated so before.
  void note(Program program, int number, Instant at) {
    var sql =
        """
        insert into risk_rating (workspace, program, number, at, likelihood, days_lost, open)
        select r.workspace, r.program, r.number, :at, r.likelihood, r.days_lost, r.closed_at is null
          from risk r
          left join lateral (
            select l.likelihood, l.days_lost, l.open
              from risk_rating l
             where l.workspace = r.workspace and l.program = r.program and l.number = r.number
             order by l.id desc
             limit 1) last on true
         where r.workspace = :workspace and r.program = :program and r.number = :number
           and (last.likelihood, last.days_lost, last.open)
               is distinct from (r.likelihood, r.days_lost, r.closed_at is null)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .bind("at", at)
            .execute());
  }

  List<Rating> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select number, at, likelihood, days_lost, open
          from risk_rating
         where workspace = :workspace and program = :program
         order by id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map((row, _) ->
                new Rating(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getInt("likelihood"),
                    row.getInt("days_lost"),
                    row.getBoolean("open")))
            .list());
  }
}
