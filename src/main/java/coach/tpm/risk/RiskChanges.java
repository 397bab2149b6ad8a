package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.risk.OwnerRequest.Nobody;
import coach.tpm.risk.OwnerRequest.NotUnderstood;
import coach.tpm.risk.OwnerRequest.Somebody;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// What changes the register with a word or a tap: a risk is noted, owned, closed, opened again.
final class RiskChanges {

  /// What is noted when somebody types a risk and nothing more of it: as likely as not, and up to a
  /// week.
  static final int USUAL_LIKELIHOOD = 3;

  static final int USUAL_DAYS = 5;

  private final Register register;
  private final Alterations alterations;
  private final Steps steps;
  private final Owners owners;
  private final RiskWords words;
  private final Prompts prompts;

  RiskChanges(
      Register register,
      Alterations alterations,
      Steps steps,
      Owners owners,
      RiskWords words,
      Prompts prompts) {
    this.register = register;
    this.alterations = alterations;
    this.steps = steps;
    this.owners = owners;
    this.words = words;
    this.prompts = prompts;
  }

  /// Records typed words at once, with usual figures that the reply names.
  Reply add(Program program, String typed, MemberId reporter, Instant at) {
    var statement = owners.spelled(program, typed);
    if (statement.isEmpty()) {
      return Reply.say(prompts.text("risk/statementMissing"));
    }
    if (statement.length() > Risk.MAX_STATEMENT) {
      return alterations.tooLong(statement, Risk.MAX_STATEMENT);
    }
    return alterations.reply(
        program,
        at,
        register.ifOpen(
            program,
            () -> {
              var risk = register.raise(program, usual(statement), reporter, at);
              return Change.of(added(risk), risk);
            },
            () -> Change.none(alterations.closed(program))));
  }

  /// The presser becomes the owner; an owner whom others named says so to have taken it.
  Reply take(Program program, int number, MemberId by, Instant at) {
    return own(program, number, Optional.of(by), by, at);
  }

  Reply own(Program program, int number, String who, MemberId by, Instant at) {
    return switch (owners.read(program, who, by)) {
      case Somebody(var owner) -> own(program, number, Optional.of(owner), by, at);
      case Nobody() -> own(program, number, Optional.empty(), by, at);
      case NotUnderstood(var why) -> Reply.say(why);
    };
  }

  Reply close(Program program, int number, String note, MemberId by, Instant at) {
    var kept = owners.spelled(program, note);
    if (kept.length() > Risk.MAX_STATEMENT) {
      return alterations.tooLong(kept, Risk.MAX_STATEMENT);
    }
    return alterations.step(
        program,
        number,
        new Act(by, at),
        risk -> Steps.closed(risk, kept, at),
        _ -> alterations.said("closed", number));
  }

  Reply reopen(Program program, int number, MemberId by, Instant at) {
    return alterations.any(
        program,
        number,
        at,
        risk ->
            risk.isOpen()
                ? Change.of(alterations.said("isOpen", number), risk)
                : Change.of(
                    alterations.said("reopened", number),
                    register.keep(program, risk, steps.reopened(risk), by, at)));
  }

  /// Somebody looked at it, and nothing changed.
  Reply confirm(Program program, int number, MemberId by, Instant at) {
    return alterations.step(
        program,
        number,
        new Act(by, at),
        steps::confirmed,
        _ -> alterations.said("confirmed", number));
  }

  private Reply own(
      Program program, int number, Optional<MemberId> owner, MemberId by, Instant at) {
    return alterations.open(
        program,
        number,
        at,
        risk ->
            risk.owner().equals(owner) && !isNews(risk, owner, by)
                ? Change.of(owned("ownerStays", number, owner), risk)
                : Change.of(
                    owned("ownerIs", number, owner),
                    register.keep(program, risk, steps.owned(program, risk, owner, by), by, at)));
  }

  /// Whether it is news that an owner says to be the owner: nobody knew yet, or an escalation waits
  /// for it.
  private static boolean isNews(Risk risk, Optional<MemberId> owner, MemberId by) {
    return owner.equals(Optional.of(by))
        && (risk.standing().acknowledgedAt().isEmpty() || risk.clock().runs());
  }

  private static RiskReport usual(String statement) {
    return new RiskReport(
            statement,
            USUAL_LIKELIHOOD,
            USUAL_DAYS,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .with(Details.NONE.withDaysExact(false));
  }

  private Text added(Risk risk) {
    return prompts.text(
        "risk/added",
        "risk",
        RiskWords.name(risk.number()),
        "likelihood",
        words.likelihood(risk.likelihood()),
        "days",
        words.lost(risk));
  }

  private Text owned(String prompt, int number, Optional<MemberId> owner) {
    return owner
        .map(member ->
            prompts.text("risk/" + prompt, "risk", RiskWords.name(number), "person", member))
        .orElseGet(() -> alterations.said(prompt + "Nobody", number));
  }
}
