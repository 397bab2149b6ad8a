package coach.tpm.risk;

import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.OwnerRequest.Nobody;
import coach.tpm.risk.OwnerRequest.NotUnderstood;
import coach.tpm.risk.OwnerRequest.Somebody;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What changes the register, whether it was typed or pressed. Each change looks at the risk again
/// while nobody else can change it.
final class RiskChanges {

  /// What is noted when somebody types a risk and nothing more of it: as likely as not, a week.
  static final int USUAL_LIKELIHOOD = 3;

  static final int USUAL_DAYS = 5;

  private final Register register;
  private final RiskPage page;
  private final Owners owners;
  private final RiskWords words;
  private final Prompts prompts;

  RiskChanges(Register register, RiskPage page, Owners owners, RiskWords words, Prompts prompts) {
    this.register = register;
    this.page = page;
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
      return tooLong(statement);
    }
    return reply(
        program,
        at,
        register.ifOpen(
            program,
            () -> {
              var risk = register.raise(program, usual(statement), reporter, at);
              return Change.of(added(risk), risk);
            },
            () -> Change.none(closed(program))));
  }

  Reply take(Program program, int number, MemberId by, Instant at) {
    return own(program, number, Optional.of(by), owners.name(program, by), by, at);
  }

  Reply own(Program program, int number, String who, MemberId by, Instant at) {
    return switch (owners.read(program, who, by)) {
      case Somebody(var owner, var name) -> own(program, number, Optional.of(owner), name, by, at);
      case Nobody() -> own(program, number, Optional.empty(), "", by, at);
      case NotUnderstood(var why) -> Reply.say(why);
    };
  }

  Reply close(Program program, int number, String note, MemberId by, Instant at) {
    var kept = owners.spelled(program, note);
    if (kept.length() > Risk.MAX_STATEMENT) {
      return tooLong(kept);
    }
    return changeOpen(
        program,
        number,
        at,
        _ -> Change.of(said("closed", number), register.close(program, number, kept, by, at)));
  }

  Reply reopen(Program program, int number, MemberId by, Instant at) {
    return change(
        program,
        number,
        at,
        risk ->
            risk.isOpen()
                ? Change.of(said("isOpen", number), risk)
                : Change.of(said("reopened", number), register.reopen(program, number, by, at)));
  }

  private Reply own(
      Program program, int number, Optional<MemberId> owner, String name, MemberId by, Instant at) {
    return changeOpen(
        program,
        number,
        at,
        risk ->
            risk.owner().equals(owner)
                ? Change.of(owned("ownerStays", number, owner), risk)
                : Change.of(
                    owned("ownerIs", number, owner),
                    register.own(program, number, owner, name, by, at)));
  }

  private Reply changeOpen(Program program, int number, Instant at, Function<Risk, Change> change) {
    return change(
        program,
        number,
        at,
        risk -> risk.isOpen() ? change.apply(risk) : Change.of(said("isClosed", number), risk));
  }

  private Reply change(Program program, int number, Instant at, Function<Risk, Change> change) {
    var done =
        register.ifOpen(
            program,
            () ->
                register
                    .find(program.workspace(), program.id(), number)
                    .map(change)
                    .orElseGet(() -> Change.none(noSuchRisk(program, number))),
            () -> Change.none(closed(program)));
    return reply(program, at, done);
  }

  private Reply reply(Program program, Instant at, Change done) {
    return done.risk()
        .<Reply>map(risk -> new Reply.Become(page.after(done.said(), program, risk, at)))
        .orElseGet(() -> Reply.say(done.said()));
  }

  private static RiskReport usual(String statement) {
    return new RiskReport(
        statement,
        USUAL_LIKELIHOOD,
        USUAL_DAYS,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Text added(Risk risk) {
    return prompts.text(
        "risk/added",
        "risk",
        RiskWords.name(risk.number()),
        "likelihood",
        words.likelihood(risk.likelihood()),
        "days",
        words.days(risk.daysLost()));
  }

  private Text owned(String prompt, int number, Optional<MemberId> owner) {
    return owner
        .map(member ->
            prompts.text("risk/" + prompt, "risk", RiskWords.name(number), "person", member))
        .orElseGet(() -> said(prompt + "Nobody", number));
  }

  private Text said(String prompt, int number) {
    return prompts.text("risk/" + prompt, "risk", RiskWords.name(number));
  }

  private Text noSuchRisk(Program program, int number) {
    return prompts.text(
        "risk/noSuchRisk", "program", program.name(), "risk", RiskWords.name(number));
  }

  private Text closed(Program program) {
    return prompts.text("risk/programClosed", "program", program.name());
  }

  private Reply tooLong(String statement) {
    return Reply.say(
        prompts.text("risk/tooLong", "length", statement.length(), "most", Risk.MAX_STATEMENT));
  }
}
