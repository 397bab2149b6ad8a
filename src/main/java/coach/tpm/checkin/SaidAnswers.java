package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.command.Caller;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.risk.RiskReport;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Takes answers given in words. What words leave out of a stand-up report is assumed: a No is
/// likely, At risk is about even, and five days would be lost.
final class SaidAnswers {

  private static final int LIKELY = 4;
  private static final int EVEN = 3;
  private static final int DAYS_LOST = 5;

  private final Answering answering;
  private final People people;

  SaidAnswers(Answering answering, People people) {
    this.answering = answering;
    this.people = people;
  }

  /// `meant` has words with it, unless it is a Yes.
  Asked take(Caller caller, long question, Meant meant, Instant at) {
    var note = spelled(caller.workspace(), meant.note());
    if (meant.value() == Value.YES) {
      return answering.yes(caller, question, note, at);
    }
    var report = new Understood(report(meant, note), Optional.empty());
    return answering.trouble(caller, question, meant.value(), report, at);
  }

  /// As it is kept: each mention spelled as a name, which notifies nobody.
  String spelled(WorkspaceId workspace, String words) {
    return Typed.text(people.spelled(workspace, words));
  }

  private static RiskReport report(Meant meant, String note) {
    return new RiskReport(
        note,
        meant.value() == Value.NO ? LIKELY : EVEN,
        DAYS_LOST,
        Optional.empty(),
        Optional.empty(),
        Typed.firstMentioned(meant.note()).map(MemberId::value),
        Optional.empty());
  }
}
