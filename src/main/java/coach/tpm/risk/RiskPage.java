package coach.tpm.risk;

import coach.tpm.journal.Journal;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One risk with everything that is known of it, for one person.
final class RiskPage {

  private final Programs programs;
  private final Tasks tasks;
  private final RiskHistory history;
  private final Prompts prompts;
  private final RiskWords words;

  RiskPage(Programs programs, Tasks tasks, Journal journal, Prompts prompts, RiskWords words) {
    this.programs = programs;
    this.tasks = tasks;
    this.history = new RiskHistory(journal, programs, prompts);
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
    blocks.add(new Facts(facts(program, risk, at)));
    history
        .of(program, risk)
        .ifPresent(lines -> {
          blocks.add(new Paragraph(prompts.text("risk/history")));
          blocks.add(new Bullets(false, lines.lines()));
          lines.earlier().ifPresent(note -> blocks.add(new Note(note)));
        });
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

  private List<Fact> facts(Program program, Risk risk, Instant at) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("factProgram", Text.plain(program.name())));
    facts.add(fact("factLikelihood", Text.plain(words.likelihood(risk.likelihood()))));
    facts.add(fact("factDays", Text.plain(words.days(risk.daysLost()))));
    facts.add(
        fact(
            "factOwner",
            risk.owner()
                .map(owner -> prompts.text("risk/person", "person", owner))
                .orElseGet(() -> prompts.text("risk/nobody"))));
    risk.task().ifPresent(number -> facts.add(fact("factTask", task(program, number))));
    risk.helpFrom()
        .map(MemberId::new)
        .ifPresent(
            helper -> facts.add(fact("factHelp", prompts.text("risk/person", "person", helper))));
    risk.sourceLink()
        .map(link -> Text.of(new Link(prompts.plain("risk/sourceLabel"), link)))
        .ifPresent(link -> facts.add(fact("factSource", link)));
    facts.add(fact("factRaised", raised(program, risk, at)));
    risk.closedAt()
        .map(closed -> prompts.text("risk/closedOn", "date", day(program, closed)))
        .ifPresent(closed -> facts.add(fact("factClosed", closed)));
    return facts;
  }

  private Fact fact(String name, Text value) {
    return new Fact(prompts.plain("risk/" + name), value);
  }

  private Text task(Program program, int number) {
    var title =
        tasks
            .find(program.workspace(), program.id(), number)
            .map(task -> RiskWords.line(task.title(), RiskWords.LINE));
    return prompts.text("risk/taskOption", "number", number, "title", title.orElse(""));
  }

  private Text raised(Program program, Risk risk, Instant at) {
    var raisedOn = day(program, risk.raisedAt());
    return prompts.text(
        "risk/raisedBy",
        "person",
        risk.reporter(),
        "date",
        raisedOn,
        "age",
        words.age(raisedOn, programs.today(program, at)));
  }

  private LocalDate day(Program program, Instant instant) {
    return LocalDate.ofInstant(instant, programs.zone(program));
  }

  private List<Button> buttons(Program program, Risk risk) {
    return risk.isOpen()
        ? List.of(
            button("edit", RiskPress.EDIT, program, risk),
            button("take", RiskPress.TAKE, program, risk),
            button("close", RiskPress.CLOSE, program, risk))
        : List.of(button("reopen", RiskPress.REOPEN, program, risk));
  }

  private Button button(String label, String action, Program program, Risk risk) {
    return RiskPress.button(prompts, label, action, program, risk.number());
  }
}
