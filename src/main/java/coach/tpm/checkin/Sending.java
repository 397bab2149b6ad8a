package coach.tpm.checkin;

import coach.tpm.checkin.Question.State;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Supplier;

/// The moment a question goes out. A member's window runs from then on; where the day has no fair
/// window left, the question is not asked any more.
final class Sending {

  private final JdbiQuestions questions;
  private final LocalDays days;
  private final Outbox outbox;
  private final Supplier<List<ProgramListener>> listeners;

  Sending(
      JdbiQuestions questions,
      LocalDays days,
      Outbox outbox,
      Supplier<List<ProgramListener>> listeners) {
    this.questions = questions;
    this.days = days;
    this.outbox = outbox;
    this.listeners = listeners;
  }

  /// The question as it goes out now; as it is, when it went out before or is no longer asked.
  Question sent(Program program, Question question, Instant now) {
    return question.state() != State.ASKED
            || (question.askedAt().isPresent() && isDelivered(question))
        ? question
        : send(program, question, now);
  }

  boolean isDelivered(Question question) {
    return outbox
        .receipt(question.workspace(), Question.KIND, question.subject(), question.period())
        .isPresent();
  }

  private Question send(Program program, Question question, Instant now) {
    var window = window(program, question);
    if (now.isAfter(window.lastAsk())) {
      questions.notAsked(question);
    } else {
      questions.opened(question, now, window.closes(now, program.windowHours()));
      listeners.get().forEach(listener -> listener.asked(program, question.day(), now));
    }
    return questions.find(question.workspace(), question.id()).orElse(question);
  }

  private AnswerWindow window(Program program, Question question) {
    var zone = days.zone(program, question.member()).orElseThrow();
    return new AnswerWindow(zone, question.day(), LocalTime.ofInstant(question.dueAt(), zone));
  }
}
