package coach.tpm.digest;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.risk.Colour;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How a program came to where it stands: what its pictures show. Answers and risks have one entry
/// for each of the program's working days of the last four weeks, oldest first.
record Trend(
    List<DayOfAnswers> answers, List<RiskDay> risks, List<PlanPoint> plan, List<RiskPlace> map) {

  static final Trend NONE = new Trend(List.of(), List.of(), List.of(), List.of());

  /// The open risks at the end of a day.
  record RiskDay(LocalDate day, int red, int amber, int green) {

    int all() {
      return red + amber + green;
    }
  }

  /// How many tasks should be done by the end of a day, and how many were; nothing after today.
  record PlanPoint(LocalDate day, int planned, Optional<Integer> done) {}

  /// Where an open risk lies on the map.
  record RiskPlace(int number, int likelihood, int impact, Colour colour) {}

  Trend with(List<DayOfAnswers> newer) {
    return new Trend(newer, risks, plan, map);
  }

  Trend {
    answers = List.copyOf(answers);
    risks = List.copyOf(risks);
    plan = List.copyOf(plan);
    map = List.copyOf(map);
  }
}
