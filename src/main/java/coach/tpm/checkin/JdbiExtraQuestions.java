package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.checkin.ExtraQuestion.OnlyIf;
import coach.tpm.program.Program;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `extra_question`.
final class JdbiExtraQuestions {

  private final Jdbi jdbi;

  JdbiExtraQuestions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Those a program asks, in the order in which they were added.
  List<ExtraQuestion> of(Program program) {
    var sql =
        """
        select id, words, kind, options, only_if, only_values
          from extra_question
         where workspace = :workspace and program = :program and removed_at is null
         order by id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .map(JdbiExtraQuestions::toQuestion)
            .list());
  }

  /// Holds a program until the transaction ends, so that one change of its questions comes after
  /// the other.
  void lock(Program program) {
    var sql =
        """
        select id from program where workspace = :workspace and id = :program for no key update
        """;
    jdbi.useHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Long.class)
            .one());
  }

  void add(Program program, ExtraDraft draft, Instant at) {
    var sql =
        """
        insert into extra_question (workspace, program, words, kind, options, only_if, only_values,
                                    added_at)
        values (:workspace, :program, :words, :kind, cast(:options as text[]), :onlyIf,
                cast(:onlyValues as text[]), :at)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("words", draft.words())
            .bind("kind", draft.kind().name().toLowerCase(Locale.ROOT))
            .bindArray("options", String.class, draft.options())
            .bind("onlyIf", draft.onlyIf().map(OnlyIf::question))
            .bindArray(
                "onlyValues", String.class, draft.onlyIf().map(OnlyIf::values).orElse(List.of()))
            .bind("at", at)
            .execute());
  }

  /// Not asked any more; its answers stay.
  void remove(Program program, long id, Instant at) {
    var sql =
        """
        update extra_question set removed_at = :at
         where workspace = :workspace and program = :program and id = :id
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("id", id)
            .bind("at", at)
            .execute());
  }

  private static ExtraQuestion toQuestion(ResultSet row, StatementContext context)
      throws SQLException {
    var values = texts(row, "only_values");
    return new ExtraQuestion(
        row.getLong("id"),
        row.getString("words"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        texts(row, "options"),
        Optional.ofNullable(row.getObject("only_if", Long.class))
            .map(question -> new OnlyIf(question, values)));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
