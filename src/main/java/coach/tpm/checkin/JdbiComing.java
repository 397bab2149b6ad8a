package coach.tpm.checkin;

import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/// Rows of table `question` for days that are still to come.
final class JdbiComing {

  private final Jdbi jdbi;

  JdbiComing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Writes a question down that will be answered before it is asked, unless it is there already.
  void put(Program program, MemberId member, LocalDate day, Instant due, Instant closes) {
    var sql =
        """
        insert into question (workspace, program, member, day, due_at, closes_at, state)
        values (:workspace, :program, :member, :day, :due, :closes, 'asked')
        on conflict (workspace, program, member, day) do nothing
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("member", member.value())
            .bind("day", day)
            .bind("due", due)
            .bind("closes", closes)
            .execute());
  }

  /// Forgets a question without an answer, so that it is asked on its day like any other.
  void remove(Question question) {
    var sql =
        """
        delete from question
         where workspace = :workspace and id = :id and asked_at is null and state = 'asked'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("id", question.id())
            .execute());
  }
}
