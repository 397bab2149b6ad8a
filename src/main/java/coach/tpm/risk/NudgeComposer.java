package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.People;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words the message that asks somebody about a risk, and what it turns into once that is answered.
final class NudgeComposer implements Composer {

  private final Nudge.Kind asked;
  private final JdbiNudges nudges;
  private final Sources sources;
  private final Clocks clocks;
  private final Outcomes outcomes;
  private final RiskWords words;

  NudgeComposer(
      Nudge.Kind asked,
      JdbiNudges nudges,
      Sources sources,
      Clocks clocks,
      Outcomes outcomes,
      RiskWords words) {
    this.asked = asked;
    this.nudges = nudges;
    this.sources = sources;
    this.clocks = clocks;
    this.outcomes = outcomes;
    this.words = words;
  }

  /// Where it is looked up what a message speaks of.
  record Sources(
      Programs programs, Risks risks, Escalating escalating, People people, Prompts prompts) {}

  @Override
  public String kind() {
    return asked.message();
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return Subject.read(sources.programs(), sources.risks(), workspace, subject)
        .flatMap(about ->
            nudges
                .find(workspace, about.program().id(), about.risk().number(), asked, period)
                .map(nudge -> compose(about.program(), about.risk(), nudge, now)));
  }

  private Message compose(Program program, Risk risk, Nudge nudge, Instant now) {
    if (!program.isOpen()) {
      return Message.of(
          prompts()
              .text(
                  "risk/nudgeProgramClosed",
                  "risk",
                  RiskWords.name(risk.number()),
                  "program",
                  program.name()));
    }
    return switch (asked) {
      case TAKE -> take(program, risk, nudge);
      case REVIEW -> review(program, risk, nudge, now);
    };
  }

  private Message take(Program program, Risk risk, Nudge nudge) {
    if (nudge.settled() || !Ladder.waits(risk)) {
      return done(program, risk, outcomes.of(program, risk));
    }
    if (!sources.escalating().asked(program, risk).equals(Optional.of(nudge.member()))) {
      return done(program, risk, text("nudgeElsewhere", program, risk));
    }
    var title = text(risk.owner().isPresent() ? "nudgeTake" : "nudgeTakeTask", program, risk);
    var until =
        nudge
            .until()
            .map(instant ->
                prompts()
                    .text(
                        "risk/nudgeUntil",
                        "moment",
                        words.moment(instant, zone(program, nudge)),
                        "owner",
                        sources.people().name(program.workspace(), program.owner())))
            .orElseGet(Text::of);
    return message(
        title,
        risk,
        until,
        List.of(
            RiskPress.primary(prompts(), "take", RiskPress.TAKE, program, risk.number()),
            button("mitigate", RiskPress.MITIGATE, program, risk),
            button("close", RiskPress.CLOSE, program, risk),
            button("open", RiskPress.SHOW, program, risk)));
  }

  private Message review(Program program, Risk risk, Nudge nudge, Instant now) {
    if (nudge.settled() || !risk.isOpen()) {
      return done(program, risk, text("nudgeReviewed", program, risk));
    }
    int days = clocks.passed(program, risk.changedAt(), now);
    var age =
        prompts().text(days == 1 ? "risk/nudgeUnchangedOne" : "risk/nudgeUnchanged", "days", days);
    var more =
        nudge
            .trigger()
            .map(day ->
                prompts().text("risk/nudgeTrigger", "day", DateWords.say(day)).then(" ", age))
            .orElse(age);
    return message(
        text("nudgeReview", program, risk),
        risk,
        more,
        List.of(
            RiskPress.primary(prompts(), "stillTrue", RiskPress.CONFIRM, program, risk.number()),
            button("update", RiskPress.EDIT, program, risk),
            button("happenedButton", RiskPress.HAPPENED, program, risk),
            button("close", RiskPress.CLOSE, program, risk)));
  }

  private Message message(Text title, Risk risk, Text more, List<Button> buttons) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    blocks.add(new Quote(Text.plain(words.sentence(risk))));
    blocks.add(new Paragraph(more));
    blocks.add(new Choices(buttons.stream().map(RiskPress::inMessage).toList()));
    return new Message(title.plainText(), blocks);
  }

  private Message done(Program program, Risk risk, Text outcome) {
    var said =
        outcome.then(
            " ",
            prompts()
                .text(
                    "risk/nudgeOf",
                    "program",
                    program.name(),
                    "words",
                    RiskWords.line(words.sentence(risk), RiskWords.LINE)));
    return Message.of(said);
  }

  private ZoneId zone(Program program, Nudge nudge) {
    return sources
        .people()
        .zone(program.workspace(), nudge.member())
        .orElseGet(() -> sources.programs().zone(program));
  }

  private Text text(String prompt, Program program, Risk risk) {
    return prompts()
        .text(
            "risk/" + prompt,
            "risk",
            RiskWords.name(risk.number()),
            "colour",
            words.colour(risk.colour()),
            "program",
            program.name());
  }

  private Button button(String label, String action, Program program, Risk risk) {
    return RiskPress.button(prompts(), label, action, program, risk.number());
  }

  private Prompts prompts() {
    return sources.prompts();
  }
}
