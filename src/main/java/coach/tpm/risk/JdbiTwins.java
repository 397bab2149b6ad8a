package coach.tpm.risk;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Table `risk_distinct`.
final class JdbiTwins {

  private final Jdbi jdbi;

  JdbiTwins(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Which risks somebody said to be another than this one.
  Set<Integer> distinct(Program program, int number) {
    var sql =
        """
        select case when older = :number then younger else older end as other
          from risk_distinct
         where workspace = :workspace and program = :program and :number in (older, younger)
         order by other
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .mapTo(Integer.class)
            .collect(Collectors.toSet()));
  }

  void keepBoth(Program program, int older, int younger, MemberId by, Instant at) {
    var sql =
        """
        insert into risk_distinct (workspace, program, older, younger, said_by, said_at)
        values (:workspace, :program, :older, :younger, :by, :at)
        on conflict do nothing
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("older", older)
            .bind("younger", younger)
            .bind("by", by.value())
            .bind("at", at)
            .execute());
  }
}
