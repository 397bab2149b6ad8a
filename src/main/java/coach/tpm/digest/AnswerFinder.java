package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.Week;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers what was answered, and puts into a letter's facts what was answered since they were
/// stored.
final class AnswerFinder {

  private static final int DAYS_BACK = 7;
  private static final int MOST_DAYS_BACK = 13;
  private static final int WEEKS = 4;

  private final Sources sources;
  private final TrendFinder trends;

  AnswerFinder(Sources sources) {
    this.sources = sources;
    this.trends = new TrendFinder(sources);
  }

  /// The days by which a program is judged.
  List<DayOfAnswers> recent(Program program, LocalDate today) {
    return days(program, today.minusDays(DAYS_BACK), today);
  }

  /// The days since the last letter; two weeks at most.
  List<DayOfAnswers> since(Program program, LocalDate first, LocalDate today) {
    var earliest = today.minusDays(MOST_DAYS_BACK);
    return days(program, first.isBefore(earliest) ? earliest : first, today);
  }

  /// The last four weeks, oldest first; none that was over before the program began.
  List<Week> weeks(Program program, LocalDate today) {
    var began = sources.day(program, program.startedAt());
    var days = days(program, today.minusWeeks(WEEKS).plusDays(1), today);
    var weeks = new ArrayList<Week>();
    for (int back = WEEKS - 1; back >= 0; back--) {
      var last = today.minusWeeks(back);
      if (!last.isBefore(began)) {
        weeks.add(week(last, days));
      }
    }
    return weeks;
  }

  private static Week week(LocalDate last, List<DayOfAnswers> days) {
    var own =
        days.stream()
            .filter(day -> day.day().isAfter(last.minusWeeks(1)) && !day.day().isAfter(last))
            .toList();
    return new Week(
        last,
        own.stream().mapToInt(DayOfAnswers::asked).sum(),
        own.stream().mapToInt(DayOfAnswers::answered).sum());
  }

  /// Help that was wanted in answers from which no risk came.
  List<Ask> asks(Program program, List<DayOfAnswers> days) {
    var asks = new ArrayList<Ask>();
    for (var day : days) {
      for (var answer : sources.record().answers(program.workspace(), program.id(), day.day())) {
        answer
            .helpFrom()
            .filter(_ -> answer.risk().isEmpty())
            .ifPresent(
                from -> asks.add(new Ask(name(program, from), answer.note(), Optional.empty())));
      }
    }
    return asks;
  }

  /// Facts as they were stored, but with the answers as they are by now: late ones and edits.
  Facts renewed(Program program, Facts stored) {
    var today = stored.now().today();
    var days = since(program, stored.since().since(), today);
    var asks = new ArrayList<Ask>();
    stored.since().asks().stream().filter(ask -> ask.risk().isPresent()).forEach(asks::add);
    asks.addAll(asks(program, days));
    return Facts.of(
        stored.now().with(recent(program, today)),
        stored.since().with(days, asks, weeks(program, today)),
        stored.trend().with(trends.answers(program, stored.trend())));
  }

  private List<DayOfAnswers> days(Program program, LocalDate first, LocalDate last) {
    return sources.record().days(program.workspace(), program.id(), first, last);
  }

  private String name(Program program, String member) {
    return sources.people().name(program.workspace(), new MemberId(member));
  }
}
