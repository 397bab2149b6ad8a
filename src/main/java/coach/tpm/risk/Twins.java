package coach.tpm.risk;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds reports of the same obstacle, and offers to merge them. Nothing is merged unless a person
/// says so.
public final class Twins {

  static final String MERGE = "risk.merge";
  static final String KEEP_BOTH = "risk.keepBoth";

  private static final int SHOWN_WORDS = 200;

  private final Risks risks;
  private final JdbiTwins table;
  private final Prompts prompts;
  private final RiskWords words;

  Twins(Risks risks, JdbiTwins table, Prompts prompts, RiskWords words) {
    this.risks = risks;
    this.table = table;
    this.prompts = prompts;
    this.words = words;
  }

  /// Two risks and how they shall be merged, as a button carries it: with the older one's rating or
  /// with the higher. `inMessage` as in [RiskPress].
  record Pair(long program, int older, int younger, boolean higher, boolean inMessage) {

    private static final Pattern VALUE =
        Pattern.compile("(\\d{1,18}):(\\d{1,9}):(\\d{1,9})(:h)?(:m)?");

    static Optional<Pair> read(String value) {
      var match = VALUE.matcher(value);
      if (!match.matches()) {
        return Optional.empty();
      }
      int one = Integer.parseInt(match.group(2));
      int other = Integer.parseInt(match.group(3));
      return one >= other
          ? Optional.empty()
          : Optional.of(
              new Pair(
                  Long.parseLong(match.group(1)),
                  one,
                  other,
                  match.group(4) != null,
                  match.group(5) != null));
    }

    @Override
    public String toString() {
      return program + ":" + older + ":" + younger + (higher ? ":h" : "") + (inMessage ? ":m" : "");
    }
  }

  /// What to show below a receipt of a risk, in a message that is edited in place: nothing, or that
  /// it reads like another, with buttons to merge the two or to keep both.
  public List<Block> offer(Program program, int number) {
    return risks
        .find(program.workspace(), program.id(), number)
        .map(risk -> offer(program, risk, true))
        .orElseGet(List::of);
  }

  List<Block> offer(Program program, Risk risk, boolean inMessage) {
    return of(program, risk)
        .map(twin ->
            risk.number() < twin.number()
                ? offer(program, risk, twin, inMessage)
                : offer(program, twin, risk, inMessage))
        .orElseGet(List::of);
  }

  /// The open risk of the program that reads most like an open one; the oldest of several.
  Optional<Risk> of(Program program, Risk risk) {
    if (!risk.isOpen()) {
      return Optional.empty();
    }
    var alike =
        risks.open(program.workspace(), program.id()).stream()
            .filter(other -> other.number() != risk.number())
            .filter(other -> Likeness.isLikely(risk, other))
            .toList();
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    var distinct = table.distinct(program, risk.number());
    return alike.stream()
        .filter(other -> !distinct.contains(other.number()))
        .max(
            Comparator.comparingDouble(
                    (Risk other) -> Likeness.of(risk.statement(), other.statement()))
                .thenComparing(Comparator.comparingInt(Risk::number).reversed()));
  }

  private List<Block> offer(Program program, Risk older, Risk younger, boolean inMessage) {
    return List.of(
        new Paragraph(said(older, younger)),
        new Choices(buttons(program.id(), older, younger, inMessage)));
  }

  private Text said(Risk older, Risk younger) {
    return prompts.text(
        "risk/twins",
        "younger",
        RiskWords.name(younger.number()),
        "older",
        RiskWords.name(older.number()),
        "words",
        RiskWords.line(older.statement(), SHOWN_WORDS),
        "olderRating",
        rating(older),
        "youngerRating",
        rating(younger));
  }

  private String rating(Risk risk) {
    return prompts.plain(
        "risk/twinRating", "colour", words.colour(risk.colour()), "score", risk.score());
  }

  private List<Button> buttons(ProgramId program, Risk older, Risk younger, boolean inMessage) {
    var pair = new Pair(program.value(), older.number(), younger.number(), false, inMessage);
    var buttons = new ArrayList<Button>();
    buttons.add(button("twinMerge", MERGE, older, pair));
    if (younger.score() > older.score()) {
      var higher = new Pair(program.value(), older.number(), younger.number(), true, inMessage);
      buttons.add(button("twinMergeHigher", MERGE, older, higher));
    }
    buttons.add(button("twinKeepBoth", KEEP_BOTH, older, pair));
    return buttons;
  }

  private Button button(String label, String action, Risk older, Pair pair) {
    return Button.plain(
        prompts.plain("risk/" + label, "older", RiskWords.name(older.number())),
        action,
        pair.toString());
  }
}
