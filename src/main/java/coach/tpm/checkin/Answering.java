package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Caller;
import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.ProgramListener;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes answers: the answer, its risk, the task's new date, the journal, the refreshed message and
/// the word to listeners are one change.
final class Answering {

  private final Questions questions;
  private final JdbiAnswers answers;
  private final JdbiKeptWords words;
  private final Extras extras;
  private final Effects effects;
  private final Keeping keeping;
  private final Prompts prompts;

  Answering(
      Questions questions,
      JdbiAnswers answers,
      JdbiKeptWords words,
      Extras extras,
      Effects effects,
      Keeping keeping,
      Prompts prompts) {
    this.questions = questions;
    this.answers = answers;
    this.words = words;
    this.extras = extras;
    this.effects = effects;
    this.keeping = keeping;
    this.prompts = prompts;
  }

  /// With what an answer is kept, apart from its own tables.
  record Keeping(
      Transactions transactions,
      Journal journal,
      Outbox outbox,
      CheckInCounters counters,
      Supplier<List<ProgramListener>> listeners) {

    /// Has the messages of a question composed again. Comes first in a change: everybody who
    /// changes a day takes its rows in one order, questions and notices before cards, so that no
    /// two wait for each other.
    void refresh(Open open, Instant at) {
      new Sheets(outbox).refresh(open.program(), open.question(), at);
    }

    /// Writes down what happened to a question, and tells who shows its day.
    void tell(Open open, String event, String detail, Instant at) {
      var question = open.question();
      journal.append(
          question.workspace(),
          new Entry(
              open.program().id().value(),
              at,
              question.member(),
              event,
              "question:" + question.id(),
              detail));
      listeners.get().forEach(listener -> listener.answered(open.program(), question.day(), at));
    }
  }

  /// Yes, with or without words. Said again it changes nothing.
  Asked yes(Caller caller, QuestionRef ref, String note, ExtraValues more, Instant at) {
    return answer(
        caller, ref, more, at, (open, before) -> Optional.of(yes(open, note, before, at)));
  }

  /// At risk or No, with the stand-up report that explains it.
  Asked trouble(Caller caller, QuestionRef ref, Trouble trouble, ExtraValues more, Instant at) {
    return answer(
        caller, ref, more, at, (open, before) -> Optional.of(trouble(open, trouble, before, at)));
  }

  /// Answers to extra questions, after the answer itself.
  Asked more(Caller caller, QuestionRef ref, ExtraValues more, Instant at) {
    return answer(caller, ref, more, at, (_, before) -> before);
  }

  private interface Taken {

    /// Nothing when there is no answer to go with.
    Optional<Answer> take(Open open, Optional<Answer> before);
  }

  private Asked answer(Caller caller, QuestionRef ref, ExtraValues more, Instant at, Taken taken) {
    var changed = keeping.transactions().call(() -> inTransaction(caller, ref, more, at, taken));
    changed.value().ifPresent(keeping.counters()::answered);
    return changed.asked();
  }

  private record Changed(Asked asked, Optional<Value> value) {}

  private Changed inTransaction(
      Caller caller, QuestionRef ref, ExtraValues more, Instant at, Taken taken) {
    return switch (questions.lock(caller, ref, at)) {
      case Over over -> new Changed(over, Optional.empty());
      case Open open -> {
        keeping.refresh(open, at);
        var before = answers.find(open.question());
        var given = taken.take(open, before);
        yield given
            .map(answer -> changed(open, before, answer, more, at))
            .orElseGet(() -> new Changed(answerFirst(open), Optional.empty()));
      }
    };
  }

  private Changed changed(
      Open open, Optional<Answer> before, Answer given, ExtraValues more, Instant at) {
    boolean other = extras.save(open.question(), more);
    var answer = other && before.equals(Optional.of(given)) ? given.edited(at) : given;
    if (before.equals(Optional.of(answer))) {
      return new Changed(open, Optional.empty());
    }
    keep(open, answer, at);
    return new Changed(open, Optional.of(answer.value()));
  }

  private Over answerFirst(Open open) {
    return new Over(prompts.text("checkin/answerFirst", "program", open.program().name()));
  }

  /// Words that were kept are the note of an answer without any.
  private Answer yes(Open open, String note, Optional<Answer> before, Instant at) {
    if (before.filter(former -> isSame(former, note)).isPresent()) {
      return before.get();
    }
    var question = open.question();
    return new Answer(
        question.member(),
        question.day(),
        Value.YES,
        note.isEmpty() ? words.of(question).orElse("") : note,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        before.flatMap(Answer::risk),
        before.map(Answer::answeredAt).orElse(at),
        before.map(_ -> at),
        question.closesAt());
  }

  private static boolean isSame(Answer former, String note) {
    return former.value() == Value.YES && (note.isEmpty() || former.note().equals(note));
  }

  private Answer trouble(Open open, Trouble trouble, Optional<Answer> before, Instant at) {
    var standUp = trouble.standUp();
    var risk = effects.report(open, standUp, trouble.about(), before.flatMap(Answer::risk), at);
    var report = standUp.report();
    var answer =
        new Answer(
            open.question().member(),
            open.question().day(),
            trouble.value(),
            report.statement(),
            report.task(),
            Optional.of(report.likelihood()),
            Optional.of(report.daysLost()),
            report.helpFrom(),
            standUp.newDate(),
            Optional.of(risk.number()),
            before.map(Answer::answeredAt).orElse(at),
            before.flatMap(Answer::editedAt),
            open.question().closesAt());
    return before.isEmpty() || before.get().equals(answer) ? answer : answer.edited(at);
  }

  private void keep(Open open, Answer answer, Instant at) {
    answers.save(open.question(), answer);
    words.forgetElsewhere(open.question());
    keeping.tell(open, "checkin.answered", answer.value().name().toLowerCase(Locale.ROOT), at);
  }
}
