package coach.tpm.slack;

import java.util.List;
import java.util.Set;

/// What the coach asks of a workspace, and nothing it does not use today. The manifest lists the
/// same, held by a test.
final class Scopes {

  /// Commands, posting, opening direct conversations; names and zones; members of channels; reading
  /// history, only to look up a message whose delivery is in doubt and to hear direct words; and
  /// uploading the pictures of a digest.
  static final List<String> NEEDED =
      List.of(
          "commands",
          "chat:write",
          "users:read",
          "channels:read",
          "groups:read",
          "im:write",
          "im:read",
          "im:history",
          "channels:history",
          "groups:history",
          "files:write");

  /// What a comma-separated list of granted scopes lacks.
  static List<String> missing(String granted) {
    var have = Set.of(granted.strip().split("\\s*,\\s*"));
    return NEEDED.stream().filter(scope -> !have.contains(scope)).toList();
  }

  private Scopes() {}
}
