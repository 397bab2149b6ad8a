package coach.tpm.checkin;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Refusal;
import coach.tpm.note.Notes;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.util.Optional;

/// Tells a program's owner, once for each member and cause, that somebody's question did not arrive
/// and what to do about it. Once a message arrives there again, a new failure is told anew.
final class Unreachable {

  private final Programs programs;
  private final Outbox outbox;
  private final Notes notes;
  private final People people;
  private final Prompts prompts;

  Unreachable(Programs programs, Outbox outbox, Notes notes, People people, Prompts prompts) {
    this.programs = programs;
    this.outbox = outbox;
    this.notes = notes;
    this.people = people;
    this.prompts = prompts;
  }

  /// Without a refusal nobody can say whether the question arrived. One that arrived, and only
  /// could not be edited, needs no words.
  void tell(Question question, Optional<Refusal> refusal, Instant now) {
    if (isDelivered(question)) {
      return;
    }
    programs
        .find(question.workspace(), question.program())
        .filter(program -> program.isOpen() && !program.owner().equals(question.member()))
        .ifPresent(program -> tell(program, question, refusal, now));
  }

  private void tell(Program program, Question question, Optional<Refusal> refusal, Instant now) {
    var words = refusal.isPresent() ? "checkin/unreachable" : "checkin/uncertain";
    var text =
        prompts.text(
            words,
            "who",
            people.name(question.workspace(), question.member()),
            "program",
            program.name());
    var key = key(program, question, refusal);
    outbox
        .lastPosted(question.workspace(), new ToMember(question.member()))
        .ifPresent(at -> notes.over(question.workspace(), key, at));
    notes.tell(question.workspace(), program.owner(), key, text, now);
  }

  private static String key(Program program, Question question, Optional<Refusal> refusal) {
    var cause = refusal.map(why -> why == Refusal.NOT_ACCEPTED ? "notAccepted" : "refused");
    return "unreachable:%s:%s:%s"
        .formatted(program.id(), question.member().value(), cause.orElse("uncertain"));
  }

  private boolean isDelivered(Question question) {
    return outbox
        .receipt(question.workspace(), Question.KIND, question.subject(), question.period())
        .isPresent();
  }
}
