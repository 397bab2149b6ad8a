package coach.tpm.checkin;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.util.Optional;

/// Tells a program's owner, once for each member and cause, that somebody's question did not arrive
/// and what to do about it.
final class Unreachable {

  private static final String KIND = "unreachable";

  private final Programs programs;
  private final Outbox outbox;
  private final People people;
  private final Prompts prompts;

  Unreachable(Programs programs, Outbox outbox, People people, Prompts prompts) {
    this.programs = programs;
    this.outbox = outbox;
    this.people = people;
    this.prompts = prompts;
  }

  /// Without a refusal nobody can say whether the question arrived.
  void tell(Question question, Optional<Refusal> refusal, Instant now) {
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
    var debt =
        new Debt(
            KIND,
            program.id() + ":" + question.member().value(),
            refusal.map(Refusal::name).orElse("UNCERTAIN"),
            new ToMember(program.owner()),
            now);
    outbox.owe(question.workspace(), debt, Message.of(text), now);
  }
}
