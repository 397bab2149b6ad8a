package coach.tpm.lesson;

import coach.tpm.command.Handlers;
import coach.tpm.command.Press;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// Lessons, put together. `size` is how many were read from the prompts.
public record LessonFeature(Handlers handlers, int size) {

  /// `verbs` are the words that `/tpm` answers to: the practice of a lesson begins with one.
  ///
  /// @throws coach.tpm.prompt.BrokenPrompt for a lesson that cannot be used
  public static LessonFeature create(
      Jdbi jdbi, Transactions transactions, PromptFiles files, Prompts prompts, Set<String> verbs) {
    var catalog = LessonFiles.read(files, verbs);
    var learners = new JdbiLearners(jdbi, transactions);
    var lessons = new Lessons(catalog, learners, transactions, prompts);
    var handlers =
        Handlers.builder()
            .command(new LessonCommand(lessons, prompts))
            .home(new LessonHome(catalog, learners, prompts));
    presses(lessons).forEach(handlers::press);
    return new LessonFeature(handlers.build(), catalog.size());
  }

  private static List<LessonPress> presses(Lessons lessons) {
    return List.of(
        LessonPress.inPlace(
            LessonPress.OPEN, press -> lessons.open(learner(press), press.value(), press.at())),
        LessonPress.below(
            LessonPress.READ, press -> lessons.open(learner(press), press.value(), press.at())),
        LessonPress.inPlace(LessonPress.SHOW, press -> lessons.show(learner(press), press.value())),
        LessonPress.inPlace(
            LessonPress.DONE, press -> lessons.done(learner(press), press.value(), press.at())),
        LessonPress.inPlace(LessonPress.LIST, press -> lessons.list(learner(press), "")));
  }

  private static Learner learner(Press press) {
    return Learner.of(press.caller());
  }
}
