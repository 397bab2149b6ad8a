package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risk;
import coach.tpm.risk.Risks;
import coach.tpm.risk.Twins;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What was recorded, and where it goes.
final class Receipts {

  static final String EDIT = "checkin.edit";

  private final Risks risks;
  private final Twins twins;
  private final LocalDays days;
  private final People people;
  private final Prompts prompts;

  Receipts(Risks risks, Twins twins, LocalDays days, People people, Prompts prompts) {
    this.risks = risks;
    this.twins = twins;
    this.days = days;
    this.people = people;
    this.prompts = prompts;
  }

  /// With a button to change it.
  Message editable(Program program, Question question, Answer answer, Stands stands) {
    var ref = new QuestionRef(question.id(), stands).toString();
    return plain(program, question, answer)
        .with(new Choices(List.of(Button.plain(prompts.plain("checkin/edit"), EDIT, ref))));
  }

  Message plain(Program program, Question question, Answer answer) {
    var said = said(program, answer);
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(said));
    if (!answer.note().isEmpty()) {
      blocks.add(new Quote(Text.plain(answer.note())));
    }
    details(program, answer, blocks);
    answer.risk().ifPresent(number -> blocks.addAll(twins.offer(program, number)));
    blocks.add(new Note(whereTo(program, question, answer)));
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

  private void details(Program program, Answer answer, List<Block> blocks) {
    var lines = new ArrayList<Text>();
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
    if (!lines.isEmpty()) {
      blocks.add(new Block.Bullets(false, lines));
    }
  }

  private Text task(Answer answer, int number) {
    return answer
        .newDate()
        .map(date -> prompts.text("checkin/taskMoved", "number", number, "date", date))
        .orElseGet(() -> prompts.text("checkin/aboutTask", "number", number));
  }

  private Text whereTo(Program program, Question question, Answer answer) {
    var text = prompts.text("checkin/onTheCard", "channel", new InChannel(program.channel()));
    if (wasLate(program, question, answer)) {
      text = text.then(" ", prompts.text("checkin/countsFor", "day", answer.day()));
    }
    return answer.risk().isPresent()
        ? text.then(" ", risk(program, answer, answer.risk().get()))
        : text;
  }

  private Text risk(Program program, Answer answer, int number) {
    if (answer.value() != Value.YES) {
      return prompts.text("checkin/inRegister", "number", number);
    }
    return risks
        .find(program.workspace(), program.id(), number)
        .filter(Risk::isOpen)
        .map(_ -> prompts.text("checkin/riskStaysOpen", "number", number))
        .orElseGet(() -> prompts.text("checkin/riskIsClosed", "number", number));
  }

  /// Answered after the day it counts for.
  private boolean wasLate(Program program, Question question, Answer answer) {
    return days.zone(program, question.member())
        .map(zone -> LocalDate.ofInstant(answer.answeredAt(), zone))
        .filter(day -> day.isAfter(question.day()))
        .isPresent();
  }
}
