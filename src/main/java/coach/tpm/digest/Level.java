package coach.tpm.digest;

/// A program's colour, worst first. Grey means that there is nothing to judge by.
enum Level {
  RED,
  AMBER,
  GREEN,
  GREY;

  /// The name of this level's word and symbol in `words/digest.yaml`.
  String words() {
    return switch (this) {
      case RED -> "digest/red";
      case AMBER -> "digest/amber";
      case GREEN -> "digest/green";
      case GREY -> "digest/grey";
    };
  }
}
