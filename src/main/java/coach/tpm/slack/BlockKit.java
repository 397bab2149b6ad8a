package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Option;
import coach.tpm.message.Text;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Blocks as Slack's Block Kit, in shapes that Slack cannot refuse: whatever is too long is cut,
/// ids are unique within the message, and what exceeds the whole is left out with a line that says
/// so.
final class BlockKit {

  /// Parts an action's name from the number that makes it unique.
  private static final char COUNTER = '~';

  /// What each line costs beside its characters: its end, and the bullet before it.
  private static final int PER_LINE = 3;

  private static final int LEAST_WORDS = 2 + PER_LINE;

  private static final String MORE = "… there is more than fits here.";

  private final int mostBlocks;
  private final Images images;
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final IdentityHashMap<LayoutBlock, Chart> captions = new IdentityHashMap<>();
  private int charactersLeft = Limits.MESSAGE_CHARACTERS;
  private int elements;

  private BlockKit(int mostBlocks, Images images) {
    this.mostBlocks = mostBlocks;
    this.images = images;
  }

  static List<LayoutBlock> message(List<Block> blocks) {
    return message(blocks, Images.NONE);
  }

  /// With those pictures that are there; of the others their captions.
  static List<LayoutBlock> message(List<Block> blocks, Images images) {
    return new BlockKit(Limits.MESSAGE_BLOCKS, images).all(blocks);
  }

  static List<LayoutBlock> view(List<Block> blocks) {
    return view(blocks, Limits.VIEW_BLOCKS);
  }

  static List<LayoutBlock> view(List<Block> blocks, int most) {
    return new BlockKit(most, Images.NONE).all(blocks);
  }

  /// The action a rendered element's id stands for.
  static String action(String actionId) {
    int counter = actionId.lastIndexOf(COUNTER);
    return counter < 0 ? actionId : actionId.substring(0, counter);
  }

  static PlainTextObject plain(String text, int most) {
    return PlainTextObject.builder().text(Fit.label(text, most)).emoji(true).build();
  }

  static OptionObject option(Option option) {
    return OptionObject.builder()
        .text(plain(option.label(), Limits.OPTION_LABEL))
        .value(Fit.label(option.value(), Limits.OPTION_VALUE))
        .build();
  }

  /// As many options as Slack takes, each value once.
  static List<Option> options(List<Option> options) {
    var byValue = new LinkedHashMap<String, Option>();
    options.forEach(option -> byValue.putIfAbsent(option(option).getValue(), option));
    return byValue.values().stream().limit(Limits.OPTIONS).toList();
  }

  /// Shows buttons before it shows everything: a message that is too long loses words, not its
  /// buttons.
  private List<LayoutBlock> all(List<Block> message) {
    var rows = affordable(message);
    int lineAtTheEnd = message.size() > mostBlocks ? 1 : 0;
    boolean cut = false;
    for (var block : message) {
      boolean fits =
          isPressed(block)
              ? blocks.size() < mostBlocks && rows.remove(block)
              : blocks.size() + rows.size() + lineAtTheEnd < mostBlocks
                  && charactersLeft >= LEAST_WORDS;
      if (fits) {
        add(block);
      }
      cut |= !fits;
    }
    if (blocks.isEmpty() || (cut && blocks.size() < mostBlocks)) {
      blocks.add(RichText.paragraph(Text.plain(MORE)));
    }
    return illustrated();
  }

  /// Pictures take only the room that words and buttons leave.
  private List<LayoutBlock> illustrated() {
    var shown = new ArrayList<LayoutBlock>();
    int room = mostBlocks - blocks.size();
    for (var block : blocks) {
      var chart = captions.get(block);
      var file = Optional.ofNullable(chart).flatMap(images::file);
      if (chart != null && file.isPresent() && room > 0 && charactersLeft >= LEAST_WORDS) {
        shown.add(image(file.get(), chart));
        room--;
      }
      shown.add(block);
    }
    return List.copyOf(shown);
  }

  /// The rows of buttons and the menus that leave room for some words, in their order.
  private List<Block> affordable(List<Block> message) {
    var rows = new ArrayList<Block>();
    for (var block : message) {
      if (isPressed(block) && charactersLeft - labels(block) >= Limits.MESSAGE_WORDS) {
        charactersLeft -= labels(block);
        rows.add(block);
      }
    }
    return rows;
  }

  private static int labels(Block block) {
    return switch (block) {
      case Choices(var buttons) ->
          buttons.stream().mapToInt(b -> shown(b.label(), Limits.BUTTON_LABEL)).sum();
      case Menu(_, var prompt, var options) ->
          shown(prompt, Limits.PLACEHOLDER)
              + options.stream().mapToInt(o -> shown(o.label(), Limits.OPTION_LABEL)).sum();
      default -> 0;
    };
  }

