package coach.tpm.digest;

import static coach.tpm.digest.Samples.FRIDAY;
import static coach.tpm.digest.Samples.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Reason.Kind;
import coach.tpm.digest.Standing.Tally;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  /// Answers are written yes-at risk-no/asked; risks as letters of their colours; tasks as
  /// done-dated-undated-overdue.
  @ParameterizedTest
  @CsvSource({
    // nothing to judge by
    "2027-01-15, -      , -      , -  , 0-0-0-0, GREY , NOTHING",
    "2027-01-15, 0-0-0/3, -      , -  , 0-0-0-0, GREY , NOTHING",
    "2027-01-15, -      , -      , -  , 0-0-2-0, GREY , NOTHING",
    "2026-11-01, -      , -      , -  , 0-0-0-0, GREY , NOTHING",
    // no evidence without an answer
    "2027-01-15, -      , -      , -  , 0-1-0-0, GREY , NOTHING",
    "2027-01-15, -      , -      , -  , 1-0-0-0, GREY , NOTHING",
    "2027-01-15, -      , -      , G  , 0-0-0-0, GREY , NOTHING",
    "2027-01-15, 0-0-0/3, -      , GG , 2-3-0-0, GREY , NOTHING",
    // green
    "2027-01-15, 1-0-0/3, -      , -  , 0-1-0-0, GREEN, ALL_YES NONE_OVERDUE",
    "2027-01-15, 1-0-0/3, -      , G  , 0-0-0-0, GREEN, ALL_YES LOW_RISKS",
    "2027-01-15, 1-0-0/3, -      , -  , 0-0-0-0, GREEN, ALL_YES",
    "2027-01-15, 2-0-0/2, -      , GG , 1-2-0-0, GREEN, ALL_YES NONE_OVERDUE LOW_RISKS",
    "2026-11-27, 2-0-0/2, -      , -  , 0-2-0-0, GREEN, ALL_YES NONE_OVERDUE",
    "2026-11-26, 1-0-0/1, -      , -  , 2-0-0-0, GREEN, ALL_YES NONE_OVERDUE",
    "2027-01-15, -      , 2-0-0/5, -  , 0-0-0-0, GREEN, ALL_YES",
    // amber
    "2027-01-15, -      , -      , GA , 0-1-0-0, AMBER, AMBER_RISK",
    "2027-01-15, 3-0-0/3, -      , -  , 0-0-0-1, AMBER, OVERDUE",
    "2027-01-15, 2-0-1/3, -      , -  , 0-1-0-0, AMBER, SOME_NO",
    "2027-01-15, 2-1-0/3, -      , -  , 0-1-0-0, AMBER, AT_RISK",
    "2027-01-15, 0-3-0/3, -      , -  , 0-1-0-0, AMBER, AT_RISK",
    "2027-01-15, -      , 1-0-0/3, -  , 0-1-0-0, AMBER, SILENT",
    "2027-01-15, 3-0-0/3, 0-0-0/1, -  , 0-1-0-0, AMBER, SILENT",
    "2027-01-15, 4-1-1/6, 1-0-0/6, A  , 0-1-0-2, AMBER, AMBER_RISK OVERDUE SOME_NO AT_RISK SILENT",
    // the last closed day counts until somebody answers today
    "2027-01-15, -      , 2-1-0/3, -  , 0-1-0-0, AMBER, AT_RISK",
    "2027-01-15, 0-0-0/3, 1-0-2/3, -  , 0-1-0-0, RED  , HALF_NO",
    "2027-01-15, 1-0-0/3, 0-0-3/3, -  , 0-1-0-0, GREEN, ALL_YES NONE_OVERDUE",
    // red
    "2026-11-26, -      , -      , -  , 0-0-1-0, RED  , TARGET_PASSED",
    "2026-11-26, -      , -      , -  , 1-1-0-0, RED  , TARGET_PASSED",
    "2027-01-15, -      , -      , GR , 0-1-0-0, RED  , RED_RISK",
    "2027-01-15, 1-0-1/3, -      , -  , 0-1-0-0, RED  , HALF_NO",
    "2027-01-15, 0-0-1/3, -      , -  , 0-1-0-0, RED  , HALF_NO",
    "2026-11-26, 0-1-1/3, 0-0-0/3, RA , 0-0-0-1, RED  , "
        + "TARGET_PASSED RED_RISK HALF_NO AMBER_RISK OVERDUE AT_RISK SILENT",
  })
  void the_worst_rule_that_holds_wins_and_all_that_hold_are_listed(
      LocalDate target,
      String today,
      String yesterday,
      String risks,
      String tasks,
      Level level,
      String reasons) {
    var counts = Stream.of(tasks.split("-")).mapToInt(Integer::parseInt).toArray();
    var standing =
        new Standing(
            "Apollo",
            FRIDAY,
            target,
            new Tally(Arrays.stream(counts).sum(), counts[0], counts[1] + counts[3]),
            Stream.of(day(yesterday, FRIDAY.minusDays(1)), day(today, FRIDAY))
                .flatMap(Optional::stream)
                .toList(),
            risks(risks),
            overdue(counts[3]),
            List.of(),
            0,
            List.of(),
            List.of());

    var verdict = Verdict.of(standing);

    assertThat(verdict.level()).isEqualTo(level);
    assertThat(verdict.reasons().stream().map(Reason::kind))
        .containsExactlyElementsOf(Stream.of(reasons.split(" ")).map(Kind::valueOf).toList());
  }

  @Test
  void a_reason_tells_how_many_of_whom_and_on_which_day() {
    var monday = new DayOfAnswers(FRIDAY.minusDays(4), 6, 1, 0, 1, 2, 1);
    var standing =
        new Standing(
            "Apollo",
            FRIDAY,
            TARGET,
            new Tally(0, 0, 0),
            List.of(monday, new DayOfAnswers(FRIDAY.minusDays(3), 0, 0, 0, 0, 6, 0)),
            List.of(),
            List.of(),
            List.of(),
            0,
            List.of(),
            List.of());

    assertThat(Verdict.of(standing).reasons())
        .containsExactly(
            new Reason(Kind.HALF_NO, 1, 2, monday.day()),
            new Reason(Kind.SILENT, 4, 6, monday.day()));
  }

  private static Optional<DayOfAnswers> day(String answers, LocalDate day) {
    if (answers.equals("-")) {
      return Optional.empty();
    }
    var parts = Stream.of(answers.split("[-/]")).mapToInt(Integer::parseInt).toArray();
    return Optional.of(new DayOfAnswers(day, parts[3], parts[0], parts[1], parts[2], 0, 0));
  }

  private static List<RiskFact> risks(String colours) {
    return colours
        .chars()
        .filter(letter -> letter != '-')
        .mapToObj(letter -> Samples.risk(1, "Trouble", Optional.empty(), 1, colour(letter), 0))
        .toList();
  }

  private static Colour colour(int letter) {
    return switch (letter) {
      case 'R' -> Colour.RED;
      case 'A' -> Colour.AMBER;
      default -> Colour.GREEN;
    };
  }

  private static List<TaskFact> overdue(int count) {
    return Collections.nCopies(
        count, Samples.task(1, "Late", Optional.empty(), FRIDAY.minusDays(1), 1));
  }
}
