package coach.tpm.workspace;

/// A channel as the platform names it, such as `C0123`; unique within its workspace.
public record ChannelId(String value) {

  public ChannelId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a channel id must not be blank");
    }
  }
}
