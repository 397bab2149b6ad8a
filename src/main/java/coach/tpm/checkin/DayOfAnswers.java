package coach.tpm.checkin;

import java.time.LocalDate;

/// How the team's question of one day went. `asked` counts everybody who was asked, `skipped` those
/// who sat the day out; nobody who was not asked is counted as silent.
public record DayOfAnswers(
    LocalDate day, int asked, int yes, int atRisk, int no, int skipped, int notAsked) {

  public int answered() {
    return yes + atRisk + no;
  }

  public int silent() {
    return asked - answered();
  }
}
