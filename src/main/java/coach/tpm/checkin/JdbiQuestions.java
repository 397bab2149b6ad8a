package coach.tpm.checkin;

import coach.tpm.checkin.Question.State;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `question`, one at a time; [JdbiAsking] fills it.
final class JdbiQuestions {

  private final Jdbi jdbi;

  JdbiQuestions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Nothing once the coach was removed from the workspace.
  Optional<Question> find(WorkspaceId workspace, long id) {
    var sql =
        """
        select q.workspace, q.id, q.program, q.member, q.day, q.due_at, q.state, q.sheet, q.asked_at,
               q.closes_at
          from question q
          join workspace w on w.id = q.workspace and w.removed_at is null
         where q.workspace = :workspace and q.id = :id
        """;
    return one(workspace, id, sql);
  }

  /// The question, locked until the transaction ends.
  Optional<Question> lock(WorkspaceId workspace, long id) {
    var sql =
        """
        select workspace, id, program, member, day, due_at, state, sheet, asked_at, closes_at
          from question
         where workspace = :workspace and id = :id
           for no key update
        """;
    return one(workspace, id, sql);
  }

  Optional<Question> ofDay(Program program, MemberId member, LocalDate day) {
    var sql =
        """
        select workspace, id, program, member, day, due_at, state, sheet, asked_at, closes_at
          from question
         where workspace = :workspace and program = :program and member = :member and day = :day
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("member", member.value())
            .bind("day", day)
            .map(JdbiQuestions::toQuestion)
            .findOne());
  }

  /// A member's newest question of each open program whose team they are on, those that came due
  /// before `since` or come due after `now` left out; newest program first.
  List<Question> newestOf(WorkspaceId workspace, MemberId member, Instant since, Instant now) {
    var sql =
        """
        select n.workspace, n.id, n.program, n.member, n.day, n.due_at, n.state, n.sheet, n.asked_at,
               n.closes_at
          from team_member t
          join program p
            on p.workspace = t.workspace and p.id = t.program and p.closed_at is null
         cross join lateral (
               select q.workspace, q.id, q.program, q.member, q.day, q.due_at, q.state, q.sheet, q.asked_at,
               q.closes_at
                 from question q
                where q.workspace = t.workspace and q.program = t.program and q.member = t.member
                  and q.day >= :first and q.due_at <= :now
                order by q.day desc
                limit 1) n
         where t.workspace = :workspace and t.member = :member and n.due_at >= :since
         order by n.program desc
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("member", member.value())
            .bind("since", since)
            .bind("now", now)
            .bind("first", LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1))
            .map(JdbiQuestions::toQuestion)
            .list());
  }

  /// Questions of a program from `first` on that nobody answered yet.
  List<Question> openSince(WorkspaceId workspace, ProgramId program, LocalDate first) {
    var sql =
        """
        select workspace, id, program, member, day, due_at, state, sheet, asked_at, closes_at
          from question
         where workspace = :workspace and program = :program and day >= :first and state = 'asked'
         order by id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("first", first)
            .map(JdbiQuestions::toQuestion)
            .list());
  }

  /// All questions of one message, in the order in which they were put.
  List<Question> ofSheet(WorkspaceId workspace, String sheet, LocalDate day) {
    var sql =
        """
        select q.workspace, q.id, q.program, q.member, q.day, q.due_at, q.state, q.sheet, q.asked_at,
               q.closes_at
          from question q
          join workspace w on w.id = q.workspace and w.removed_at is null
         where q.workspace = :workspace and q.sheet = :sheet and q.day = :day
         order by q.id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("sheet", sheet)
            .bind("day", day)
            .map(JdbiQuestions::toQuestion)
            .list());
  }

  /// Sent at `asked`, unless it was answered or skipped meanwhile.
  void opened(Question question, Instant asked, Instant closes) {
    var sql =
        """
        update question
           set asked_at = :asked, closes_at = :closes
         where workspace = :workspace and id = :id and state = 'asked'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("id", question.id())
            .bind("asked", asked)
            .bind("closes", closes)
            .execute());
  }

  /// Its time went by before it could be sent.
  void notAsked(Question question) {
    var sql =
        """
        update question
           set state = 'not_asked'
         where workspace = :workspace and id = :id and state = 'asked'
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("id", question.id())
            .execute());
  }

  /// Takes back what a member was asked, and did not answer, for days on which they are away.
  List<Question> away(Program program, MemberId member, LocalDate first, LocalDate last) {
    var sql =
        """
        update question
           set state = 'away'
         where workspace = :workspace and program = :program and member = :member
           and day between :first and :last and state in ('asked', 'not_asked')
        returning workspace, id, program, member, day, due_at, state, sheet, asked_at, closes_at
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("member", member.value())
            .bind("first", first)
            .bind("last", last)
            .map(JdbiQuestions::toQuestion)
            .list());
  }

  /// Lets a member sit a day out, whether they were asked already or not; false when they answered
  /// or skipped it before.
  boolean skip(Program program, MemberId member, LocalDate day, Instant at) {
    var sql =
        """
        insert into question (workspace, program, member, day, due_at, state)
        values (:workspace, :program, :member, :day, :at, 'skipped')
        on conflict (workspace, program, member, day) do update
           set state = excluded.state
         where question.state in ('asked', 'not_asked', 'away')
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("member", member.value())
                .bind("day", day)
                .bind("at", at)
                .execute()
            == 1);
  }

  private Optional<Question> one(WorkspaceId workspace, long id, String sql) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("id", id)
            .map(JdbiQuestions::toQuestion)
            .findOne());
  }

  private static Question toQuestion(ResultSet row, StatementContext context) throws SQLException {
    return new Question(
        new WorkspaceId(row.getString("workspace")),
        row.getLong("id"),
        new ProgramId(row.getLong("program")),
        new MemberId(row.getString("member")),
        row.getObject("day", LocalDate.class),
        row.getTimestamp("due_at").toInstant(),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("sheet")),
        instant(row, "asked_at"),
        instant(row, "closes_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}
