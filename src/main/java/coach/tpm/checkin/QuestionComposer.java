package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The message of a question: the question first, a receipt once it is answered, and a line without
/// buttons when it is over. What is over before it was delivered is not delivered.
final class QuestionComposer implements Composer {

  private final JdbiQuestions questions;
  private final JdbiAnswers answers;
  private final Programs programs;
  private final LocalDays days;
  private final Outbox outbox;
  private final Wording wording;
  private final Unreachable unreachable;

  QuestionComposer(
      JdbiQuestions questions,
      JdbiAnswers answers,
      Programs programs,
      LocalDays days,
      Outbox outbox,
      Wording wording,
      Unreachable unreachable) {
    this.questions = questions;
    this.answers = answers;
    this.programs = programs;
    this.days = days;
    this.outbox = outbox;
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
    return questions
        .find(workspace, Long.parseLong(subject))
        .flatMap(question ->
            programs
                .find(workspace, question.program())
                .flatMap(program -> compose(program, question, now)));
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    questions
        .find(workspace, Long.parseLong(subject))
        .ifPresent(question -> unreachable.tell(question, refusal, now));
  }

  private Optional<Message> compose(Program program, Question question, Instant now) {
    var today = days.today(program, question.member(), now);
    if (!program.isOpen() || today.isEmpty()) {
      return over(program, question, program.isOpen() ? "overNotOnTeam" : "overProgramClosed");
    }
    return switch (question.state()) {
      case ASKED -> asked(new Open(question, program, today.get()), now);
      case ANSWERED -> answered(program, question, today.get(), now);
      case SKIPPED, AWAY -> over(program, question, "overSkipped");
      case NOT_ASKED, CLOSED -> over(program, question, "overClosed");
    };
  }

  private Optional<Message> asked(Open open, Instant now) {
    var question = open.question();
    if (question.isTooOld(open.today())) {
      return over(open.program(), question, "overClosed");
    }
    return isStale(open, now) && !isDelivered(question)
        ? Optional.empty()
        : Optional.of(wording.messages().question(open, Stands.QUESTION));
  }

  /// A question that could not be delivered on its day is not asked on another.
  private static boolean isStale(Open open, Instant now) {
    return open.isOfEarlierDay() && now.isAfter(open.question().dueAt().plus(Slots.OVER_MIDNIGHT));
  }

  private Optional<Message> answered(
      Program program, Question question, LocalDate today, Instant now) {
    return answers
        .find(question)
        .map(answer ->
            question.isTooOld(today)
                ? wording.receipts().plain(program, question, answer)
                : wording.receipts().editable(program, question, answer, Stands.QUESTION, now));
  }

  private Optional<Message> over(Program program, Question question, String why) {
    if (!isDelivered(question)) {
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

  private boolean isDelivered(Question question) {
    return outbox
        .receipt(question.workspace(), Question.KIND, question.subject(), question.period())
        .isPresent();
  }
}
