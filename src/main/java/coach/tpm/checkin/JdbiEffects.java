package coach.tpm.checkin;

import coach.tpm.checkin.AnswerRisk.Before;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Tables `answer_risk` and `answer_date`: what answers changed besides themselves.
final class JdbiEffects {

  private final Jdbi jdbi;

  JdbiEffects(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<AnswerRisk> risk(Question question) {
    var sql =
        """
        select risk, changed_at, shared, statement, likelihood, days_lost, task, help_from
          from answer_risk
         where workspace = :workspace and question = :question
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .map((row, _) -> toRisk(row))
            .findOne());
  }

  void note(Question question, AnswerRisk risk) {
    var sql =
        """
        insert into answer_risk (workspace, question, risk, changed_at, shared, statement,
                                 likelihood, days_lost, task, help_from)
        values (:workspace, :question, :risk, :changedAt, :shared, :statement, :likelihood,
                :daysLost, :task, :helpFrom)
        on conflict (workspace, question) do update
           set risk = excluded.risk, changed_at = excluded.changed_at, shared = excluded.shared,
               statement = excluded.statement, likelihood = excluded.likelihood,
               days_lost = excluded.days_lost, task = excluded.task,
               help_from = excluded.help_from
        """;
    var before = risk.before();
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .bind("risk", risk.risk())
            .bind("changedAt", risk.changedAt())
            .bind("shared", risk.shared())
            .bind("statement", before.map(Before::statement))
            .bind("likelihood", before.map(Before::likelihood))
            .bind("daysLost", before.map(Before::daysLost))
            .bind("task", before.flatMap(Before::task))
            .bind("helpFrom", before.flatMap(Before::helpFrom))
            .execute());
  }

  /// In the order of the tasks.
  List<AnswerDate> dates(Question question) {
    var sql =
        """
        select task, before, after
          from answer_date
         where workspace = :workspace and question = :question
         order by task
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .map((row, _) -> toDate(row))
            .list());
  }

  void note(Question question, AnswerDate date) {
    var sql =
        """
        insert into answer_date (workspace, question, task, before, after)
        values (:workspace, :question, :task, :before, :after)
        on conflict (workspace, question, task) do update
           set before = excluded.before, after = excluded.after
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .bind("task", date.task())
            .bind("before", date.before())
            .bind("after", date.after())
            .execute());
  }

  void forgetRisk(Question question) {
    forget(
        "delete from answer_risk where workspace = :workspace and question = :question", question);
  }

  void forgetDates(Question question) {
    forget(
        "delete from answer_date where workspace = :workspace and question = :question", question);
  }

  private void forget(String sql, Question question) {
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .execute());
  }

  private static AnswerRisk toRisk(ResultSet row) throws SQLException {
    var statement = Optional.ofNullable(row.getString("statement"));
    int likelihood = row.getInt("likelihood");
    int daysLost = row.getInt("days_lost");
    var task = Optional.ofNullable(row.getObject("task", Integer.class));
    var helpFrom = Optional.ofNullable(row.getString("help_from"));
    return new AnswerRisk(
        row.getInt("risk"),
        row.getTimestamp("changed_at").toInstant(),
        row.getBoolean("shared"),
        statement.map(words -> new Before(words, likelihood, daysLost, task, helpFrom)));
  }

  private static AnswerDate toDate(ResultSet row) throws SQLException {
    return new AnswerDate(
        row.getInt("task"),
        Optional.ofNullable(row.getObject("before", LocalDate.class)),
        row.getObject("after", LocalDate.class));
  }
}
