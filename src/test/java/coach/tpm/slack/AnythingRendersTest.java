package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Button.Weight;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Option;
import coach.tpm.message.Span;
import coach.tpm.message.Text;
import coach.tpm.testing.slack.BlockCheck;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes in, Slack takes what comes out: random messages and forms, the same for each seed.
class AnythingRendersTest {

  private static final int EACH = 25;
  private static final List<String> SHREDS =
      List.of(
          "a",
          "Apollo ",
          "🎉",
          "👩‍🚀",
          "<!channel>",
          "<@U1>",
          "<#C1|x>",
          "*",
          "_",
          "~",
          "`",
          "```",
          "&",
          "&amp;",
          ">",
          "\n",
          " ",
          "\t",
          "العربية",
          "\u202e",
          "\u2060",
          "\ud83c",
          "\"",
          "\\",
          "{x}",
          "|",
          "https://a.b/c",
          "\u0000",
          "é",
          "漢字");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void any_message_fits(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      var blocks = many(random, 70, () -> block(random));
      var shown = Rendered.message(blocks);
      assertThat(BlockCheck.message(shown)).as("seed %d, message %d", seed, i).isEmpty();
      assertThat(BlockCheck.view(Rendered.home(blocks))).as("home %d", i).isEmpty();
      assertThat(BlockCheck.view(Rendered.answer(blocks))).as("window %d", i).isEmpty();
      assertThat(shown.toString()).doesNotContain("\"broadcast\"", "\"usergroup\"");
      assertThat(shown.findValuesAsString("user_id")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9, 10})
  void any_form_fits(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      var form =
          new Form(
              words(random),
              words(random),
              words(random),
              words(random),
              random.nextBoolean() ? List.of() : many(random, 110, () -> block(random)),
              fields(random));
      assertThat(BlockCheck.view(Rendered.form(form))).as("seed %d, form %d", seed, i).isEmpty();
    }
  }

  private static Block block(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> new Heading(words(random));
      case 1 -> new Paragraph(text(random));
      case 2 -> new Bullets(random.nextBoolean(), many(random, 30, () -> text(random)));
      case 3 -> new Quote(text(random));
      case 4 -> new Preformatted(words(random));
      case 5 -> new Facts(many(random, 12, () -> new Fact(words(random), text(random))));
      case 6 -> new Choices(many(random, 25, () -> button(random)));
      case 7 -> new Menu(words(random), words(random), options(random, 100));
      case 8 -> new Note(text(random));
      default -> new Rule();
    };
  }

  private static List<Field> fields(Random random) {
    var fields = new ArrayList<Field>();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      fields.add(field(random, "f" + i));
    }
    return fields;
  }

  private static Field field(Random random, String id) {
    boolean required = random.nextBoolean();
    return switch (random.nextInt(5)) {
      case 0 ->
          new TextField(
              id,
              words(random),
              words(random),
              words(random),
              required,
              random.nextBoolean(),
              random.nextInt(5000));
      case 1 -> new NumberField(id, words(random), words(random), words(random), required, 1, 9);
      case 2 -> {
        var options = options(random, 130);
        var chosen = options.get(random.nextInt(options.size())).value();
        yield new ChoiceField(id, words(random), options, chosen, required);
      }
      case 3 -> new DateField(id, words(random), Optional.of(LocalDate.of(2026, 2, 28)), required);
      default -> new PersonField(id, words(random), words(random), required);
    };
  }

  private static List<Option> options(Random random, int most) {
    return many(random, most, () -> new Option(words(random), words(random)));
  }

  private static Button button(Random random) {
    var weights = Weight.values();
    return new Button(
        words(random), words(random), words(random), weights[random.nextInt(weights.length)]);
  }

  private static Text text(Random random) {
    return new Text(many(random, 6, () -> span(random)));
  }

  private static Span span(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> new Span.Strong(words(random));
      case 1 -> new Span.Emphasis(words(random));
      case 2 -> new Span.Code(words(random));
      case 3 -> new Span.Link(words(random), random.nextBoolean() ? "https://a.b" : words(random));
      case 4 -> new Span.Mention(new MemberId("x" + words(random)));
      case 5 -> new Span.InChannel(new ChannelId("x" + words(random)));
      default -> new Span.Plain(words(random));
    };
  }

  /// Mostly short, sometimes empty, now and then endless.
  private static String words(Random random) {
    int most = random.nextInt(12) == 0 ? 900 : 8;
    int count = random.nextInt(most);
    var words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(SHREDS.get(random.nextInt(SHREDS.size())));
    }
    return words.toString();
  }

  private static <T> List<T> many(Random random, int most, Supplier<T> one) {
    var many = new ArrayList<T>();
    int count = 1 + random.nextInt(random.nextInt(4) == 0 ? most : Math.min(4, most));
    for (int i = 0; i < count; i++) {
      many.add(one.get());
    }
    return many;
  }
}
