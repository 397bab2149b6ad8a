package coach.tpm.digest;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.RiskMove;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Then;
import coach.tpm.digest.Changes.Week;
import coach.tpm.digest.Details.Said;
import coach.tpm.digest.Moved.TaskName;
import coach.tpm.digest.Standing.Load;
import coach.tpm.digest.Standing.Tally;
import coach.tpm.digest.Standing.Wait;
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
            List.of(risk(2, "The test lab may be booked", BEN, 4, Colour.GREEN, 9)),
            List.of(),
            List.of(task(4, "Review the API", ADA, FRIDAY.plusDays(3), 0)),
            1,
            List.of(
                new Wait(
                    5,
                    "Connect the shop",
                    BEN,
                    4,
                    "Review the API",
                    ADA,
                    Optional.of(FRIDAY.plusDays(3)))),
            List.of(new Load(ADA, 2), new Load(BEN, 1))),
        new Changes(
            Optional.of(new Then(LAST_FRIDAY, Level.GREEN, TARGET)),
            LAST_FRIDAY,
            days,
            List.of(task(1, "Write the plan", ADA, FRIDAY, 0)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Week(LAST_FRIDAY.minusWeeks(2), 12, 11),
                new Week(LAST_FRIDAY.minusWeeks(1), 0, 0),
                new Week(LAST_FRIDAY, 15, 13),
                new Week(FRIDAY, 11, 9))),
        Trend.NONE);
  }

  static Details quietDetails() {
    return new Details(
        "Apollo",
        FRIDAY,
        List.of(said("Ada", Value.YES, ""), said("Chi", Value.YES, "all tests pass")),
        List.of(),
        List.of());
  }

  static Facts bad() {
    var days =
        List.of(
            new DayOfAnswers(MONDAY, 5, 4, 1, 0, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(1), 5, 1, 1, 1, 0, 0),
            new DayOfAnswers(MONDAY.plusDays(2), 0, 0, 0, 0, 5, 0),
            new DayOfAnswers(MONDAY.plusDays(3), 5, 0, 1, 0, 0, 0),
            new DayOfAnswers(FRIDAY, 5, 3, 1, 0, 1, 0));
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
                .toList(),
            1,
            List.of(
                new Wait(
                    10,
                    "Step 10",
                    ADA,
                    7,
                    "Load test <!channel> *now*",
                    BEN,
                    Optional.of(FRIDAY.minusDays(8))),
                new Wait(22, "Open the doors", BEN, 21, "Step 21", NOBODY, Optional.empty())),
            List.of(new Load(ADA, 6), new Load(BEN, 3), new Load(NOBODY, 7))),
        new Changes(
            Optional.of(new Then(LAST_FRIDAY, Level.AMBER, TARGET)),
            LAST_FRIDAY,
            days,
            List.of(),
            List.of(
                new Slip(9, "Train the team", ADA, FRIDAY, FRIDAY.plusDays(14), "Ben is ill"),
                new Slip(10, "Step 10", ADA, MONDAY, FRIDAY, "")),
            List.of(openRisk(1)),
            List.of(risk(9, "No budget", NOBODY, 10, Colour.AMBER, 30)),
            List.of(
                new TargetMove(TARGET, TARGET.plusDays(7), "the vendor is late"),
                new TargetMove(TARGET.plusDays(7), LocalDate.of(2026, 11, 26), "")),
            List.of(
                new Ask("Chi", "The vendor's API review may slip", Optional.of(1)),
                new Ask("Ada", "I need `root` on the build server", Optional.empty())),
            List.of(new RiskMove(2, "Trouble 2", NOBODY, 9, Colour.AMBER, 20, Colour.RED)),
            List.of(new RiskMove(6, "Trouble 6", NOBODY, 12, Colour.AMBER, 8, Colour.AMBER)),
            List.of(risk(4, "Trouble 4", NOBODY, 14, Colour.AMBER, 3)),
            List.of(
                new Week(LAST_FRIDAY.minusWeeks(2), 25, 24),
                new Week(LAST_FRIDAY.minusWeeks(1), 25, 22),
                new Week(LAST_FRIDAY, 25, 20),
                new Week(FRIDAY, 20, 13))),
        Trend.NONE);
  }

  static Details badDetails() {
    return new Details(
        "Apollo",
        FRIDAY,
        List.of(
            said("Ada", Value.YES, ""),
            new Said(
                "Ben",
                Value.AT_RISK,
                "The vendor's API review may slip",
                Optional.of(7),
                Optional.of(1),
                true,
                true),
            new Said("Chi", Value.NO, "", Optional.empty(), Optional.empty(), false, true)),
        List.of(openRisk(1)),
        List.of(
            new Moved(Optional.empty(), "Ada", TARGET, TARGET.plusDays(7), "the vendor is late"),
            new Moved(
                Optional.of(new TaskName(9, "Train the team")),
                "Ben",
                FRIDAY,
                FRIDAY.plusDays(14),
                "")));
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
            List.of(),
            0,
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

  static RiskFact risk(
      int number, String statement, Optional<String> owner, int score, Colour colour, int age) {
    return new RiskFact(number, statement, owner, score, colour, age, age, score, Optional.empty());
  }

  private static Said said(String member, Value value, String note) {
    return new Said(member, value, note, Optional.empty(), Optional.empty(), false, false);
  }

  /// The third has been red for long; the first holds up a task.
  private static RiskFact openRisk(int number) {
    int score = 26 - 3 * number;
    return new RiskFact(
        number,
        number == 1 ? "The vendor's API review may slip" : "Trouble " + number,
        number % 2 == 0 ? NOBODY : BEN,
        score,
        score >= 15 ? Colour.RED : score >= 8 ? Colour.AMBER : Colour.GREEN,
        number == 3 ? 14 : number - 1,
        number == 3 ? 12 : number - 1,
        number == 8 ? 1 : 3 * score,
        number == 1 ? Optional.of(7) : Optional.empty());
  }
}
