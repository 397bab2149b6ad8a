package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Option;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The open risks of a program, a page at a time, for one person: red first, then the oldest.
final class RiskList {

  static final int PAGE = 10;

  private static final int LONGEST_OPTION = 75;
  private static final Comparator<Risk> ORDER =
      Comparator.comparing(Risk::colour)
          .reversed()
          .thenComparing(Risk::raisedAt)
          .thenComparingInt(Risk::number);

  private final Risks risks;
  private final Programs programs;
  private final Prompts prompts;
  private final RiskWords words;

  RiskList(Risks risks, Programs programs, Prompts prompts, RiskWords words) {
    this.risks = risks;
    this.programs = programs;
    this.prompts = prompts;
    this.words = words;
  }

  /// The page that begins after `skipped` risks; the last one there is when these are too many.
  Message page(Program program, int skipped, Instant at) {
    var open = risks.open(program.workspace(), program.id()).stream().sorted(ORDER).toList();
    if (open.isEmpty()) {
      return empty(program);
    }
    int from = Math.min(skipped, open.size() - 1) / PAGE * PAGE;
    int to = Math.min(from + PAGE, open.size());
    var title = prompts.text("risk/listTitle", "program", program.name(), "count", open.size());
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    blocks.addAll(entries(program, open.subList(from, to), at));
    blocks.add(new Choices(buttons(program, from, to, open.size())));
    return new Message(title.plainText(), blocks);
  }

  private Message empty(Program program) {
    var nothing = prompts.text("risk/listEmpty", "program", program.name());
    return Message.of(nothing).with(new Choices(List.of(report(program))));
  }

  private List<Block> entries(Program program, List<Risk> page, Instant at) {
    return List.of(
        new Bullets(false, page.stream().map(risk -> line(program, risk, at)).toList()),
        new Menu(
            RiskPress.SHOW,
            prompts.plain("risk/openOne"),
            page.stream().map(risk -> option(program, risk)).toList()));
  }

  private Text line(Program program, Risk risk, Instant at) {
    var raisedOn = LocalDate.ofInstant(risk.raisedAt(), programs.zone(program));
    return prompts.text(
        "risk/listLine",
        "risk",
        RiskWords.name(risk.number()),
        "colour",
        words.colour(risk.colour()),
        "state",
        risk.state() == State.OPEN
            ? ""
            : prompts.plain("risk/listState", "state", words.state(risk.state())),
        "score",
        risk.score(),
        "statement",
        RiskWords.line(words.sentence(risk), RiskWords.LINE),
        "owner",
        risk.owner()
            .map(owner -> prompts.text("risk/person", "person", owner))
            .orElseGet(() -> prompts.text("risk/nobody")),
        "age",
        words.age(raisedOn, programs.today(program, at)));
  }

  private Option option(Program program, Risk risk) {
    var label = RiskWords.name(risk.number()) + " " + risk.statement();
    return new Option(
        RiskWords.line(label, LONGEST_OPTION), RiskPress.value(program.id(), risk.number()));
  }

  private List<Button> buttons(Program program, int from, int to, int all) {
    var buttons = new ArrayList<Button>();
    if (from > 0) {
      buttons.add(RiskPress.button(prompts, "previous", RiskPress.LIST, program, from - PAGE));
    }
    if (to < all) {
      buttons.add(RiskPress.button(prompts, "more", RiskPress.LIST, program, to));
    }
    buttons.add(report(program));
    return buttons;
  }

  private Button report(Program program) {
    return RiskPress.button(prompts, "reportTitle", RiskPress.REPORT, program, 0);
  }
}
