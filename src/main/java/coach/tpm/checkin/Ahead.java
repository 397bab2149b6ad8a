package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.checkin.Question.State;
import coach.tpm.checkin.QuestionRef.Coming;
import coach.tpm.command.Caller;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answering ahead: the question of a member's next asking day can be answered before it is asked,
/// and is then not asked any more.
final class Ahead {

  private final JdbiQuestions table;
  private final JdbiComing coming;
  private final Programs programs;
  private final LocalDays days;
  private final ComingDays comingDays;
  private final Prompts prompts;

  Ahead(
      JdbiQuestions table,
      JdbiComing coming,
      Programs programs,
      LocalDays days,
      ComingDays comingDays,
      Prompts prompts) {
    this.table = table;
    this.coming = coming;
    this.programs = programs;
    this.days = days;
    this.comingDays = comingDays;
    this.prompts = prompts;
  }

  /// The next question of each program of a caller, newest program first.
  List<Open> next(Caller caller, Instant at) {
    return programs.openOf(caller.workspace(), caller.member()).stream()
        .flatMap(program -> next(program, caller, at).stream())
        .toList();
  }

  /// A caller's next question of a program; one that is written down already has its number.
  Optional<Open> next(Program program, Caller caller, Instant at) {
    return Optional.of(program)
        .filter(Program::isOpen)
        .flatMap(known -> comingDays.next(known, caller.member(), at))
        .map(day -> new Open(question(program, caller, day), program, today(program, caller, at)));
  }

  /// The question itself, written down now when it was not; it is locked by whoever answers it.
  Optional<Question> written(Caller caller, Coming asked, Instant at) {
    next(caller, asked, at)
        .map(Open::question)
        .filter(Question::isComing)
        .ifPresent(question ->
            programs
                .find(question.workspace(), question.program())
                .ifPresent(program -> write(program, question)));
    return find(caller, asked);
  }

  /// One that is there already, whether it was answered ahead or asked meanwhile.
  Optional<Question> find(Caller caller, Coming asked) {
    return programs
        .find(caller.workspace(), asked.program())
        .flatMap(program -> table.ofDay(program, caller.member(), asked.day()));
  }

  /// Whether a day can be answered ahead, for a question that is not there yet.
  Asked judged(Caller caller, Coming asked, Instant at) {
    var program = programs.find(caller.workspace(), asked.program());
    var next = program.flatMap(known -> next(known, caller, at));
    if (next.isPresent() && next.get().question().day().equals(asked.day())) {
      return next.get();
    }
    return program
        .filter(known -> days.zone(known, caller.member()).isPresent())
        .map(known -> notNext(known, asked.day(), next))
        .orElseGet(() -> new Over(prompts.text("checkin/notYours")));
  }

  /// Forgets a question that was answered ahead and is not due yet; it is asked on its day.
  boolean forget(Question question, Instant at) {
    boolean early = question.askedAt().isEmpty() && question.dueAt().isAfter(at);
    if (early) {
      coming.remove(question);
    }
    return early;
  }

  private Over notNext(Program program, LocalDate day, Optional<Open> next) {
    if (!program.isOpen()) {
      return new Over(prompts.text("checkin/programClosed", "program", program.name()));
    }
    return new Over(
        next.map(open ->
                prompts.text(
                    "checkin/aheadOther",
                    "program",
                    program.name(),
                    "day",
                    day,
                    "next",
                    open.question().day()))
            .orElseGet(
                () -> prompts.text("checkin/aheadNone", "program", program.name(), "day", day)));
  }

  private Optional<Open> next(Caller caller, Coming asked, Instant at) {
    return judged(caller, asked, at) instanceof Open open ? Optional.of(open) : Optional.empty();
  }

  private void write(Program program, Question question) {
    coming.put(
        program,
        question.member(),
        question.day(),
        question.dueAt(),
        question.closesAt().orElseThrow());
  }

  private Question question(Program program, Caller caller, LocalDate day) {
    return table
        .ofDay(program, caller.member(), day)
        .orElseGet(() -> unwritten(program, caller, day));
  }

  private Question unwritten(Program program, Caller caller, LocalDate day) {
    var due = comingDays.due(program, caller.member(), day);
    return new Question(
        program.workspace(),
        0,
        program.id(),
        caller.member(),
        day,
        due,
        State.ASKED,
        Optional.empty(),
        Optional.empty(),
        Optional.of(closes(program, caller, day, due)));
  }

  private Instant closes(Program program, Caller caller, LocalDate day, Instant due) {
    var zone = days.zone(program, caller.member()).orElseThrow();
    return new AnswerWindow(zone, day, program.checkIn().at()).closes(due, program.windowHours());
  }

  private LocalDate today(Program program, Caller caller, Instant at) {
    return days.today(program, caller.member(), at).orElseThrow();
  }
}
