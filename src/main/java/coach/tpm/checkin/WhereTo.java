package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risk;
import coach.tpm.risk.Risks;
import java.time.Instant;

/// The small print of a receipt: where the answer goes and when, how it is marked, and until when
/// it can be changed.
final class WhereTo {

  private final Risks risks;
  private final JdbiEffects effects;
  private final Moments moments;
  private final Prompts prompts;

  WhereTo(Risks risks, JdbiEffects effects, Moments moments, Prompts prompts) {
    this.risks = risks;
    this.effects = effects;
    this.moments = moments;
    this.prompts = prompts;
  }

  /// While it can be changed.
  Text say(Program program, Question question, Answer answer, Instant now) {
    var said = said(program, question, answer);
    return question
        .closesAt()
        .filter(now::isBefore)
        .map(closes ->
            said.then(
                " ",
                prompts.text("checkin/changeUntil", "time", until(program, question, closes, now))))
        .orElse(said);
  }

  Text said(Program program, Question question, Answer answer) {
    var text =
        prompts.text(
            isAhead(program, question, answer) ? "checkin/onTheCardThen" : "checkin/onTheCard",
            "channel",
            new InChannel(program.channel()),
            "day",
            answer.day());
    return text.then(
        late(program, answer), edited(program, answer), risk(program, question, answer));
  }

  /// Given before its day began for the member.
  private boolean isAhead(Program program, Question question, Answer answer) {
    return moments
        .day(program, question.member(), answer.editedAt().orElse(answer.answeredAt()))
        .isBefore(question.day());
  }

  private Text late(Program program, Answer answer) {
    if (answer.isLate()) {
      return next(
          prompts.text(
              "checkin/markedLate",
              "day",
              answer.day(),
              "answered",
              time(program, answer, answer.answeredAt()),
              "time",
              answer.closedAt().map(closed -> time(program, answer, closed)).orElse("")));
    }
    return moments.day(program, answer.member(), answer.answeredAt()).isAfter(answer.day())
        ? next(prompts.text("checkin/countsFor", "day", answer.day()))
        : Text.of();
  }

  private Text edited(Program program, Answer answer) {
    return answer
        .editedAt()
        .map(at ->
            next(
                prompts.text(
                    answer.isEditedLate() ? "checkin/editedLate" : "checkin/edited",
                    "time",
                    time(program, answer, at))))
        .orElseGet(Text::of);
  }

  private Text risk(Program program, Question question, Answer answer) {
    return answer
        .risk()
        .map(number -> next(risk(program, question, answer, number)))
        .orElseGet(Text::of);
  }

  private Text risk(Program program, Question question, Answer answer, int number) {
    if (answer.value() != Value.YES) {
      boolean updated =
          effects
              .risk(question)
              .filter(done -> done.risk() == number && !done.raised())
              .isPresent();
      return prompts.text(
          updated ? "checkin/updatesRegister" : "checkin/inRegister", "number", number);
    }
    return risks
        .find(program.workspace(), program.id(), number)
        .filter(Risk::isOpen)
        .map(_ -> prompts.text("checkin/riskStaysOpen", "number", number))
        .orElseGet(() -> prompts.text("checkin/riskIsClosed", "number", number));
  }

  /// Seen from today, so that the day is named where it is another.
  private String until(Program program, Question question, Instant closes, Instant now) {
    var member = question.member();
    return moments.say(program, member, moments.day(program, member, now), closes);
  }

  private String time(Program program, Answer answer, Instant at) {
    return moments.say(program, answer.member(), answer.day(), at);
  }

  private static Text next(Text sentence) {
    return Text.of(" ").then(sentence);
  }
}
