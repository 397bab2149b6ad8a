package coach.tpm.risk;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Text;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Alterations.Act;
import coach.tpm.risk.Escalation.Sent;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;

/// Sends an escalation for a person: the message is owed, and the next level's time begins.
final class Sending {

  private final Register register;
  private final JdbiEscalations escalations;
  private final Escalating escalating;
  private final Outbox outbox;
  private final People people;
  private final RiskWords words;
  private final Prompts prompts;

  Sending(
      Register register,
      JdbiEscalations escalations,
      Escalating escalating,
      Outbox outbox,
      People people,
      RiskWords words,
      Prompts prompts) {
    this.register = register;
    this.escalations = escalations;
    this.escalating = escalating;
    this.outbox = outbox;
    this.people = people;
    this.words = words;
    this.prompts = prompts;
  }

  /// For use while the register is held. `lastSent` is the escalation that had been sent last when
  /// the form opened: another one since then makes this one old.
  Change send(Program program, Risk risk, Sent sent, long lastSent, Act act) {
    var last = escalations.lastSent(program, risk.number());
    if (last.map(Escalation::id).orElse(0L) != lastSent) {
      var by = last.flatMap(Escalation::settled).flatMap(Escalation.Settled::by);
      return Change.of(
          prompts.text(
              "risk/sentMeanwhile",
              "risk",
              RiskWords.name(risk.number()),
              "person",
              by.map(member -> name(program, member)).orElse("")),
          risk);
    }
    int level = Ladder.next(risk);
    var draft = draft(program, risk, level, act);
    escalations.send(program, draft.id(), level, sent, act.by(), act.at());
    outbox.owe(
        program.workspace(),
        new Debt(
            SentComposer.KIND,
            Nudges.subject(program, risk.number()),
            String.valueOf(draft.id()),
            sent.to(),
            act.at()),
        act.at());
    escalating.sent(program, risk, draft, level, act.at());
    register.note(
        program, risk.number(), "risk.escalated", detail(program, sent, level), act.by(), act.at());
    return Change.of(
        said(program, risk, sent),
        register.find(program.workspace(), program.id(), risk.number()).orElseThrow());
  }

  /// Sets a draft aside, if one still waits.
  Change setAside(Program program, Risk risk, Act act) {
    var draft = escalations.drafted(program, risk.number());
    if (draft.isEmpty()) {
      return Change.of(prompts.text("risk/noDraft", "risk", RiskWords.name(risk.number())), risk);
    }
    escalating.setAside(program, risk, draft.get(), act.by(), act.at());
    register.note(program, risk.number(), "risk.setAside", "", act.by(), act.at());
    return Change.of(
        prompts.text("risk/setAside", "risk", RiskWords.name(risk.number())),
        register.find(program.workspace(), program.id(), risk.number()).orElseThrow());
  }

  private Escalation draft(Program program, Risk risk, int level, Act act) {
    return escalations
        .drafted(program, risk.number())
        .or(() ->
            escalations
                .draft(program, risk.number(), level, act.at())
                .flatMap(id -> escalations.find(program.workspace(), program.id(), id)))
        .orElseThrow();
  }

  private String detail(Program program, Sent sent, int level) {
    return prompts.plain(
        "risk/journalEscalated",
        "to",
        to(program, sent.to()),
        "level",
        words.level(level),
        "ask",
        sent.words().ask());
  }

  private Text said(Program program, Risk risk, Sent sent) {
    return prompts.text(
        "risk/escalationSent", "risk", RiskWords.name(risk.number()), "to", to(program, sent.to()));
  }

  private String to(Program program, Address to) {
    return switch (to) {
      case ToMember(var member) -> name(program, member);
      case ToChannel _, InThread _ -> prompts.plain("risk/theChannel");
    };
  }

  private String name(Program program, MemberId member) {
    return people.name(program.workspace(), member);
  }
}
