package coach.tpm.checkin;

/// What somebody says their trouble is about.
sealed interface About {

  /// Nothing is said: what the question raised before, or else something new.
  record Unsaid() implements About {}

  /// A risk of the register, which is brought up to date.
  record Known(int risk) implements About {}

  /// Something that the register does not have yet.
  record New() implements About {}
}
