package coach.tpm.digest;

import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `digest`.
final class JdbiDigests {

  private final Jdbi jdbi;
  private final FactsJson json = new FactsJson();

  JdbiDigests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Takes the writing of one letter until the transaction ends; false when another node has it.
  boolean take(WorkspaceId workspace, ProgramId program, LocalDate period) {
    var sql = "select pg_try_advisory_xact_lock(hashtextextended(:letter, 0))";
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("letter", "digest %s %s %s".formatted(workspace.value(), program, period))
            .mapTo(Boolean.class)
            .one());
  }

  void store(Program program, LocalDate period, Facts facts, Instant at) {
    var sql =
        """
        insert into digest (workspace, program, period, facts, composed_at)
        values (:workspace, :program, :period, cast(:facts as jsonb), :at)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("period", period)
            .bind("facts", json.write(facts))
            .bind("at", at)
            .execute());
  }

  boolean has(WorkspaceId workspace, ProgramId program, LocalDate period) {
    var sql =
        """
        select exists (select 1
                         from digest
                        where workspace = :workspace and program = :program and period = :period)
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("period", period)
            .mapTo(Boolean.class)
            .one());
  }

  Optional<Facts> find(WorkspaceId workspace, ProgramId program, LocalDate period) {
    var sql =
        """
        select facts
          from digest
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

  /// The days of the letters that tell of a day's answers: those of that day and later.
  List<LocalDate> since(Program program, LocalDate day) {
    var sql =
        """
        select period
          from digest
         where workspace = :workspace and program = :program and period >= :day
         order by period
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("day", day)
            .mapTo(LocalDate.class)
            .list());
  }

  /// The program's last weekly letter of a day before this one.
  Optional<StoredDigest> last(WorkspaceId workspace, ProgramId program, LocalDate before) {
    var sql =
        """
        select facts, composed_at
          from digest
         where workspace = :workspace and program = :program and period < :before
         order by period desc
         limit 1
        """;
    return jdbi.withHandle(handle ->
            handle
                .createQuery(sql)
                .bind("workspace", workspace.value())
                .bind("program", program.value())
                .bind("before", before)
                .map((row, _) -> {
                  var at = row.getTimestamp("composed_at").toInstant();
                  return json.read(row.getString("facts"))
                      .map(facts -> new StoredDigest(facts, at));
                })
                .findOne())
        .flatMap(stored -> stored);
  }
}
