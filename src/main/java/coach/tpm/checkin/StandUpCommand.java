package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;
import java.util.Optional;

/// `/tpm standup`: today's question with its three buttons for those who have it open, so that a
/// good day is one tap; for everybody else the report of what is in the way.
final class StandUpCommand implements CommandHandler {

  private final Here here;
  private final Questions questions;
  private final QuestionMessages messages;
  private final UnreadWords words;
  private final CommandHandler report;
  private final Prompts prompts;

  StandUpCommand(
      Here here,
      Questions questions,
      QuestionMessages messages,
      UnreadWords words,
      CommandHandler report,
      Prompts prompts) {
    this.here = here;
    this.questions = questions;
    this.messages = messages;
    this.words = words;
    this.report = report;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return report.verb();
  }

  @Override
  public Text purpose() {
    return prompts.text("checkin/purposeStandUp");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("standup", prompts.plain("checkin/usageStandUp")),
        new Usage("standup API review", prompts.plain("checkin/usageStandUpWords")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(
        invocation.caller(),
        program ->
            question(program, invocation)
                .map(open -> ask(open, invocation))
                .orElseGet(() -> report.handle(invocation)));
  }

  /// What was typed besides is kept as the note of the answer.
  private Reply ask(Open open, Invocation invocation) {
    return invocation.arguments().isBlank()
        ? new Reply.Say(messages.question(open, Stands.REPLY, invocation.at()))
        : words.keep(invocation, List.of(open)).orElseThrow();
  }

  private Optional<Open> question(Program program, Invocation invocation) {
    return questions.open(invocation.caller(), invocation.at()).stream()
        .filter(open -> open.program().id().equals(program.id()) && !open.isOfEarlierDay())
        .findFirst();
  }
}
