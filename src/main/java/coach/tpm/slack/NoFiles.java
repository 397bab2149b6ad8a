package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings no picture to Slack, where there is no database to keep in mind what was brought.
final class NoFiles implements SlackFiles {

  private static final SlackFile GIVEN_UP = new SlackFile(null, SlackFile.State.GIVEN_UP, 0);

  @Override
  public Map<String, SlackFile> find(WorkspaceId workspace, Collection<String> fingerprints) {
    return fingerprints.stream().collect(Collectors.toMap(Function.identity(), _ -> GIVEN_UP));
  }

  @Override
  public void sent(WorkspaceId workspace, String fingerprint, String file, Instant at) {}

  @Override
  public void ready(WorkspaceId workspace, String fingerprint, Instant at) {}

  @Override
  public void shown(WorkspaceId workspace, Collection<String> fingerprints) {}

  @Override
  public void failed(
      WorkspaceId workspace, String fingerprint, boolean anew, int most, Instant at) {}

  @Override
  public void sweep(Instant before, Instant givenUpBefore) {}
}
