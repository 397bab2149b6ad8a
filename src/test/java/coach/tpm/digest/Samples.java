package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Then;
import coach.tpm.digest.Standing.Tally;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Three weeks of a program called Apollo: a quiet one, a bad one and an empty one.
final class Samples {

  static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final LocalDate LAST_FRIDAY = LocalDate.of(2026, 11, 20);
  static final LocalDate TARGET = LocalDate.of(2027, 1, 15);

  private static final Optional<String> ADA = Optional.of("Ada");
  private static final Optional<String> BEN = Optional.of("Ben");
  private static final Optional<String> NOBODY = Optional.empty();

  private Samples() {}

  static Facts quiet() {
    var days =
        List.of(
            new DayOfAnswers(MONDAY, 3, 3, 0, 0, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(1), 3, 2, 0, 0, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(2), 2, 2, 0, 0, 1, 0),
            new DayOfAnswers(FRIDAY, 3, 2, 0, 0, 0, 0));
    return Facts.of(
        new Standing(
            "Apollo",
            FRIDAY,
            TARGET,
            new Tally(5, 2, 3),
            days,
            List.of(new RiskFact(2, "The test lab may be booked", BEN, 4, Colour.GREEN, 9)),
            List.of(),
            List.of(task(4, "Review the API", ADA, FRIDAY.plusDays(3), 0))),
        new Changes(
            Optional.of(new Then(LAST_FRIDAY, Level.GREEN, TARGET)),
            LAST_FRIDAY,
            days,
            List.of(task(1, "Write the plan", ADA, FRIDAY, 0)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Trend.NONE);
  }

  static Facts bad() {
    var days =
        List.of(
            new DayOfAnswers(MONDAY, 5, 4, 1, 0, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(1), 5, 1, 1, 1, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(2), 0, 0, 0, 0, 5, 0),
            new DayOfAnswers(MONDAY.plusDays(3), 5, 0, 1, 0, 0, 0),
            new DayOfAnswers(FRIDAY, 5, 1, 1, 2, 0, 0));
    return Facts.of(
        new Standing(
            "Apollo",
            FRIDAY,
            LocalDate.of(2026, 11, 26),
            new Tally(20, 4, 14),
            days,
            IntStream.rangeClosed(1, 8).mapToObj(Samples::openRisk).toList(),
            List.of(
                task(7, "Load test <!channel> *now*", BEN, FRIDAY.minusDays(8), 8),
                task(8, "Sign the contract", NOBODY, FRIDAY.minusDays(1), 1)),
            IntStream.rangeClosed(10, 21)
                .mapToObj(number ->
                    task(number, "Step " + number, number % 2 == 0 ? ADA : NOBODY, FRIDAY, 0))
                .toList()),
        new Changes(
            Optional.of(new Then(LAST_FRIDAY, Level.AMBER, TARGET)),
            LAST_FRIDAY,
            days,
            List.of(),
            List.of(
                new Slip(9, "Train the team", ADA, FRIDAY, FRIDAY.plusDays(14), "Ben is ill"),
                new Slip(10, "Step 10", ADA, MONDAY, FRIDAY, "")),
            List.of(openRisk(1)),
            List.of(new RiskFact(9, "No budget", NOBODY, 10, Colour.AMBER, 30)),
            List.of(
                new TargetMove(TARGET, TARGET.plusDays(7), "the vendor is late"),
                new TargetMove(TARGET.plusDays(7), LocalDate.of(2026, 11, 26), "")),
            List.of(
                new Ask("Chi", "The vendor's API review may slip", Optional.of(1)),
                new Ask("Ada", "I need `root` on the build server", Optional.empty()))),
        Trend.NONE);
  }

  static Facts empty() {
    return Facts.of(
        new Standing(
            "Apollo",
            FRIDAY,
            TARGET,
            new Tally(0, 0, 0),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        new Changes(
            Optional.empty(),
            LAST_FRIDAY,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        Trend.NONE);
  }

  static TaskFact task(int number, String title, Optional<String> owner, LocalDate due, int late) {
    return new TaskFact(number, title, owner, Optional.of(due), late);
  }

  private static RiskFact openRisk(int number) {
    int score = 26 - 3 * number;
    return new RiskFact(
        number,
        number == 1 ? "The vendor's API review may slip" : "Trouble " + number,
        number % 2 == 0 ? NOBODY : BEN,
        score,
        score >= 15 ? Colour.RED : score >= 8 ? Colour.AMBER : Colour.GREEN,
        number - 1);
  }
}
