package coach.tpm.checkin;

import coach.tpm.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What members said that was no answer, kept with their open questions in table `question`.
final class JdbiKeptWords {

  private final Jdbi jdbi;

  JdbiKeptWords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<String> of(Question question) {
    var sql = "select words from question where workspace = :workspace and id = :id";
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", question.workspace().value())
            .bind("id", question.id())
            .map((row, _) -> Optional.ofNullable(row.getString("words")))
            .findOne()
            .flatMap(words -> words));
  }

  void keep(WorkspaceId workspace, List<Long> questions, String words) {
    var sql =
        """
        update question set words = :words
         where workspace = :workspace and id = any(:questions) and state = 'asked'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", workspace.value())
            .bindArray("questions", Long.class, questions)
            .bind("words", words)
            .execute());
  }

  /// Once one question was answered with the words, they are no note for the member's others.
  void forgetElsewhere(Question question) {
    var sql =
        """
        update question o set words = null
          from question q
         where q.workspace = :workspace and q.id = :id and q.words is not null
           and o.workspace = q.workspace and o.member = q.member
           and o.day between q.day - 7 and q.day + 7
           and o.id <> q.id and o.state = 'asked' and o.words = q.words
           and o.program in (select t.program
                               from team_member t
                              where t.workspace = q.workspace and t.member = q.member)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("id", question.id())
            .execute());
  }
}
