package coach.tpm.lesson;

import static coach.tpm.store.RequestGuard.GRANTED;

import coach.tpm.store.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Tables `learner` (which lesson a learner reads) and `learner_lesson` (each that was opened, and
/// when it was done).
final class JdbiLearners implements Learners {

  private final Jdbi jdbi;
  private final Transactions transactions;

  JdbiLearners(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Override
  public Progress progress(Learner learner) {
    var sql =
        """
        select lesson, true as here, false as done
          from learner
         where workspace = :workspace and member = :member
         union all
        select lesson, false as here, done_at is not null as done
          from learner_lesson
         where workspace = :workspace and member = :member
         order by here, lesson
        """;
    return toProgress(
        jdbi.withHandle(
            handle -> bound(handle.createQuery(sql), learner).map(JdbiLearners::toRow).list()));
  }

  /// One statement, since everybody's way through the lessons goes through it. Where the learner
  /// was is read from before the statement: a part of it does not see what the others write.
  @Override
  public Step advance(Learner learner, List<LessonId> lessons, Instant at) {
    var sql =
        GRANTED
            + """
            moved as (
              insert into learner as was (workspace, member, lesson, updated_at)
              select :workspace, :member, (cast(:lessons as text[]))[1], cast(:at as timestamptz)
                from granted
              on conflict (workspace, member) do update
                 set lesson = coalesce(
                       (cast(:lessons as text[]))[
                         array_position(cast(:lessons as text[]), was.lesson) + 1],
                       was.lesson),
                     updated_at = excluded.updated_at
              returning lesson
            ), opened as (
              insert into learner_lesson (workspace, member, lesson, opened_at)
              select :workspace, :member, lesson, cast(:at as timestamptz) from moved
              on conflict (workspace, member, lesson) do nothing
            )
            select lesson,
                   (select before.lesson
                      from learner before
                     where before.workspace = :workspace and before.member = :member) as before,
                   (select seen.done_at is not null
                      from learner_lesson seen
                     where seen.workspace = :workspace and seen.member = :member
                       and seen.lesson = moved.lesson) as done
              from moved
            """;
    var ids = lessons.stream().map(LessonId::value).toArray(String[]::new);
    return transactions.once(
        sql,
        query ->
            bound(query, learner).bindArray("lessons", String.class, (Object[]) ids).bind("at", at),
        JdbiLearners::toStep);
  }

  @Override
  public boolean open(Learner learner, LessonId lesson, Instant at) {
    var sql =
        GRANTED
            + """
            moved as (
              insert into learner (workspace, member, lesson, updated_at)
              select :workspace, :member, :lesson, cast(:at as timestamptz) from granted
              on conflict (workspace, member) do update
                 set lesson = excluded.lesson, updated_at = excluded.updated_at
            ), opened as (
              insert into learner_lesson (workspace, member, lesson, opened_at)
              select :workspace, :member, :lesson, cast(:at as timestamptz) from granted
              on conflict (workspace, member, lesson) do nothing
            )
            select exists (
              select from learner_lesson
               where workspace = :workspace and member = :member and lesson = :lesson
                 and done_at is not null) as done
              from granted
            """;
    return transactions.once(
        sql,
        query -> bound(query, learner).bind("lesson", lesson.value()).bind("at", at),
        (row, _) -> row.getBoolean("done"));
  }

  @Override
  public boolean markDone(Learner learner, LessonId lesson, Instant at) {
    var sql =
        """
        insert into learner_lesson as seen (workspace, member, lesson, opened_at, done_at)
        values (:workspace, :member, :lesson, :at, :at)
        on conflict (workspace, member, lesson) do update
           set done_at = excluded.done_at
         where seen.done_at is null
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", learner.workspace().value())
                .bind("member", learner.member().value())
                .bind("lesson", lesson.value())
                .bind("at", at)
                .execute()
            == 1);
  }

  private static Query bound(Query query, Learner learner) {
    return query
        .bind("workspace", learner.workspace().value())
        .bind("member", learner.member().value());
  }

  private record Row(LessonId lesson, boolean here, boolean done) {}

  private static Row toRow(ResultSet row, StatementContext context) throws SQLException {
    return new Row(
        new LessonId(row.getString("lesson")), row.getBoolean("here"), row.getBoolean("done"));
  }

  private static Progress toProgress(List<Row> rows) {
    @Nullable LessonId here = null;
    var read = new HashSet<LessonId>();
    var done = new HashSet<LessonId>();
    for (var row : rows) {
      if (row.here()) {
        here = row.lesson();
      } else {
        read.add(row.lesson());
      }
      if (row.done()) {
        done.add(row.lesson());
      }
    }
    return new Progress(here, read, done);
  }

  private static Step toStep(ResultSet row, StatementContext context) throws SQLException {
    return new Step(
        Optional.ofNullable(row.getString("before")).map(LessonId::new).orElse(null),
        new LessonId(row.getString("lesson")),
        row.getBoolean("done"));
  }
}
