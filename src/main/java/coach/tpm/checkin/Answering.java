package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Caller;
import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.ProgramListener;
import coach.tpm.risk.Risk;
import coach.tpm.risk.RiskReading.Understood;
import coach.tpm.risk.StandUps;
import coach.tpm.store.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes answers: the answer, its risk, the task's new date, the journal, the refreshed message and
/// the word to listeners are one change.
final class Answering {

  private final Questions questions;
  private final JdbiAnswers answers;
  private final StandUps standUps;
  private final Keeping keeping;

  Answering(Questions questions, JdbiAnswers answers, StandUps standUps, Keeping keeping) {
    this.questions = questions;
    this.answers = answers;
    this.standUps = standUps;
    this.keeping = keeping;
  }

  /// With what an answer is kept, apart from its own tables.
  record Keeping(
      Transactions transactions,
      Journal journal,
      Outbox outbox,
      CheckInCounters counters,
      Supplier<List<ProgramListener>> listeners) {}

  /// Yes, with or without words. Said again it changes nothing.
  Asked yes(Caller caller, long question, String note, Instant at) {
    return answer(caller, question, at, (open, before) -> yes(open, note, before, at));
  }

  /// At risk or No, with the stand-up report that explains it.
  Asked trouble(Caller caller, long question, Value value, Understood standUp, Instant at) {
    return answer(
        caller, question, at, (open, before) -> trouble(open, value, standUp, before, at));
  }

  private interface Taken {
    Answer take(Open open, Optional<Answer> before);
  }

  private Asked answer(Caller caller, long question, Instant at, Taken taken) {
    var changed = keeping.transactions().call(() -> inTransaction(caller, question, at, taken));
    changed.value().ifPresent(keeping.counters()::answered);
    return changed.asked();
  }

  private record Changed(Asked asked, Optional<Value> value) {}

  private Changed inTransaction(Caller caller, long question, Instant at, Taken taken) {
    return switch (questions.lock(caller, question, at)) {
      case Over over -> new Changed(over, Optional.empty());
      case Open open -> {
        var before = answers.find(open.question());
        var answer = taken.take(open, before);
        refresh(open, at);
        if (before.equals(Optional.of(answer))) {
          yield new Changed(open, Optional.empty());
        }
        keep(open, answer, at);
        yield new Changed(open, Optional.of(answer.value()));
      }
    };
  }

  private static Answer yes(Open open, String note, Optional<Answer> before, Instant at) {
    if (before.filter(former -> isSame(former, note)).isPresent()) {
      return before.get();
    }
    var risk = before.flatMap(Answer::risk);
    return new Answer(
        open.question().member(),
        open.question().day(),
        Value.YES,
        note,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.<LocalDate>empty(),
        risk,
        before.map(Answer::answeredAt).orElse(at),
        before.map(_ -> at));
  }

  private static boolean isSame(Answer former, String note) {
    return former.value() == Value.YES && (note.isEmpty() || former.note().equals(note));
  }

  private Answer trouble(
      Open open, Value value, Understood standUp, Optional<Answer> before, Instant at) {
    var risk = risk(open, standUp, before.flatMap(Answer::risk), at);
    var report = standUp.report();
    return new Answer(
        open.question().member(),
        open.question().day(),
        value,
        report.statement(),
        report.task(),
        Optional.of(report.likelihood()),
        Optional.of(report.daysLost()),
        report.helpFrom(),
        standUp.newDate(),
        Optional.of(risk.number()),
        before.map(Answer::answeredAt).orElse(at),
        before.map(_ -> at));
  }

  /// The risk that the same question raised before is revised.
  private Risk risk(Open open, Understood standUp, Optional<Integer> raised, Instant at) {
    var member = open.question().member();
    return raised.isPresent()
        ? standUps.retake(open.program(), raised.get(), standUp, member, at)
        : standUps.take(open.program(), standUp, member, at);
  }

  private void keep(Open open, Answer answer, Instant at) {
    answers.save(open.question(), answer);
    keeping
        .journal()
        .append(
            open.question().workspace(),
            new Entry(
                open.program().id().value(),
                at,
                answer.member(),
                "checkin.answered",
                "question:" + open.question().id(),
                answer.value().name().toLowerCase(Locale.ROOT)));
    keeping
        .listeners()
        .get()
        .forEach(listener -> listener.answered(open.program(), answer.day(), at));
  }

  private void refresh(Open open, Instant at) {
    new Sheets(keeping.outbox()).refresh(open.program(), open.question(), at);
  }
}
