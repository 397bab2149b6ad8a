package coach.tpm.checkin;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Moments.Local;
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
    // closing times are seen from today, so that the day is named where it is another
    var local = moments.of(program, question.member());
    var said = said(program, question, answer, local);
    return question
        .closesAt()
        .filter(now::isBefore)
        .map(closes ->
            said.then(
                " ",
                prompts.text("checkin/changeUntil", "time", local.say(local.day(now), closes))))
        .orElse(said);
  }

  Text said(Program program, Question question, Answer answer) {
    return said(program, question, answer, moments.of(program, question.member()));
  }

  private Text said(Program program, Question question, Answer answer, Local local) {
    var text =
        prompts.text(
            isAhead(question, answer, local) ? "checkin/onTheCardThen" : "checkin/onTheCard",
            "channel",
            new InChannel(program.channel()),
            "day",
            answer.day());
    return text.then(late(answer, local), edited(answer, local), risk(program, question, answer));
  }

  /// Given before its day began for the member.
  private static boolean isAhead(Question question, Answer answer, Local local) {
    return local.day(answer.editedAt().orElse(answer.answeredAt())).isBefore(question.day());
  }

  private Text late(Answer answer, Local local) {
    if (answer.isLate()) {
      return next(
          prompts.text(
              "checkin/markedLate",
              "day",
              answer.day(),
              "answered",
              local.say(answer.day(), answer.answeredAt()),
              "time",
              answer.closedAt().map(closed -> local.say(answer.day(), closed)).orElse("")));
    }
    return local.day(answer.answeredAt()).isAfter(answer.day())
        ? next(prompts.text("checkin/countsFor", "day", answer.day()))
        : Text.of();
  }

  private Text edited(Answer answer, Local local) {
    return answer
        .editedAt()
        .map(at ->
            next(
                prompts.text(
                    answer.isEditedLate() ? "checkin/editedLate" : "checkin/edited",
                    "time",
                    local.say(answer.day(), at))))
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

  private static Text next(Text sentence) {
    return Text.of(" ").then(sentence);
  }
}
