package coach.tpm.availability;

import coach.tpm.availability.Absences.Whose;
import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Message;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// What a program's owner may say of its team, and that those spoken of hear of it.
final class Others {

  private static final String KIND = "away";
  private static final int SHOWN_WORDS = 80;

  private final Here here;
  private final Programs programs;
  private final Outbox outbox;
  private final Prompts prompts;

  Others(Programs programs, Outbox outbox, Prompts prompts) {
    this.here = new Here(programs, prompts);
    this.programs = programs;
    this.outbox = outbox;
    this.prompts = prompts;
  }

  boolean isOther(Caller caller, Optional<MemberId> member) {
    return member.filter(named -> !named.equals(caller.member())).isPresent();
  }

  /// Answers for a member of the team of the program of here, when the caller owns it.
  Reply of(Caller caller, MemberId member, Function<Program, Reply> answer) {
    return here.in(
        caller,
        program -> {
          if (!program.owner().equals(caller.member())) {
            return Reply.say(
                prompts.text(
                    "availability/ownerOnly", "program", program.name(), "owner", program.owner()));
          }
          return programs.team(program.workspace(), program.id()).contains(member)
              ? answer.apply(program)
              : Reply.say(
                  prompts.text(
                      "availability/notOnTeam", "member", member, "program", program.name()));
        });
  }

  /// Tells a member what somebody else said of them.
  void tell(Whose whose, String words, LocalDate first, LocalDate last) {
    var program = whose.only().orElseThrow();
    var text =
        prompts.text(
            words,
            "owner",
            whose.by(),
            "program",
            program.name(),
            "days",
            AwayPage.span(first, last));
    var debt =
        new Debt(
            KIND,
            program.id() + ":" + whose.member().value(),
            first + "/" + last + "/" + whose.at(),
            new ToMember(whose.member()),
            whose.at());
    outbox.owe(whose.workspace(), debt, Message.of(text), whose.at());
  }

  static String cut(String words) {
    return words.codePointCount(0, words.length()) <= SHOWN_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHOWN_WORDS)) + "…";
  }
}
