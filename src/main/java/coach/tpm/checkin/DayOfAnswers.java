package coach.tpm.checkin;

import java.time.LocalDate;

/// How the team's question of one day went. `asked` counts everybody who was asked, `skipped` those
/// who sat the day out; nobody who was not asked is counted as silent. Of the answers, `late` came
/// after the time to answer was over.
public record DayOfAnswers(
    LocalDate day, int asked, int yes, int atRisk, int no, int skipped, int notAsked, int late) {

  /// A day on which every answer came in time.
  public DayOfAnswers(
      LocalDate day, int asked, int yes, int atRisk, int no, int skipped, int notAsked) {
    this(day, asked, yes, atRisk, no, skipped, notAsked, 0);
  }

  public int answered() {
    return yes + atRisk + no;
  }

  public int silent() {
    return asked - answered();
  }
}
