package coach.tpm.slack;

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
import coach.tpm.message.Option;
import coach.tpm.message.Text;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Blocks as Slack's Block Kit, in shapes that Slack cannot refuse: whatever is too long is cut,
/// ids are unique within the message, and what exceeds the whole is left out with a line that says
/// so.
final class BlockKit {

  /// Parts an action's name from the number that makes it unique.
  private static final char COUNTER = '~';

  private static final String MORE = "… there is more than fits here.";

  private final int mostBlocks;
  private final List<LayoutBlock> blocks = new ArrayList<>();
  private int charactersLeft = Limits.MESSAGE_CHARACTERS;
  private int elements;

  private BlockKit(int mostBlocks) {
    this.mostBlocks = mostBlocks;
  }

  static List<LayoutBlock> message(List<Block> blocks) {
    return new BlockKit(Limits.MESSAGE_BLOCKS).all(blocks);
  }

  static List<LayoutBlock> view(List<Block> blocks) {
    return new BlockKit(Limits.VIEW_BLOCKS).all(blocks);
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

  /// Shows buttons before it shows everything: a message that is too long loses words, not its
  /// buttons.
  private List<LayoutBlock> all(List<Block> message) {
    int buttons = (int) message.stream().filter(BlockKit::isPressed).count();
    boolean cut = false;
    for (var block : message) {
      int reserved = isPressed(block) ? 0 : buttons + 1;
      if (blocks.size() + reserved >= mostBlocks || (!isPressed(block) && charactersLeft < 2)) {
        cut = true;
      } else {
        add(block);
      }
      buttons -= isPressed(block) ? 1 : 0;
    }
    if (cut && blocks.size() < mostBlocks) {
      blocks.add(RichText.paragraph(Text.plain(MORE)));
    }
    return List.copyOf(blocks);
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
      case Bullets(var numbered, var items) ->
          blocks.add(RichText.list(numbered, items.stream().map(this::fit).toList()));
      case Facts(var facts) ->
          blocks.add(
              RichText.list(false, facts.stream().map(BlockKit::line).map(this::fit).toList()));
      case Note(var text) -> blocks.add(note(text));
      case Choices(var buttons) ->
          blocks.add(
              ActionsBlock.builder().elements(buttons.stream().map(this::button).toList()).build());
      case Menu menu -> blocks.add(ActionsBlock.builder().elements(List.of(select(menu))).build());
      case Rule() -> blocks.add(DividerBlock.builder().build());
    }
  }

  private Text fit(Text text) {
    var fitted = Fit.cut(text, Math.clamp(charactersLeft, 2, Limits.BLOCK_CHARACTERS));
    charactersLeft -= fitted.plainText().length();
    return fitted;
  }

  private static Text line(Fact fact) {
    return Text.strong(fact.name()).then(" ", fact.value());
  }

  private static LayoutBlock heading(String text) {
    return HeaderBlock.builder().text(plain(text, Limits.HEADER)).build();
  }

  private static LayoutBlock note(Text text) {
    var mrkdwn = Mrkdwn.from(Fit.cut(text, Limits.NOTE));
    return ContextBlock.builder()
        .elements(
            List.of(MarkdownTextObject.builder().text(mrkdwn.isEmpty() ? "-" : mrkdwn).build()))
        .build();
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
        .options(menu.options().stream().limit(Limits.OPTIONS).map(BlockKit::option).toList())
        .build();
  }

  private String id(String action) {
    elements++;
    return Fit.cut(action, Limits.ACTION_ID - 5) + COUNTER + elements;
  }
}
