package coach.tpm.digest;

import coach.tpm.digest.Standing.Claim;
import java.util.Optional;

/// The one table of facts from which letters and both short summaries are told, gathered once by
/// [FactFinder]; every number and name in them comes from here. It is stored with a letter, so that
/// the letter reads the same whenever it is sent.
record Facts(int version, Standing now, Verdict verdict, Changes since, Trend trend) {

  /// The version of what is stored; a later one must still read this one.
  static final int VERSION = 1;

  static Facts of(Standing now, Changes since, Trend trend) {
    return new Facts(VERSION, now, Verdict.of(now), since, trend);
  }

  /// The colour that the answers claim, where it is not the computed one.
  Optional<Claim> claim() {
    return now.claim().filter(claim -> claim.level() != verdict.level());
  }
}
