package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/// Table `answer`, and what it tells with table `question` about the days of a program.
final class JdbiAnswers implements CheckInRecord {

  private final Jdbi jdbi;

  JdbiAnswers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Answer> find(Question question) {
    var sql =
        """
        select q.member, q.day, a.value, a.note, a.task, a.likelihood, a.days_lost, a.help_from,
               a.new_date, a.risk, a.answered_at, a.edited_at,
               q.closes_at
          from answer a
          join question q on q.workspace = a.workspace and q.id = a.question
         where a.workspace = :workspace and a.question = :question
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .map(JdbiAnswers::toAnswer)
            .findOne());
  }

  /// Keeps an answer, in the place of an earlier one; the question is answered with it.
  void save(Question question, Answer answer) {
    var sql =
        """
        with kept as (
        insert into answer (workspace, question, value, note, task, likelihood, days_lost,
                            help_from, new_date, risk, answered_at, edited_at)
        values (:workspace, :question, :value, :note, :task, :likelihood, :daysLost,
                :helpFrom, :newDate, :risk, :answeredAt, :editedAt)
        on conflict (workspace, question) do update
           set value = excluded.value, note = excluded.note, task = excluded.task,
               likelihood = excluded.likelihood, days_lost = excluded.days_lost,
               help_from = excluded.help_from, new_date = excluded.new_date,
               risk = excluded.risk, edited_at = excluded.edited_at)
        update question set state = 'answered' where workspace = :workspace and id = :question
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .bind("value", answer.value().name().toLowerCase(Locale.ROOT))
            .bind("note", answer.note())
            .bind("task", answer.task())
            .bind("likelihood", answer.likelihood())
            .bind("daysLost", answer.daysLost())
            .bind("helpFrom", answer.helpFrom())
            .bind("newDate", answer.newDate())
            .bind("risk", answer.risk())
            .bind("answeredAt", answer.answeredAt())
            .bind("editedAt", answer.editedAt())
            .execute());
  }

  /// Takes an answer away; the question is open again.
  void remove(Question question) {
    var sql =
        """
        with gone as (
        delete from answer where workspace = :workspace and question = :question)
        update question set state = 'asked' where workspace = :workspace and id = :question
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", question.workspace().value())
            .bind("question", question.id())
            .execute());
  }

  /// A question whose message never reached its member (refused, cancelled or still waiting) was
  /// not asked, unless it was answered in another way.
  @Override
  public List<DayOfAnswers> days(
      WorkspaceId workspace, ProgramId program, LocalDate first, LocalDate last) {
    var sql =
        """
        select day,
               count(*) filter (where heard) as asked,
               count(*) filter (where value = 'yes') as yes,
               count(*) filter (where value = 'at_risk') as at_risk,
               count(*) filter (where value = 'no') as no,
               count(*) filter (where state = 'skipped') as skipped,
               count(*) filter (where not heard and state not in ('skipped', 'away'))
                 as not_asked,
               count(*) filter (where late) as late,
               count(*) filter (where heard and value is null
                                  and not (state = 'asked' and closed_told)) as waiting
          from (select q.day, q.state, q.closed_told, a.value, a.answered_at >= q.closes_at as late,
                       a.value is not null
                         or (q.state in ('asked', 'closed')
                             and (o.id is null or o.message_id is not null
                                  or o.state not in ('ready', 'refused', 'cancelled'))) as heard
                  from question q
                  left join answer a on a.workspace = q.workspace and a.question = q.id
                  left join outbox o
                    on o.workspace = q.workspace and o.kind = 'checkin'
                   and o.subject = q.sheet
                   and o.period = to_char(q.day, 'YYYY-MM-DD')
                 where q.workspace = :workspace and q.program = :program
                   and q.day between :first and :last) told
         group by day
        having bool_or(heard or state = 'skipped')
         order by day
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("first", first)
            .bind("last", last)
            .map(JdbiAnswers::toDay)
            .list());
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program, LocalDate day) {
    var sql =
        """
        select q.member, q.day, a.value, a.note, a.task, a.likelihood, a.days_lost, a.help_from,
               a.new_date, a.risk, a.answered_at, a.edited_at,
               q.closes_at
          from question q
          join answer a on a.workspace = q.workspace and a.question = q.id
         where q.workspace = :workspace and q.program = :program and q.day = :day
         order by a.answered_at, q.id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("day", day)
            .map(JdbiAnswers::toAnswer)
            .list());
  }

  private static DayOfAnswers toDay(ResultSet row, StatementContext context) throws SQLException {
    return new DayOfAnswers(
        row.getObject("day", LocalDate.class),
        row.getInt("asked"),
        row.getInt("yes"),
        row.getInt("at_risk"),
        row.getInt("no"),
        row.getInt("skipped"),
        row.getInt("not_asked"),
        row.getInt("late"),
        row.getInt("waiting"));
  }

  @Override
  public List<Answer> answers(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select q.member, q.day, a.value, a.note, a.task, a.likelihood, a.days_lost, a.help_from,
               a.new_date, a.risk, a.answered_at, a.edited_at,
               q.closes_at
          from question q
          join answer a on a.workspace = q.workspace and a.question = q.id
         where q.workspace = :workspace and q.program = :program
         order by q.day, a.answered_at, q.id
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiAnswers::toAnswer)
            .list());
  }

  private static Answer toAnswer(ResultSet row, StatementContext context) throws SQLException {
    return new Answer(
        new MemberId(row.getString("member")),
        row.getObject("day", LocalDate.class),
        Value.valueOf(row.getString("value").toUpperCase(Locale.ROOT)),
        row.getString("note"),
        Optional.ofNullable(row.getObject("task", Integer.class)),
        Optional.ofNullable(row.getObject("likelihood", Integer.class)),
        Optional.ofNullable(row.getObject("days_lost", Integer.class)),
        Optional.ofNullable(row.getString("help_from")),
        Optional.ofNullable(row.getObject("new_date", LocalDate.class)),
        Optional.ofNullable(row.getObject("risk", Integer.class)),
        row.getTimestamp("answered_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("edited_at")).map(Timestamp::toInstant),
        Optional.ofNullable(row.getTimestamp("closes_at")).map(Timestamp::toInstant));
  }
}
