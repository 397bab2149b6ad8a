package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One risk with everything that is known of it, for one person.
final class RiskPage {

  private final RiskFacts facts;
  private final RiskHistory history;
  private final Twins twins;
  private final Prompts prompts;
  private final RiskWords words;

  RiskPage(RiskFacts facts, RiskHistory history, Twins twins, Prompts prompts, RiskWords words) {
    this.facts = facts;
    this.history = history;
    this.twins = twins;
    this.prompts = prompts;
    this.words = words;
  }

  Message of(Program program, Risk risk, Instant at) {
    var title = title(risk);
    return new Message(title.plainText(), blocks(program, risk, at));
  }

  /// The page below a sentence that says what was just done.
  Message after(Text done, Program program, Risk risk, Instant at) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(done));
    blocks.addAll(blocks(program, risk, at));
    return new Message(done.plainText(), blocks);
  }

  private List<Block> blocks(Program program, Risk risk, Instant at) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title(risk)));
    blocks.add(new Quote(Text.plain(risk.statement())));
    risk.details()
        .consequence()
        .map(then -> prompts.text("risk/then", "then", then))
        .ifPresent(then -> blocks.add(new Paragraph(then)));
    blocks.add(new Facts(facts.of(program, risk, at)));
    history
        .of(program, risk)
        .ifPresent(lines -> {
          blocks.add(new Paragraph(prompts.text("risk/history")));
          blocks.add(new Bullets(false, lines.lines()));
          lines.earlier().ifPresent(note -> blocks.add(new Note(note)));
        });
    blocks.addAll(twins.offer(program, risk, false));
    blocks.add(new Choices(buttons(program, risk)));
    return blocks;
  }

  private Text title(Risk risk) {
    return prompts.text(
        "risk/title",
        "risk",
        RiskWords.name(risk.number()),
        "colour",
        words.colour(risk.colour()),
        "score",
        risk.score());
  }

  private List<Button> buttons(Program program, Risk risk) {
    return risk.isOpen()
        ? List.of(
            button("edit", RiskPress.EDIT, program, risk),
            button("take", RiskPress.TAKE, program, risk),
            button("mitigate", RiskPress.MITIGATE, program, risk),
            button("accept", RiskPress.ACCEPT, program, risk),
            button("happenedButton", RiskPress.HAPPENED, program, risk),
            button("close", RiskPress.CLOSE, program, risk),
            button("escalate", RiskPress.ESCALATE, program, risk))
        : List.of(button("reopen", RiskPress.REOPEN, program, risk));
  }

  private Button button(String label, String action, Program program, Risk risk) {
    return RiskPress.button(prompts, label, action, program, risk.number());
  }
}
