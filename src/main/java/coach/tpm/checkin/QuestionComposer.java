package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The message of a sheet: each of its questions as it stands, which is the question first, a
/// receipt once it is answered, and a line without buttons when it is over. What is over before it
/// was delivered is not delivered.
final class QuestionComposer implements Composer {

  private final JdbiQuestions questions;
  private final JdbiAnswers answers;
  private final Programs programs;
  private final Sending sending;
  private final LocalDays days;
  private final Wording wording;
  private final Unreachable unreachable;

  QuestionComposer(
      JdbiQuestions questions,
      JdbiAnswers answers,
      Programs programs,
      LocalDays days,
      Sending sending,
      Wording wording,
      Unreachable unreachable) {
    this.questions = questions;
    this.answers = answers;
    this.programs = programs;
    this.days = days;
    this.sending = sending;
    this.wording = wording;
    this.unreachable = unreachable;
  }

  /// The words of a question in each of its states.
  record Wording(QuestionMessages messages, Receipts receipts, Prompts prompts) {}

  @Override
  public String kind() {
    return Question.KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return together(
        questions.ofSheet(workspace, subject, LocalDate.parse(period)).stream()
            .flatMap(question ->
                programs.find(workspace, question.program()).stream()
                    .flatMap(program -> compose(program, question, now).stream()))
            .toList());
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    questions
        .ofSheet(workspace, subject, LocalDate.parse(period))
        .forEach(question -> unreachable.tell(question, refusal, now));
  }

  /// One message of all parts.
  private Optional<Message> together(List<Message> parts) {
    if (parts.size() < 2) {
      return parts.stream().findFirst();
    }
    var summary = wording.prompts().plain("checkin/summaryOfSeveral", "count", parts.size());
    return Optional.of(new Message(summary, new SheetRoom(wording.prompts()).of(parts)));
  }

  private Optional<Message> compose(Program program, Question found, Instant now) {
    var today = days.today(program, found.member(), now);
    if (!program.isOpen() || today.isEmpty()) {
      return over(program, found, program.isOpen() ? "overNotOnTeam" : "overProgramClosed");
    }
    var question = sending.sent(program, found, now);
    return switch (question.state()) {
      case ASKED -> asked(new Open(question, program, today.get()), now);
      case ANSWERED -> answered(program, question, today.get(), now);
      case SKIPPED -> over(program, question, "overSkipped");
      case AWAY -> over(program, question, "overAway");
      case NOT_ASKED, CLOSED -> over(program, question, "overClosed");
    };
  }

  private Optional<Message> asked(Open open, Instant now) {
    return open.question().isTooOld(open.today())
        ? over(open.program(), open.question(), "overClosed")
        : Optional.of(wording.messages().question(open, Stands.QUESTION, now));
  }

  private Optional<Message> answered(
      Program program, Question question, LocalDate today, Instant now) {
    return answers
        .find(question)
        .filter(_ -> question.askedAt().isPresent())
        .map(answer ->
            question.isTooOld(today)
                ? wording.receipts().plain(program, question, answer)
                : wording.receipts().editable(program, question, answer, Stands.QUESTION, now));
  }

  private Optional<Message> over(Program program, Question question, String why) {
    if (!sending.isDelivered(question)) {
      return Optional.empty();
    }
    var answer = answers.find(question);
    return Optional.of(
        answer
            .map(given -> wording.receipts().plain(program, question, given))
            .orElseGet(() -> line(program, question, why)));
  }

  private Message line(Program program, Question question, String why) {
    return Message.of(
        wording
            .prompts()
            .text(
                "checkin/" + why, "program", program.name(), "day", DateWords.say(question.day())));
  }
}
