package coach.tpm.digest;

/// Everything a letter says, gathered once by [FactFinder]; every number and name in it comes from
/// here. It is stored with the letter, so that the letter reads the same whenever it is sent.
record Facts(int version, Standing now, Verdict verdict, Changes since, Trend trend) {

  /// The version of what is stored; a later one must still read this one.
  static final int VERSION = 1;

  static Facts of(Standing now, Changes since, Trend trend) {
    return new Facts(VERSION, now, Verdict.of(now), since, trend);
  }
}
