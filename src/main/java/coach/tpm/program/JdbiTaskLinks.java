package coach.tpm.program;

import coach.tpm.workspace.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Table `task_link`: which task waits for which.
final class JdbiTaskLinks {

  private final Jdbi jdbi;

  JdbiTaskLinks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Lets a task wait for exactly these.
  void replace(Program program, int task, List<Integer> after) {
    forget(program, task);
    var sql =
        """
        insert into task_link (workspace, program, task, after)
        values (:workspace, :program, :task, :after)
        """;
    jdbi.useHandle(handle -> {
      for (var other : after) {
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("task", task)
            .bind("after", other)
            .execute();
      }
    });
  }

  /// For each task that waits, the tasks it waits for.
  Map<Integer, List<Integer>> all(WorkspaceId workspace, ProgramId program) {
    var sql =
        """
        select task, after
          from task_link
         where workspace = :workspace and program = :program
         order by task, after
        """;
    return jdbi.withHandle(handle ->
        handle
            .createQuery(sql)
            .bind("workspace", workspace.value())
            .bind("program", program.value())
            .map((row, _) -> Map.entry(row.getInt("task"), row.getInt("after")))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private void forget(Program program, int task) {
    var sql =
        """
        delete from task_link
         where workspace = :workspace and program = :program and task = :task
        """;
    jdbi.useHandle(handle ->
        handle
            .createUpdate(sql)
            .bind("workspace", program.workspace().value())
            .bind("program", program.id().value())
            .bind("task", task)
            .execute());
  }
}
