package coach.tpm.checkin;

import coach.tpm.calendar.TimeWords;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reminder of a sheet: what is still open on it, with the buttons. Whoever has answered by the
/// time it goes out gets none.
final class ReminderComposer implements Composer {

  private static final int DAY_LENGTH = "2026-11-24".length();

  private final JdbiQuestions questions;
  private final Programs programs;
  private final LocalDays days;
  private final Outbox outbox;
  private final QuestionMessages messages;
  private final Prompts prompts;

  ReminderComposer(
      JdbiQuestions questions,
      Programs programs,
      LocalDays days,
      Outbox outbox,
      QuestionMessages messages,
      Prompts prompts) {
    this.questions = questions;
    this.programs = programs;
    this.days = days;
    this.outbox = outbox;
    this.messages = messages;
    this.prompts = prompts;
  }

  @Override
  public String kind() {
    return Sheets.REMINDER;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    var day = LocalDate.parse(period.substring(0, DAY_LENGTH));
    var asked = questions.ofSheet(workspace, subject, day);
    var open = asked.stream().flatMap(question -> open(question, now)).toList();
    if (!open.isEmpty()) {
      return Optional.of(reminder(open));
    }
    return outbox
        .receipt(workspace, Sheets.REMINDER, subject, period)
        .map(_ -> Message.of(prompts.text(over(asked))));
  }

  private static String over(List<Question> asked) {
    return asked.stream().anyMatch(Question::isOpen)
        ? "checkin/reminderLate"
        : "checkin/reminderOver";
  }

  private Stream<Open> open(Question question, Instant now) {
    return programs
        .find(question.workspace(), question.program())
        .filter(Program::isOpen)
        .filter(program -> program.checkIn().asking())
        .filter(_ -> question.isOpen() && question.askedAt().isPresent() && question.isInTime(now))
        .flatMap(program ->
            days.today(program, question.member(), now)
                .map(today -> new Open(question, program, today)))
        .stream();
  }

  private Message reminder(List<Open> open) {
    var parts =
        open.stream()
            .map(asked ->
                Message.of(line(asked))
                    .with(messages.choices(asked.question().id(), Stands.QUESTION)))
            .toList();
    return new Message(line(open.getFirst()).plainText(), new SheetRoom(prompts).of(parts));
  }

  private Text line(Open asked) {
    var question = asked.question();
    var zone = days.zone(asked.program(), question.member()).orElseThrow();
    var closes = LocalTime.ofInstant(question.closesAt().orElseThrow(), zone);
    return prompts.text(
        "checkin/reminder", "program", asked.program().name(), "time", TimeWords.say(closes));
  }
}
