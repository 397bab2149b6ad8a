package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The zones by which a team is asked, as table `team_member` keeps them.
final class JdbiZones {

  private final Jdbi jdbi;

  JdbiZones(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The zone of somebody on the team; nothing for everybody else.
  Optional<String> of(Program program, MemberId member) {
    var sql =
        """
        select zone
          from team_member
         where workspace = :workspace and program = :program and member = :member
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("member", member.value())
            .mapTo(String.class)
            .findOne());
  }

  List<String> all(Program program) {
    var sql =
        """
        select distinct zone
          from team_member
         where workspace = :workspace and program = :program
         order by zone
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(String.class)
            .list());
  }
}
