package coach.tpm.digest;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Colour;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The two short summaries: views of one table of facts, each within its number of words. Where
/// there are too many facts, fewer are told, and fewer words of each.
final class ViewPages {

  static final int MOST_IN_BUSINESS = 120;
  static final int MOST_IN_TECHNICAL = 250;

  private static final int MOST_RISKS = 2;
  private static final int MOST_REASONS = 4;
  private static final List<Room> BUSINESS_ROOMS =
      Stream.of(24, 16, 12, 9, 7, 5, 4, 3, 2).map(words -> new Room(MOST_RISKS, words)).toList();
  private static final List<Room> TECHNICAL_ROOMS =
      List.of(
          new Room(6, 16),
          new Room(5, 12),
          new Room(4, 12),
          new Room(4, 8),
          new Room(3, 8),
          new Room(3, 6),
          new Room(2, 8),
          new Room(2, 5),
          new Room(1, 6),
          new Room(1, 4),
          new Room(1, 2));

  private final Prompts prompts;
  private final Phrases phrases;
  private final ViewPhrases words;

  ViewPages(Prompts prompts) {
    this.prompts = prompts;
    this.phrases = new Phrases(prompts);
    this.words = new ViewPhrases(prompts, phrases);
  }

  Message business(Facts facts, ProgramId program) {
    return Room.fill(MOST_IN_BUSINESS, BUSINESS_ROOMS, room -> business(facts, program, room));
  }

  Message technical(Facts facts, ProgramId program) {
    return Room.fill(MOST_IN_TECHNICAL, TECHNICAL_ROOMS, room -> technical(facts, program, room));
  }

  /// The buttons to the other views.
  Choices others(View shown, ProgramId program) {
    return new Choices(
        Stream.of(View.values())
            .filter(view -> view != shown)
            .map(view ->
                Button.plain(
                    prompts.plain("digest/to" + view.word()), view.action(), program.toString()))
            .toList());
  }

  private Message business(Facts facts, ProgramId program, Room room) {
    var now = facts.now();
    return new Layout(prompts, "digests/business")
        .put("why", words.why(facts, 1))
        .put("target", phrases.target(now))
        .put("moved", moved(facts, room))
        .put("changed", words.changed(facts))
        .put("risks", bullets(now.risks(), room, risk -> words.atStake(risk, room)))
        .put("ask", words.ask(facts.since().asks(), room))
        .put("others", List.of(others(View.BUSINESS, program)))
        .under(title(facts, room));
  }

  private Message technical(Facts facts, ProgramId program, Room room) {
    var now = facts.now();
    return new Layout(prompts, "digests/technical")
        .put("why", words.why(facts, MOST_REASONS))
        .put("target", phrases.target(now))
        .put("tasks", words.tasks(now, room))
        .put("overdue", list("overdue", now.overdue(), room, task -> words.late(task, room)))
        .put("blockers", list("blockers", blockers(now), room, risk -> words.blocker(risk, room)))
        .put("waits", list("waits", now.waits(), room, wait -> words.wait(wait, room)))
        .put("next", list("next", now.next(), room, task -> words.next(task, room)))
        .put("ask", words.ask(facts.since().asks(), room))
        .put("others", List.of(others(View.TECHNICAL, program)))
        .under(title(facts, room));
  }

  private Text title(Facts facts, Room room) {
    return phrases.title(
        "digest/title", room.cut(facts.now().program()), facts.now(), facts.verdict().level());
  }

  /// What is red or amber, or holds up a task.
  private static List<RiskFact> blockers(Standing now) {
    return now.risks().stream()
        .filter(risk -> risk.colour() != Colour.GREEN || risk.task().isPresent())
        .toList();
  }

  /// A list under its name and number; the last line says so when there are more.
  private <T> List<Block> list(String name, List<T> things, Room room, Function<T, Text> line) {
    if (things.isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<Text>();
    things.stream().limit(room.lines()).map(line).forEach(lines::add);
    if (things.size() > room.lines()) {
      lines.add(prompts.text("digest/andMore"));
    }
    return List.of(
        new Paragraph(prompts.text("digest/list" + name, "count", things.size())),
        new Bullets(false, lines));
  }

  private static <T> List<Block> bullets(List<T> things, Room room, Function<T, Text> line) {
    return things.isEmpty()
        ? List.of()
        : List.of(new Bullets(false, things.stream().limit(room.lines()).map(line).toList()));
  }

  private List<Block> moved(Facts facts, Room room) {
    var moves = facts.since().moves();
    return moves.isEmpty() || moves.getFirst().before().equals(moves.getLast().after())
        ? List.of()
        : List.of(new Paragraph(words.moved(moves, facts.now().today(), room)));
  }
}
