package coach.tpm.checkin;

import java.time.LocalDate;

/// How the team's question of one day went. `asked` counts everybody who was asked, `skipped` those
/// who sat the day out; nobody who was not asked is counted as silent. Of the answers, `late` came
/// after the time to answer was over. For those `waiting` it is not over yet, or ended while the
/// program was paused; they are not silent either.
public record DayOfAnswers(
    LocalDate day,
    int asked,
    int yes,
    int atRisk,
    int no,
    int skipped,
    int notAsked,
    int late,
    int waiting) {

  /// A day that is over, on which every answer came in time.
  public DayOfAnswers(
      LocalDate day, int asked, int yes, int atRisk, int no, int skipped, int notAsked) {
    this(day, asked, yes, atRisk, no, skipped, notAsked, 0, 0);
  }

  public int answered() {
    return yes + atRisk + no;
  }

  public int silent() {
    return asked - answered() - waiting;
  }
}
