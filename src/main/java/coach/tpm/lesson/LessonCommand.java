package coach.tpm.lesson;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.lesson.LessonRequest.Back;
import coach.tpm.lesson.LessonRequest.Contents;
import coach.tpm.lesson.LessonRequest.Done;
import coach.tpm.lesson.LessonRequest.Named;
import coach.tpm.lesson.LessonRequest.Next;
import coach.tpm.lesson.LessonRequest.Numbered;
import coach.tpm.lesson.LessonRequest.Resume;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.List;

/// `/tpm lesson` teaches, one lesson at a time.
final class LessonCommand implements CommandHandler {

  static final String VERB = "lesson";

  private final Lessons lessons;
  private final Text purpose;
  private final List<Usage> usages;

  LessonCommand(Lessons lessons, Prompts prompts) {
    this.lessons = lessons;
    this.purpose = prompts.text("lesson/purpose");
    this.usages =
        List.of(
            new Usage("lesson", prompts.plain("lesson/usageResume")),
            new Usage("lesson next", prompts.plain("lesson/usageNext")),
            new Usage("lesson done", prompts.plain("lesson/usageDone")),
            new Usage("lesson <number, id or words>", prompts.plain("lesson/usageOne")),
            new Usage("lesson list [track]", prompts.plain("lesson/usageList")));
  }

  @Override
  public String verb() {
    return VERB;
  }

  @Override
  public Text purpose() {
    return purpose;
  }

  @Override
  public List<Usage> usages() {
    return usages;
  }

  @Override
  public Reply handle(Invocation invocation) {
    return new Reply.Say(answer(invocation));
  }

  private Message answer(Invocation invocation) {
    return answer(
        LessonRequest.parse(invocation.arguments()),
        Learner.of(invocation.caller()),
        invocation.at());
  }

  private Message answer(LessonRequest request, Learner learner, Instant at) {
    return switch (request) {
      case Resume() -> lessons.resume(learner, at);
      case Next() -> lessons.next(learner, at);
      case Back() -> lessons.back(learner, at);
      case Contents(var track) -> lessons.list(learner, track);
      case Numbered(var number) -> lessons.numbered(learner, number, at);
      case Done() -> lessons.done(learner, at);
      case Named(var words) -> named(words, learner, at);
    };
  }

  private Message named(String words, Learner learner, Instant at) {
    return LessonRequest.slip(words)
        .filter(_ -> !lessons.have(words))
        .map(meant -> answer(meant, learner, at))
        .orElseGet(() -> lessons.find(learner, words, at));
  }
}
