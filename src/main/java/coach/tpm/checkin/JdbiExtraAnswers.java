package coach.tpm.checkin;

import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Table `extra_answer`.
final class JdbiExtraAnswers {

  private final Jdbi jdbi;

  JdbiExtraAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// What was given with the answer to a question, by extra question.
  Map<Long, String> of(Question question) {
    var sql =
        """
        select extra, value
          from extra_answer
         where workspace = :workspace and question = :question
         order by extra
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .map((row, _) -> Map.entry(row.getLong("extra"), row.getString("value")))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  void save(Question question, long extra, String value) {
    var sql =
        """
        insert into extra_answer (workspace, question, extra, value)
        values (:workspace, :question, :extra, :value)
        on conflict (workspace, question, extra) do update set value = excluded.value
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .bind("extra", extra)
            .bind("value", value)
            .execute());
  }

  /// Takes away what was given to these extra questions.
  void remove(Question question, List<Long> extras) {
    var sql =
        """
        delete from extra_answer
         where workspace = :workspace and question = :question and extra = any(:extras)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .bindArray("extras", Long.class, extras)
            .execute());
  }

  void remove(Question question) {
    var sql = "delete from extra_answer where workspace = :workspace and question = :question";
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .execute());
  }

  /// All of a program, by day, then in the order in which the answers came.
  List<ExtraAnswer> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select q.member, q.day, e.words, x.value
          from extra_answer x
          join extra_question e on e.workspace = x.workspace and e.id = x.extra
          join question q on q.workspace = x.workspace and q.id = x.question
          join answer a on a.workspace = q.workspace and a.question = q.id
         where e.workspace = :workspace and e.program = :program
         order by q.day, a.answered_at, q.id, e.id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map((row, _) ->
                new ExtraAnswer(
                    new MemberId(row.getString("member")),
                    row.getObject("day", LocalDate.class),
                    row.getString("words"),
                    row.getString("value")))
            .list());
  }
}
