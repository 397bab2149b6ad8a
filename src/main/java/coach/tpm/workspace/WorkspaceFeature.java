package coach.tpm.workspace;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// People and workspaces, put together. `listeners` is asked late, when all features are built.
public record WorkspaceFeature(People people, Workspaces workspaces) {

  public static WorkspaceFeature create(
      Jdbi jdbi,
      Directory directory,
      InstantSource clock,
      Supplier<List<PlatformEvents>> listeners) {
    return new WorkspaceFeature(
        new People(
            new JdbiMembers(jdbi), new JdbiMemberSettings(jdbi), directory, clock, listeners),
        new JdbiWorkspaces(jdbi));
  }
}
