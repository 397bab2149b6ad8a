package coach.tpm.slack;

import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// What is known of pictures brought to Slack, by their fingerprints. Written down before and after
/// each step, so that a crash anywhere leaves neither two of a picture nor none for ever.
interface SlackFiles {

  Map<String, SlackFile> find(WorkspaceId workspace, Collection<String> fingerprints);

  /// Slack has the bytes under this file's id. They are not a file before the upload is completed.
  void sent(WorkspaceId workspace, String fingerprint, String file, Instant at);

  /// The upload is completed.
  void ready(WorkspaceId workspace, String fingerprint, Instant at);

  /// Slack took a message with these pictures in it.
  void shown(WorkspaceId workspace, Collection<String> fingerprints);

  /// A step failed. After `most` failures the picture is given up; `anew` begins with the bytes
  /// again.
  void failed(WorkspaceId workspace, String fingerprint, boolean anew, int most, Instant at);

  /// Forgets what is older than `before`, since no message of ours is edited after that long; and
  /// what was given up before `givenUpBefore`, so that a chart that still shows the same is tried
  /// again.
  void sweep(Instant before, Instant givenUpBefore);
}
