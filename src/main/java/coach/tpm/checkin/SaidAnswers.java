package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.command.Caller;
import coach.tpm.risk.Risk;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.risk.RiskReport;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Takes answers given in words. What words leave out of a stand-up report is as the open risk has
/// it that they name again; else it is assumed: a No is likely, At risk is about even, and five
/// days would be lost.
final class SaidAnswers {

  private static final int LIKELY = 4;
  private static final int EVEN = 3;
  private static final int DAYS_LOST = 5;

  private final Questions questions;
  private final Answering answering;
  private final Earlier earlier;
  private final NamedPeople named;
  private final People people;

  SaidAnswers(
      Questions questions, Answering answering, Earlier earlier, NamedPeople named, People people) {
    this.questions = questions;
    this.answering = answering;
    this.earlier = earlier;
    this.named = named;
    this.people = people;
  }

  /// `meant` has words with it, unless it is a Yes.
  Asked take(Caller caller, QuestionRef ref, Meant meant, Instant at) {
    var note = spelled(caller.workspace(), meant.note());
    if (meant.value() == Value.YES) {
      return answering.yes(caller, ref, note, ExtraValues.NONE, at);
    }
    return switch (questions.find(caller, ref, at)) {
      case Over over -> over;
      case Open open ->
          answering.trouble(caller, ref, trouble(open, meant, note), ExtraValues.NONE, at);
    };
  }

  /// Whether words name an open risk again, whose figures they then leave as they are.
  boolean isKnown(Open open, Meant meant) {
    return earlier.named(open, spelled(open.program().workspace(), meant.note())).isPresent();
  }

  /// As it is kept: each mention spelled as a name, which notifies nobody.
  String spelled(WorkspaceId workspace, String words) {
    return Typed.text(people.spelled(workspace, words));
  }

  private Trouble trouble(Open open, Meant meant, String note) {
    var known = earlier.named(open, note);
    var report =
        new RiskReport(
            note,
            known.map(Risk::likelihood).orElse(meant.value() == Value.NO ? LIKELY : EVEN),
            known.map(Risk::daysLost).orElse(DAYS_LOST),
            Optional.empty(),
            known.flatMap(Risk::task),
            helper(open, meant).map(MemberId::value).or(() -> known.flatMap(Risk::helpFrom)),
            Optional.empty());
    var about =
        known.<About>map(risk -> new About.Known(risk.number())).orElseGet(About.Unsaid::new);
    return new Trouble(meant.value(), new Understood(report, Optional.empty()), about);
  }

  private Optional<MemberId> helper(Open open, Meant meant) {
    return Typed.firstMentioned(meant.note()).or(() -> named.in(open.program(), meant.note()));
  }
}
