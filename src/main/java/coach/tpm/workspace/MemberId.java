package coach.tpm.workspace;

/// A person as the platform names them, such as `U0123`; unique within their workspace.
public record MemberId(String value) {

  public MemberId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a member id must not be blank");
    }
  }
}
