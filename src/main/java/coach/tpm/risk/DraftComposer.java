package coach.tpm.risk;

import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.program.Program;
import coach.tpm.risk.Escalation.Sent;
import coach.tpm.risk.Escalation.Settled;
import coach.tpm.risk.NudgeComposer.Sources;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words the draft that is laid before a program's owner; afterwards, what became of it.
final class DraftComposer implements Composer {

  private final JdbiEscalations escalations;
  private final Sources sources;
  private final Drafting drafting;
  private final Outcomes outcomes;
  private final RiskWords words;

  DraftComposer(
      JdbiEscalations escalations,
      Sources sources,
      Drafting drafting,
      Outcomes outcomes,
      RiskWords words) {
    this.escalations = escalations;
    this.sources = sources;
    this.drafting = drafting;
    this.outcomes = outcomes;
    this.words = words;
  }

  @Override
  public String kind() {
    return Escalating.DRAFT;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return Subject.read(sources.programs(), sources.risks(), workspace, subject)
        .flatMap(about ->
            escalations
                .find(workspace, about.program().id(), Long.parseLong(period))
                .map(found -> compose(about.program(), about.risk(), found, now)));
  }

  private Message compose(Program program, Risk risk, Escalation escalation, Instant now) {
    if (!program.isOpen()) {
      return Message.of(text("nudgeProgramClosed", program, risk));
    }
    if (escalation.isDrafted()) {
      return draft(program, risk, escalation, now);
    }
    var settled = escalation.settled().orElseThrow();
    return Message.of(
        escalation
            .sent()
            .map(sent -> sent(program, risk, escalation, sent, settled))
            .orElseGet(() -> dropped(program, risk, settled)));
  }

  private Message draft(Program program, Risk risk, Escalation escalation, Instant now) {
    var drafted = drafting.of(program, risk, escalation.level(), now);
    var title = text(escalation.level() == 1 ? "draftTitle" : "draftTitleAgain", program, risk);
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    blocks.add(new Paragraph(Text.plain(drafted.fact())));
    blocks.add(new Paragraph(Text.plain(drafted.stake())));
    blocks.add(new Bullets(true, drafted.options().lines().map(Text::plain).toList()));
    blocks.add(new Paragraph(Text.plain(drafted.ask())));
    blocks.add(
        new Note(
            sources.prompts().text("risk/draftNext", "level", words.level(escalation.level()))));
    blocks.add(new Choices(buttons(program, risk)));
    return new Message(title.plainText(), blocks);
  }

  private List<Button> buttons(Program program, Risk risk) {
    var prompts = sources.prompts();
    int number = risk.number();
    return List.of(
        RiskPress.primary(prompts, "editAndSend", RiskPress.ESCALATE, program, number),
        RiskPress.inMessage(
            RiskPress.button(prompts, "notNow", RiskPress.NOT_NOW, program, number)),
        RiskPress.inMessage(RiskPress.button(prompts, "open", RiskPress.SHOW, program, number)));
  }

  private Text sent(Program program, Risk risk, Escalation escalation, Sent sent, Settled settled) {
    return sources
        .prompts()
        .text(
            "risk/draftSent",
            "risk",
            RiskWords.name(risk.number()),
            "person",
            settled.by().map(by -> name(program, by)).orElse(""),
            "to",
            switch (sent.to()) {
              case ToMember(var member) -> Text.plain(name(program, member));
              case ToChannel(var channel) -> Text.of(new InChannel(channel));
              case InThread(var channel, _) -> Text.of(new InChannel(channel));
            },
            "level",
            words.level(escalation.level()),
            "moment",
            words.moment(settled.at(), sources.programs().zone(program)));
  }

  private Text dropped(Program program, Risk risk, Settled settled) {
    return settled.by().isPresent()
        ? sources
            .prompts()
            .text(
                "risk/draftSetAside",
                "risk",
                RiskWords.name(risk.number()),
                "person",
                name(program, settled.by().get()))
        : text("draftNeedless", program, risk).then(" ", outcomes.of(program, risk));
  }

  private String name(Program program, MemberId member) {
    return sources.people().name(program.workspace(), member);
  }

  private Text text(String prompt, Program program, Risk risk) {
    return sources
        .prompts()
        .text(
            "risk/" + prompt,
            "risk",
            RiskWords.name(risk.number()),
            "colour",
            words.colour(risk.colour()),
            "program",
            program.name());
  }
}
