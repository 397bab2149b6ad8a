package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading.NotUnderstood;
import coach.tpm.message.DateWords.Reading.Understood;
import coach.tpm.program.Changes.Change;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;

/// `/tpm program date <date> because <why>`: its owner moves the target date, never without a
/// reason.
final class MoveProgram {

  static final int MAX_REASON = 500;

  private final ProgramChanges changes;
  private final Programs programs;
  private final Here here;
  private final People people;
  private final Prompts prompts;

  MoveProgram(
      ProgramChanges changes, Programs programs, Here here, People people, Prompts prompts) {
    this.changes = changes;
    this.programs = programs;
    this.here = here;
    this.people = people;
    this.prompts = prompts;
  }

  Reply move(Invocation invocation, Program program, String day, String typedReason) {
    if (!invocation.caller().member().equals(program.owner())) {
      return Reply.say(
          prompts.text("program/ownerMoves", "name", program.name(), "owner", program.owner()));
    }
    var reason = Typed.line(people.spelled(program.workspace(), typedReason));
    if (reason.length() > MAX_REASON) {
      return Reply.say(
          prompts.text("program/reasonTooLong", "limit", MAX_REASON, "length", reason.length()));
    }
    return switch (DateWords.read(Shown.cut(day), programs.today(program, invocation.at()))) {
      case NotUnderstood(var hint) -> Reply.say(prompts.text("program/moveDay", "hint", hint));
      case Understood(var target) -> moved(invocation, program, target, reason);
    };
  }

  private Reply moved(Invocation invocation, Program program, LocalDate target, String reason) {
    var change = new Change(invocation.caller().member(), invocation.at());
    return Reply.say(
        changes
            .move(program, target, reason, change)
            .map(before ->
                before.target().equals(target)
                    ? prompts.text("program/sameDay", "name", before.name(), "target", target)
                    : prompts.text(
                        "program/moved",
                        "name",
                        before.name(),
                        "target",
                        target,
                        "before",
                        before.target(),
                        "reason",
                        reason))
            .orElseGet(() -> here.closed(program)));
  }
}
