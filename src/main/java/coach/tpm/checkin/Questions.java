package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.Asked.Over;
import coach.tpm.command.Caller;
import coach.tpm.message.DateWords;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the question that a person answers. Only who was asked may answer, while the program is
/// open and they are on its team, and not after a week.
final class Questions {

  /// For so long words without a button mean the last question.
  private static final Duration RECENT = Duration.ofHours(24);

  private final JdbiQuestions table;
  private final Programs programs;
  private final LocalDays days;
  private final Ahead ahead;
  private final Prompts prompts;

  Questions(JdbiQuestions table, Programs programs, LocalDays days, Ahead ahead, Prompts prompts) {
    this.table = table;
    this.programs = programs;
    this.days = days;
    this.ahead = ahead;
    this.prompts = prompts;
  }

  Asked find(Caller caller, QuestionRef ref, Instant at) {
    if (ref.coming().isEmpty()) {
      return judged(caller, table.find(caller.workspace(), ref.question()), at);
    }
    var there = ahead.find(caller, ref.coming().get());
    return there.isPresent()
        ? judged(caller, there, at)
        : ahead.judged(caller, ref.coming().get(), at);
  }

  /// The same, with the question locked until the transaction ends; one that is answered ahead is
  /// written down for it.
  Asked lock(Caller caller, QuestionRef ref, Instant at) {
    if (ref.coming().isEmpty()) {
      return judged(caller, table.lock(caller.workspace(), ref.question()), at);
    }
    var written = ahead.written(caller, ref.coming().get(), at);
    return written.isPresent()
        ? judged(caller, table.lock(caller.workspace(), written.get().id()), at)
        : ahead.judged(caller, ref.coming().get(), at);
  }

  /// What a caller was asked last, of each open program; answered or not.
  List<Open> newest(Caller caller, Instant at) {
    return table.newestOf(caller.workspace(), caller.member(), at.minus(RECENT), at).stream()
        .flatMap(question -> open(caller, question, at))
        .toList();
  }

  /// What a caller was asked last and did not answer yet.
  List<Open> open(Caller caller, Instant at) {
    return newest(caller, at).stream().filter(asked -> asked.question().isOpen()).toList();
  }

  private Stream<Open> open(Caller caller, Question question, Instant at) {
    return judged(caller, Optional.of(question), at) instanceof Open open
        ? Stream.of(open)
        : Stream.empty();
  }

  private Asked judged(Caller caller, Optional<Question> found, Instant at) {
    var question = found.filter(asked -> asked.member().equals(caller.member()));
    var program = question.flatMap(asked -> programs.find(asked.workspace(), asked.program()));
    return question.isEmpty() || program.isEmpty()
        ? new Over(prompts.text("checkin/notYours"))
        : judged(question.get(), program.get(), at);
  }

  private Asked judged(Question question, Program program, Instant at) {
    if (!program.isOpen()) {
      return over("programClosed", program, question);
    }
    var today = days.today(program, question.member(), at);
    if (today.isEmpty()) {
      return over("notOnTeam", program, question);
    }
    return question.isTooOld(today.get())
        ? over("tooOld", program, question)
        : switch (question.state()) {
          case ASKED, ANSWERED -> new Open(question, program, today.get());
          case SKIPPED, AWAY -> over("skippedThen", program, question);
          case NOT_ASKED, CLOSED -> over("closedThen", program, question);
        };
  }

  private Over over(String why, Program program, Question question) {
    return new Over(
        prompts.text(
            "checkin/" + why,
            "program",
            program.name(),
            "day",
            DateWords.say(question.day()),
            "days",
            Question.OPEN_DAYS));
  }
}
