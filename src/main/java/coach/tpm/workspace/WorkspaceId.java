package coach.tpm.workspace;

/// One installation of the coach in a chat platform, written `slack:T0001`.
///
/// Everything that is stored belongs to exactly one.
public record WorkspaceId(String value) {

  public WorkspaceId {
    int colon = value.indexOf(':');
    if (colon < 1 || colon == value.length() - 1) {
      throw new IllegalArgumentException(
          "a workspace is written platform:id, but is \"" + value + "\"");
    }
  }

  public static WorkspaceId of(String platform, String platformId) {
    return new WorkspaceId(platform + ":" + platformId);
  }

  /// The id as the platform itself writes it, such as `T0001`.
  public String platformId() {
    return value.substring(value.indexOf(':') + 1);
  }
}
