package coach.tpm.checkin;

import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Twins;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was recorded, and where it goes.
final class Receipts {

  static final String EDIT = "checkin.edit";
  static final String UNDO = "checkin.undo";

  private final WhereTo whereTo;
  private final Extras extras;
  private final Twins twins;
  private final People people;
  private final Prompts prompts;

  Receipts(WhereTo whereTo, Extras extras, Twins twins, People people, Prompts prompts) {
    this.whereTo = whereTo;
    this.extras = extras;
    this.twins = twins;
    this.people = people;
    this.prompts = prompts;
  }

  /// With buttons to change it and, while the question is open, to take it back.
  Message editable(Program program, Question question, Answer answer, Stands stands, Instant now) {
    var ref = new QuestionRef(question.id(), stands).toString();
    var buttons = new ArrayList<Button>();
    more(program, question)
        .map(label -> Button.plain(label, ExtrasPress.ACTION, ref))
        .ifPresent(buttons::add);
    buttons.add(Button.plain(prompts.plain("checkin/edit"), EDIT, ref));
    if (question.isInTime(now)) {
      buttons.add(Button.plain(prompts.plain("checkin/undo"), UNDO, ref));
    }
    var receipt = receipt(program, question, answer);
    var blocks = new ArrayList<>(receipt.blocks());
    blocks.add(new Note(whereTo.say(program, question, answer, now)));
    blocks.add(new Choices(buttons));
    return new Message(receipt.summary(), blocks);
  }

  /// Without any button.
  Message plain(Program program, Question question, Answer answer) {
    return receipt(program, question, answer)
        .with(new Note(whereTo.said(program, question, answer)));
  }

  private Message receipt(Program program, Question question, Answer answer) {
    var said = said(program, answer);
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(said));
    if (!answer.note().isEmpty()) {
      blocks.add(new Quote(Text.plain(answer.note())));
    }
    var lines = new ArrayList<Text>();
    details(program, answer, lines);
    extras(program, question, lines);
    if (!lines.isEmpty()) {
      blocks.add(new Bullets(false, lines));
    }
    answer.risk().ifPresent(number -> blocks.addAll(twins.offer(program, number)));
    return new Message(said.plainText(), blocks);
  }

  private Text said(Program program, Answer answer) {
    return prompts.text(
        "checkin/receipt_" + QuestionMessages.name(answer.value()),
        "program",
        program.name(),
        "day",
        DateWords.say(answer.day()));
  }

  private void details(Program program, Answer answer, List<Text> lines) {
    answer
        .daysLost()
        .ifPresent(count ->
            lines.add(
                prompts.text(
                    count == 1 ? "checkin/oneDayLost" : "checkin/daysLost",
                    "count",
                    count,
                    "likelihood",
                    prompts.plain("risk/likelihood" + answer.likelihood().orElseThrow()))));
    answer.task().ifPresent(number -> lines.add(task(answer, number)));
    answer
        .helpFrom()
        .map(MemberId::new)
        .map(member -> people.name(program.workspace(), member))
        .ifPresent(name -> lines.add(prompts.text("checkin/helpFrom", "name", name)));
  }

  private void extras(Program program, Question question, List<Text> lines) {
    var given = extras.given(question);
    if (!given.isEmpty()) {
      extras.of(program).stream()
          .filter(extra -> given.containsKey(extra.id()))
          .map(extra ->
              prompts.text(
                  "checkin/extraAnswer",
                  "question",
                  extra.words(),
                  "answer",
                  given.getOrDefault(extra.id(), "")))
          .forEach(lines::add);
    }
  }

  private Optional<String> more(Program program, Question question) {
    int open = extras.open(program, question);
    if (open == 0) {
      return extras.of(program).isEmpty() || extras.given(question).isEmpty()
          ? Optional.empty()
          : Optional.of(prompts.plain("checkin/moreChange"));
    }
    return Optional.of(
        open == 1
            ? prompts.plain("checkin/moreOne")
            : prompts.plain("checkin/moreSome", "count", open));
  }

  private Text task(Answer answer, int number) {
    return answer
        .newDate()
        .map(date -> prompts.text("checkin/taskMoved", "number", number, "date", date))
        .orElseGet(() -> prompts.text("checkin/aboutTask", "number", number));
  }
}