  private static int shown(String label, int most) {
    return PER_LINE + Math.min(label.length(), most);
  }

  private static boolean isPressed(Block block) {
    return block instanceof Choices || block instanceof Menu;
  }

  private void add(Block block) {
    switch (block) {
      case Heading(var text) -> blocks.add(heading(text));
      case Paragraph(var text) -> blocks.add(RichText.paragraph(fit(text)));
      case Quote(var text) -> blocks.add(RichText.quote(fit(text)));
      case Preformatted(var text) ->
          blocks.add(RichText.preformatted(fit(Text.plain(text)).plainText()));
      case Bullets(var numbered, var items) -> blocks.add(RichText.list(numbered, lines(items)));
      case Facts(var facts) ->
          blocks.add(RichText.list(false, lines(facts.stream().map(BlockKit::line).toList())));
      case Note(var text) -> blocks.add(note(text));
      case Picture(var chart, var caption) -> {
        var words = note(caption);
        captions.put(words, chart);
        blocks.add(words);
      }
      case Attachment(var name, _) -> blocks.add(note(Text.of("📎 ", name)));
      case Choices(var buttons) ->
          blocks.add(
              ActionsBlock.builder().elements(buttons.stream().map(this::button).toList()).build());
      case Menu menu -> blocks.add(ActionsBlock.builder().elements(List.of(select(menu))).build());
      case Rule() -> blocks.add(DividerBlock.builder().build());
    }
  }

  private Text fit(Text text) {
    var fitted = Fit.cut(text, Math.clamp(charactersLeft - PER_LINE, 2, Limits.BLOCK_CHARACTERS));
    charactersLeft -= fitted.plainText().length() + PER_LINE;
    return fitted;
  }

  private String fit(String text, int most) {
    return fit(Text.plain(Fit.label(text, most))).plainText();
  }

  /// As many lines as there is room for, and "…" for the others.
  private List<Text> lines(List<Text> items) {
    var lines = new ArrayList<Text>();
    for (var item : items) {
      if (lines.size() == Limits.LINES || (charactersLeft < LEAST_WORDS && !lines.isEmpty())) {
        lines.add(Text.plain("…"));
        break;
      }
      lines.add(fit(item));
    }
    return lines;
  }

  private static Text line(Fact fact) {
    return Text.strong(fact.name()).then(" ", fact.value());
  }

  private LayoutBlock heading(String text) {
    return HeaderBlock.builder().text(plain(fit(text, Limits.HEADER), Limits.HEADER)).build();
  }

  private LayoutBlock note(Text text) {
    var words = fit(Fit.cut(text, Limits.NOTE));
    var mrkdwn = small(words);
    charactersLeft -= Math.max(0, mrkdwn.length() - words.plainText().length());
    return ContextBlock.builder()
        .elements(
            List.of(MarkdownTextObject.builder().text(mrkdwn.isBlank() ? "-" : mrkdwn).build()))
        .build();
  }

  private ImageBlock image(String file, Chart chart) {
    return ImageBlock.builder()
        .slackFile(SlackFileObject.builder().id(file).build())
        .altText(fit(chart.words(), Limits.ALT_TEXT))
        .build();
  }

  /// Addresses of links may be longer than all that is shown; then the words alone remain.
  private static String small(Text text) {
    var mrkdwn = Mrkdwn.from(text);
    return mrkdwn.length() <= Limits.BLOCK_CHARACTERS
        ? mrkdwn
        : Mrkdwn.from(Text.plain(text.plainText()));
  }

  private BlockElement button(Button button) {
    return ButtonElement.builder()
        .text(plain(button.label(), Limits.BUTTON_LABEL))
        .actionId(id(button.action()))
        .value(Fit.label(button.value(), Limits.BUTTON_VALUE))
        .style(style(button))
        .build();
  }

  private static @Nullable String style(Button button) {
    return switch (button.weight()) {
      case PLAIN -> null;
      case PRIMARY -> "primary";
      case DANGER -> "danger";
    };
  }

  private BlockElement select(Menu menu) {
    return StaticSelectElement.builder()
        .actionId(id(menu.action()))
        .placeholder(plain(menu.prompt(), Limits.PLACEHOLDER))
        .options(options(menu.options()).stream().map(BlockKit::option).toList())
        .build();
  }

  private String id(String action) {
    elements++;
    return Fit.cut(action, Limits.ACTION_ID - 5) + COUNTER + elements;
  }
}
