package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Field;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.message.Option;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A program's extra questions as its team reads them, with buttons for the owner, and the form
/// that adds one.
final class ExtraPage {

  static final String FORM = "checkin.extraQuestion";

  private static final int LONGEST_OPTIONS = 1000;
  private static final int LONGEST_CONDITION = 300;

  private final Extras extras;
  private final ExtraWords words;
  private final Prompts prompts;

  ExtraPage(Extras extras, ExtraWords words, Prompts prompts) {
    this.extras = extras;
    this.words = words;
    this.prompts = prompts;
  }

  Reply show(Program program, Caller caller) {
    return new Reply.Say(message(program, caller));
  }

  Message message(Program program, Caller caller) {
    return new Message(title(program).plainText(), blocks(program, caller));
  }

  List<Block> blocks(Program program, Caller caller) {
    var all = extras.of(program);
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title(program)));
    blocks.add(
        all.isEmpty()
            ? new Note(prompts.text("checkin/extraNone"))
            : new Bullets(
                true, all.stream().map(extra -> Text.plain(words.line(extra, all))).toList()));
    if (caller.member().equals(program.owner())) {
      blocks.add(new Choices(buttons(program, all)));
    }
    return blocks;
  }

  Form form(Program program) {
    var all = extras.of(program);
    var fields = new ArrayList<Field>();
    fields.add(
        new TextField(
            ExtraReader.WORDS,
            label(ExtraReader.WORDS),
            prompts.plain("checkin/extraHint_words"),
            "",
            true,
            false,
            ExtraQuestion.LONGEST));
    fields.add(
        new ChoiceField(
            ExtraReader.KIND,
            label(ExtraReader.KIND),
            Stream.of(Kind.values()).map(this::kind).toList(),
            ExtraWords.name(Kind.SCALE),
            true));
    fields.add(
        new TextField(
            ExtraReader.OPTIONS,
            label(ExtraReader.OPTIONS),
            prompts.plain("checkin/extraHint_options"),
            "",
            false,
            true,
            LONGEST_OPTIONS));
    fields.addAll(condition(all));
    return new Form(
        FORM,
        program.id().toString(),
        prompts.plain("checkin/extraTitle"),
        prompts.plain("checkin/extraSave"),
        List.of(new Paragraph(prompts.text("checkin/extraIntro", "program", program.name()))),
        fields);
  }

  /// Only what can be chosen from can be depended on.
  private List<Field> condition(List<ExtraQuestion> all) {
    var options =
        IntStream.range(0, all.size())
            .filter(place -> all.get(place).kind() != Kind.TEXT)
            .mapToObj(place -> option(place + 1, all.get(place)))
            .toList();
    return options.isEmpty()
        ? List.of()
        : List.of(
            new ChoiceField(ExtraReader.ONLY, label(ExtraReader.ONLY), options, "", false),
            new TextField(
                ExtraReader.IS,
                label(ExtraReader.IS),
                prompts.plain("checkin/extraHint_is"),
                "",
                false,
                false,
                LONGEST_CONDITION));
  }

  private static Option option(int number, ExtraQuestion extra) {
    return new Option(number + " · " + extra.words(), Integer.toString(number));
  }

  private Option kind(Kind kind) {
    var name = ExtraWords.name(kind);
    return new Option(prompts.plain("checkin/extraKindOption_" + name), name);
  }

  private List<Button> buttons(Program program, List<ExtraQuestion> all) {
    var buttons = new ArrayList<Button>();
    if (all.size() < ExtraQuestion.MOST) {
      buttons.add(
          Button.plain(prompts.plain("checkin/extraAdd"), ExtraPress.ADD, program.id().toString()));
    }
    for (int number = 1; number <= all.size(); number++) {
      buttons.add(
          Button.plain(
              prompts.plain("checkin/extraRemove", "number", number),
              ExtraPress.REMOVE,
              program.id() + ":" + all.get(number - 1).id()));
    }
    return buttons;
  }

  private Text title(Program program) {
    return prompts.text("checkin/extraList", "program", program.name(), "most", ExtraQuestion.MOST);
  }

  private String label(String field) {
    return prompts.plain("checkin/extraLabel_" + field);
  }
}
