package coach.tpm.slack;

import coach.tpm.message.Block;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Forms and answers as Slack's views. A field's id is its block's id, so that a problem is shown
/// at the field.
final class Modal {

  /// The action id of every input: the block's id already names the field.
  static final String INPUT = "input";

  private static final String TITLE = "TPM Coach";

  private Modal() {}

  static View form(Form form) {
    var inputs =
        form.fields().stream()
            .filter(Modal::canBeAnswered)
            .limit(Limits.VIEW_BLOCKS)
            .map(Modal::input)
            .toList();
    var blocks = new ArrayList<LayoutBlock>();
    if (inputs.size() < Limits.VIEW_BLOCKS && (inputs.isEmpty() || !form.intro().isEmpty())) {
      blocks.addAll(BlockKit.view(form.intro(), Limits.VIEW_BLOCKS - inputs.size()));
    }
    blocks.addAll(inputs);
    return View.builder()
        .type("modal")
        .callbackId(Fit.cut(form.id(), Limits.ACTION_ID))
        .privateMetadata(Fit.cut(form.context(), Limits.PRIVATE_METADATA))
        .title(title(form.title()))
        .submit(
            ViewSubmit.builder()
                .type("plain_text")
                .text(Fit.label(form.submit(), Limits.VIEW_TITLE))
                .emoji(true)
                .build())
        .close(close("Cancel"))
        .blocks(blocks)
        .build();
  }

  /// An answer shown where a form was.
  static View answer(List<Block> blocks) {
    return View.builder()
        .type("modal")
        .callbackId("answer")
        .title(title(TITLE))
        .close(close("Close"))
        .blocks(BlockKit.view(blocks))
        .build();
  }

  static View home(List<Block> blocks) {
    return View.builder().type("home").blocks(BlockKit.view(blocks)).build();
  }

  private static ViewTitle title(String text) {
    return ViewTitle.builder()
        .type("plain_text")
        .text(Fit.label(text, Limits.VIEW_TITLE))
        .emoji(true)
        .build();
  }

  private static ViewClose close(String label) {
    return ViewClose.builder().type("plain_text").text(label).emoji(true).build();
  }

  private static boolean canBeAnswered(Field field) {
    return !(field instanceof ChoiceField choice && choice.options().isEmpty());
  }

  private static LayoutBlock input(Field field) {
    return InputBlock.builder()
        .blockId(Fit.cut(field.id(), Limits.ACTION_ID))
        .label(BlockKit.plain(field.label(), Limits.INPUT_LABEL))
        .optional(!field.required())
        .element(element(field))
        .build();
  }

  private static BlockElement element(Field field) {
    return switch (field) {
      case TextField text ->
          PlainTextInputElement.builder()
              .actionId(INPUT)
              .multiline(text.multiline())
              .maxLength(most(text))
              .initialValue(initial(text.initial(), most(text)))
              .placeholder(placeholder(text.hint()))
              .build();
      case NumberField number ->
          NumberInputElement.builder()
              .actionId(INPUT)
              .decimalAllowed(false)
              .minValue(Integer.toString(number.least()))
              .maxValue(Integer.toString(number.most()))
              .initialValue(
                  number.problemWith(number.initial()).isEmpty() ? number.initial() : null)
              .placeholder(placeholder(number.hint()))
              .build();
      case ChoiceField choice -> select(choice);
      case DateField date ->
          DatePickerElement.builder()
              .actionId(INPUT)
              .initialDate(date.initial().map(LocalDate::toString).orElse(null))
              .build();
      case PersonField person ->
          UsersSelectElement.builder()
              .actionId(INPUT)
              .initialUser(SlackIds.isMember(person.initial()) ? person.initial() : null)
              .build();
    };
  }

  private static int most(TextField text) {
    return Math.clamp(text.maxLength(), 1, Limits.INPUT_VALUE);
  }

  /// What was chosen before is among the options, also where there are too many for Slack.
  private static BlockElement select(ChoiceField choice) {
    var options =
        BlockKit.options(choice.options()).stream()
            .map(BlockKit::option)
            .collect(Collectors.toCollection(ArrayList::new));
    var initial =
        choice.options().stream()
            .filter(option -> option.value().equals(choice.initial()))
            .findFirst()
            .map(BlockKit::option)
            .map(chosen -> among(options, chosen));
    return StaticSelectElement.builder()
        .actionId(INPUT)
        .options(options)
        .initialOption(initial.orElse(null))
        .build();
  }

  private static OptionObject among(List<OptionObject> options, OptionObject chosen) {
    var shown =
        options.stream().filter(option -> option.getValue().equals(chosen.getValue())).findFirst();
    if (shown.isEmpty()) {
      options.set(options.size() - 1, chosen);
    }
    return shown.orElse(chosen);
  }

  private static @Nullable String initial(String value, int most) {
    return value.isBlank() ? null : Fit.cut(value, most);
  }

  private static @Nullable PlainTextObject placeholder(String hint) {
    return hint.isBlank() ? null : BlockKit.plain(hint, Limits.PLACEHOLDER);
  }
}
