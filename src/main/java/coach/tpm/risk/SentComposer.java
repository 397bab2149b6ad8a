package coach.tpm.risk;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
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

/// Words an escalation for whom it was sent to, as the sender edited it. It asks for an answer to
/// the sender, since not everybody who decides takes part in the program.
final class SentComposer implements Composer {

  static final String KIND = "risk.escalated";

  private static final String UNDELIVERED = "risk.undelivered";

  private final JdbiEscalations escalations;
  private final Sources sources;
  private final Outbox outbox;

  SentComposer(JdbiEscalations escalations, Sources sources, Outbox outbox) {
    this.escalations = escalations;
    this.sources = sources;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return about(workspace, subject, period)
        .flatMap(about ->
            about
                .escalation()
                .sent()
                .map(sent -> compose(about, sent, about.escalation().settled().orElseThrow())));
  }

  /// The sender is told, once, and can choose somebody else.
  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    about(workspace, subject, period)
        .ifPresent(about ->
            about
                .escalation()
                .settled()
                .flatMap(Settled::by)
                .ifPresent(sender -> tell(about, sender, refusal, now)));
  }

  private record About(Program program, Risk risk, Escalation escalation) {}

  private Optional<About> about(WorkspaceId workspace, String subject, String period) {
    return Subject.read(sources.programs(), sources.risks(), workspace, subject)
        .flatMap(found ->
            escalations
                .find(workspace, found.program().id(), Long.parseLong(period))
                .map(sent -> new About(found.program(), found.risk(), sent)));
  }

  private Message compose(About about, Sent sent, Settled settled) {
    var program = about.program();
    var said = sent.words();
    var sender = settled.by().map(by -> name(program.workspace(), by)).orElse("");
    var title =
        sources
            .prompts()
            .text(
                "risk/sentTitle",
                "sender",
                sender,
                "risk",
                RiskWords.name(about.risk().number()),
                "program",
                program.name());
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    blocks.add(part("Fact", said.fact()));
    blocks.add(part("Stake", said.stake()));
    blocks.add(new Paragraph(sources.prompts().text("risk/sentOptions")));
    blocks.add(new Bullets(true, lines(said.options())));
    blocks.add(part("Ask", said.ask()));
    blocks.add(new Paragraph(sources.prompts().text("risk/sentBy", "date", said.decideBy())));
    blocks.add(new Note(sources.prompts().text("risk/sentNote", "sender", sender)));
    return new Message(title.plainText(), blocks);
  }

  private Block part(String name, String said) {
    return new Paragraph(sources.prompts().text("risk/sent" + name).then(" ", said));
  }

  static List<Text> lines(String options) {
    return options
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(Text::plain)
        .toList();
  }

  private void tell(About about, MemberId sender, Optional<Refusal> refusal, Instant now) {
    var program = about.program();
    var to =
        about
            .escalation()
            .sent()
            .map(Sent::to)
            .filter(ToMember.class::isInstance)
            .map(address -> name(program.workspace(), ((ToMember) address).member()))
            .orElseGet(() -> sources.prompts().plain("risk/theChannel"));
    var text =
        sources
            .prompts()
            .text(
                refusal.isPresent() ? "risk/sentRefused" : "risk/sentUncertain",
                "risk",
                RiskWords.name(about.risk().number()),
                "program",
                program.name(),
                "to",
                to,
                "number",
                about.risk().number());
    var debt =
        new Debt(
            UNDELIVERED,
            Nudges.subject(program, about.risk().number()),
            String.valueOf(about.escalation().id()),
            new ToMember(sender),
            now);
    outbox.owe(program.workspace(), debt, Message.of(text), now);
  }

  private String name(WorkspaceId workspace, MemberId member) {
    return sources.people().name(workspace, member);
  }
}
