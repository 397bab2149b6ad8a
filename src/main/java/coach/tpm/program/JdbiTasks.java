package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Table `task`.
final class JdbiTasks {

  private final Jdbi jdbi;

  JdbiTasks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The number of the program's next task. Free only while the program is locked.
  int nextNumber(Program program) {
    var sql =
        """
        select coalesce(max(number), 0) + 1 as next
          from task
         where workspace = :workspace and program = :program
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .mapTo(Integer.class)
            .one());
  }

  void add(Program program, Task task, MemberId by, Instant at) {
    var sql =
        """
        insert into task (workspace, program, number, title, owner, due, low, likely, high,
                          created_by, created_at)
        values (:workspace, :program, :number, :title, :owner, :due, :low, :likely, :high,
                :by, :at)
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", task.number())
            .bind("title", task.title())
            .bind("owner", task.owner().map(MemberId::value))
            .bind("due", task.due())
            .bind("low", task.estimate().map(Estimate::low))
            .bind("likely", task.estimate().map(Estimate::likely))
            .bind("high", task.estimate().map(Estimate::high))
            .bind("by", by.value())
            .bind("at", at)
            .execute());
  }

  /// Writes title, owner, due date and estimate.
  void change(Program program, Task task) {
    var sql =
        """
        update task
           set title = :title, owner = :owner, due = :due, low = :low, likely = :likely,
               high = :high
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", task.number())
            .bind("title", task.title())
            .bind("owner", task.owner().map(MemberId::value))
            .bind("due", task.due())
            .bind("low", task.estimate().map(Estimate::low))
            .bind("likely", task.estimate().map(Estimate::likely))
            .bind("high", task.estimate().map(Estimate::high))
            .execute());
  }

  void move(Program program, int number, LocalDate due) {
    var sql =
        """
        update task set due = :due
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .bind("due", due)
            .execute());
  }

  void undate(Program program, int number) {
    var sql =
        """
        update task set due = null
         where workspace = :workspace and program = :program and number = :number
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("number", number)
            .execute());
  }

  /// False when the task was done already.
  boolean finish(Program program, int number, Instant at) {
    var sql =
        """
        update task set done_at = :at
         where workspace = :workspace and program = :program and number = :number
           and done_at is null
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("number", number)
                .bind("at", at)
                .execute()
            == 1);
  }

  /// False when the task was open already.
  boolean reopen(Program program, int number) {
    var sql =
        """
        update task set done_at = null
         where workspace = :workspace and program = :program and number = :number
           and done_at is not null
        """;
    return jdbi.withHandle(handle ->
        handle
                .createUpdate(sql)
                .bind("workspace", program.workspace().value())
                .bind("program", program.id().value())
                .bind("number", number)
                .execute()
            == 1);
  }

  Optional<Task> find(WorkspaceId workspace, ProgramId program, int number) {
    var sql =
        """
        select t.number, t.title, t.owner, t.due, t.low, t.likely, t.high, t.done_at,
               array(select l.after
                       from task_link l
                      where l.workspace = t.workspace and l.program = t.program
                        and l.task = t.number
                      order by l.after) as after
          from task t
         where t.workspace = :workspace and t.program = :program and t.number = :number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("number", number)
            .map(JdbiTasks::toTask)
            .findOne());
  }

  /// All tasks, by number.
  List<Task> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select t.number, t.title, t.owner, t.due, t.low, t.likely, t.high, t.done_at,
               array(select l.after
                       from task_link l
                      where l.workspace = t.workspace and l.program = t.program
                        and l.task = t.number
                      order by l.after) as after
          from task t
         where t.workspace = :workspace and t.program = :program
         order by t.number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map(JdbiTasks::toTask)
            .list());
  }

  /// Open tasks of one member: those with a due date first, soonest first, then by number.
  List<Task> openOf(WorkspaceId workspace, ProgramId program, MemberId owner) {
    var sql =
        """
        select t.number, t.title, t.owner, t.due, t.low, t.likely, t.high, t.done_at,
               array(select l.after
                       from task_link l
                      where l.workspace = t.workspace and l.program = t.program
                        and l.task = t.number
                      order by l.after) as after
          from task t
         where t.workspace = :workspace and t.program = :program and t.owner = :owner
           and t.done_at is null
         order by t.due nulls last, t.number
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .bind("owner", owner.value())
            .map(JdbiTasks::toTask)
            .list());
  }

  private static Task toTask(ResultSet row, StatementContext context) throws SQLException {
    return new Task(
        row.getInt("number"),
        row.getString("title"),
        Optional.ofNullable(row.getString("owner")).map(MemberId::new),
        Optional.ofNullable(row.getObject("due", LocalDate.class)),
        estimate(row),
        numbers(row.getArray("after")),
        Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant));
  }

  private static Optional<Estimate> estimate(ResultSet row) throws SQLException {
    var low = row.getBigDecimal("low");
    return low == null
        ? Optional.empty()
        : Optional.of(
            new Estimate(
                EstimateWords.plain(low),
                EstimateWords.plain(row.getBigDecimal("likely")),
                EstimateWords.plain(row.getBigDecimal("high"))));
  }

  private static List<Integer> numbers(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((Integer[]) array.getArray());
  }
}
