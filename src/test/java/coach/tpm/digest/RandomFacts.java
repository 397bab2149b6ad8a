package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.RiskMove;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Then;
import coach.tpm.digest.Changes.Week;
import coach.tpm.digest.Standing.Load;
import coach.tpm.digest.Standing.Tally;
import coach.tpm.digest.Standing.Wait;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Facts of any size with words of any script, always the same for a seed. Numbers and words are
/// such that none of them occurs by chance: numbers from 1,000 on, words that no template has.
final class RandomFacts {

  /// What people write; `%d` makes each of them another.
  private static final List<String> SHREDS =
      List.of(
          "Qa%d",
          "qb%d qc qd",
          "見直%dしが遅れる契約",
          "ผู้ขาย%dช้า",
          "مراجعة%d العقد",
          "👩‍👩‍👧‍👦%d",
          "ŽluťÝ%d",
          "q q q q %d q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q q",
          "<!channel>%d",
          "*q* _q_ `q%d`",
          "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq%d");

  private final Random random;
  private int last = 1_000;

  private final boolean full;

  RandomFacts(long seed) {
    this(seed, false);
  }

  private RandomFacts(long seed, boolean full) {
    this.random = new Random(seed);
    this.full = full;
  }

  /// Nothing is missing, and there is much of everything.
  static RandomFacts full(long seed) {
    return new RandomFacts(seed, true);
  }

  Facts facts() {
    var today = LocalDate.of(2026, 11, 27);
    return Facts.of(
        new Standing(
            words(80),
            today,
            today.plusDays(random.nextInt(-2000, 2000)),
            new Tally(number() + number(), number(), number()),
            days(today),
            many(this::risk),
            many(() -> task(today, number())),
            many(() -> task(today, 0)),
            number(),
            many(() -> wait(today)),
            many(() -> new Load(name(), number()))),
        new Changes(
            !full && random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new Then(day(today), level(), day(today))),
            day(today),
            days(today),
            many(() -> task(today, 0)),
            many(() -> new Slip(number(), words(120), name(), day(today), day(today), words(200))),
            many(this::risk),
            many(this::risk),
            many(() -> new TargetMove(day(today), day(today), reason())),
            many(() -> new Ask(words(80), words(1000), maybe(this::number))),
            many(this::rated),
            many(this::rated),
            many(this::risk),
            List.of(new Week(today, number(), number()))),
        Trend.NONE);
  }

  private List<DayOfAnswers> days(LocalDate today) {
    int yes = random.nextInt(3) * number();
    int atRisk = random.nextInt(2) * number();
    int no = random.nextInt(2) * number();
    var now = new DayOfAnswers(today, yes + atRisk + no + number(), yes, atRisk, no, number(), 0);
    return !full && random.nextBoolean()
        ? List.of()
        : List.of(new DayOfAnswers(today.minusDays(1), number(), 0, 0, 0, 0, 0), now);
  }

  private RiskFact risk() {
    return new RiskFact(
        number(),
        words(1000),
        name(),
        number(),
        any(Colour.values()),
        number(),
        number(),
        number(),
        maybe(this::number));
  }

  private RiskMove rated() {
    return new RiskMove(
        number(), words(1000), name(), number(), Colour.GREEN, number(), Colour.RED);
  }

  private TaskFact task(LocalDate today, int late) {
    return new TaskFact(number(), words(120), name(), Optional.of(day(today)), late);
  }

  private Wait wait(LocalDate today) {
    return new Wait(
        number(), words(120), name(), number(), words(120), name(), maybe(() -> day(today)));
  }

  private Level level() {
    return any(Level.values());
  }

  private <T> T any(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private LocalDate day(LocalDate today) {
    return today.plusDays(random.nextInt(-900, 900));
  }

  private int number() {
    last += 1 + random.nextInt(7);
    return last;
  }

  private String reason() {
    return !full && random.nextBoolean() ? "" : words(500);
  }

  private Optional<String> name() {
    return maybe(() -> words(80));
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return !full && random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value.get());
  }

  private <T> List<T> many(Supplier<T> thing) {
    int count = full ? 40 : random.nextInt(4) == 0 ? 0 : random.nextInt(40);
    var all = new ArrayList<T>();
    for (int i = 0; i < count; i++) {
      all.add(thing.get());
    }
    return all;
  }

  /// So many characters at most.
  private String words(int most) {
    var words = new StringBuilder();
    do {
      words
          .append(words.isEmpty() ? "" : " ")
          .append(SHREDS.get(random.nextInt(SHREDS.size())).formatted(number()));
    } while (random.nextInt(3) > 0 && words.length() < most);
    return words
        .substring(
            0,
            words.offsetByCodePoints(
                0, Math.min(most / 2, words.codePointCount(0, words.length()))))
        .strip();
  }
}
