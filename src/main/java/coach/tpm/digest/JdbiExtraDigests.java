package coach.tpm.digest;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `extra_digest`: letters that somebody had posted beside the weekly ones.
final class JdbiExtraDigests {

  private final Jdbi jdbi;
  private final FactsJson json = new FactsJson();

  JdbiExtraDigests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void store(Program program, String period, Facts facts, Instant at) {
    var sql =
        """
        insert into extra_digest (workspace, program, period, day, facts, composed_at)
        values (:workspace, :program, :period, :day, cast(:facts as jsonb), :at)
        on conflict (workspace, program, period) do nothing
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("period", period)
            .bind("day", facts.now().today())
            .bind("facts", json.write(facts))
            .bind("at", at)
            .execute());
  }

  Optional<Facts> find(WorkspaceId workspace, ProgramId program, String period) {
    var sql =
        """
        select facts
          from extra_digest
         where workspace = :workspace and program = :program and period = :period
        """;
    return jdbi.withHandle(handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("period", period)
                .map((row, _) -> row.getString("facts"))
                .findOne())
        .flatMap(json::read);
  }

  /// The periods of the letters of a day and later ones.
  List<String> since(Program program, LocalDate day) {
    var sql =
        """
        select period
          from extra_digest
         where workspace = :workspace and program = :program and day >= :day
         order by period
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("day", day)
            .mapTo(String.class)
            .list());
  }
}
