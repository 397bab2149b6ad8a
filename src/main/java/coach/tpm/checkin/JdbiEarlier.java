package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What a member's former answers to a program were about, from tables `question` and `answer`.
final class JdbiEarlier {

  private final Jdbi jdbi;

  JdbiEarlier(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The risks that a member's answers to a program raised or revised, the newest first.
  List<Integer> risksOf(WorkspaceId workspace, ProgramId program, MemberId member) {
    var sql =
        """
        select a.risk
          from question q
          join answer a on a.workspace = q.workspace and a.question = q.id
         where q.workspace = :workspace and q.program = :program and q.member = :member
           and a.risk is not null
         group by a.risk
         order by max(q.day) desc, a.risk desc
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("member", member.value())
            .mapTo(Integer.class)
            .list());
  }

  /// The date that a member's newest answer about a risk gave.
  Optional<LocalDate> newDate(WorkspaceId workspace, ProgramId program, MemberId member, int risk) {
    var sql =
        """
        select a.new_date
          from question q
          join answer a on a.workspace = q.workspace and a.question = q.id
         where q.workspace = :workspace and q.program = :program and q.member = :member
           and a.risk = :risk and a.value <> 'yes'
         order by q.day desc
         limit 1
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("member", member.value())
            .bind("risk", risk)
            .map((row, _) -> Optional.ofNullable(row.getObject("new_date", LocalDate.class)))
            .findOne()
            .flatMap(date -> date));
  }
}
