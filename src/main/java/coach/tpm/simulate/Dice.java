package coach.tpm.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// Chance that depends on what it is about and on nothing else, so that a seed always brings the
/// same, however many threads throw.
final class Dice {

  private final RandomGenerator random;

  private Dice(RandomGenerator random) {
    this.random = random;
  }

  static Dice of(long seed, Object... about) {
    long mixed = mix(seed);
    for (var one : about) {
      mixed = mix(mixed * 31 + hash(one.toString()));
    }
    return new Dice(new SplittableRandom(mixed));
  }

  /// True so many times of a hundred.
  boolean percent(double chance) {
    return random.nextDouble() * 100 < chance;
  }

  /// From `least` to `most`, both included.
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  double share() {
    return random.nextDouble();
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Instant instant(Instant from, Instant until) {
    return from.plusSeconds(random.nextLong(Duration.between(from, until).toSeconds()));
  }

  /// Short ones are as likely as long ones: an even choice among magnitudes.
  Duration duration(Duration least, Duration most) {
    double low = Math.log((double) least.toSeconds());
    double high = Math.log((double) most.toSeconds());
    return Duration.ofSeconds(Math.round(Math.exp(low + random.nextDouble() * (high - low))));
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static long mix(long value) {
    long z = (value + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
