package coach.tpm.chart;

/// What a colour stands for. Each [Theme] has its own colour for it, chosen so that people who see
/// red and green alike can still tell all of them apart.
public enum Tone {
  GOOD,
  FAIR,
  BAD,
  /// Nothing was said or done.
  QUIET,
  /// What is being looked at, without judging it.
  FOCUS
}
