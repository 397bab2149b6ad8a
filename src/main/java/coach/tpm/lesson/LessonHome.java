package coach.tpm.lesson;

import coach.tpm.command.Caller;
import coach.tpm.command.HomeSection;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The learner's part of the home tab: how many lessons are done, and the next to read.
final class LessonHome implements HomeSection {

  private final Catalog catalog;
  private final Learners learners;
  private final Prompts prompts;

  LessonHome(Catalog catalog, Learners learners, Prompts prompts) {
    this.catalog = catalog;
    this.learners = learners;
    this.prompts = prompts;
  }

  @Override
  public List<Block> home(Caller caller, Instant at) {
    var progress = learners.progress(Learner.of(caller));
    var heading = new Heading(prompts.plain("lesson/home"));
    return next(progress)
        .map(next -> List.<Block>of(heading, new Paragraph(text(next, progress)), button(next)))
        .orElseGet(() ->
            List.of(
                heading,
                new Paragraph(prompts.text("lesson/homeFinished", "all", catalog.size()))));
  }

  /// The one the learner is at, unless it is done; then the next that is not.
  private Optional<Lesson> next(Progress progress) {
    var here = Optional.ofNullable(progress.here()).flatMap(catalog::find);
    if (here.isEmpty()) {
      return catalog.left(progress).stream().findFirst();
    }
    return progress.isDone(here.get()) ? catalog.nextLeft(here.get(), progress) : here;
  }

  private Text text(Lesson next, Progress progress) {
    return prompts.text(
        "lesson/homeNext",
        "done",
        catalog.size() - catalog.left(progress).size(),
        "all",
        catalog.size(),
        "title",
        next.title(),
        "minutes",
        next.outline().minutes());
  }

  private Choices button(Lesson next) {
    return new Choices(
        List.of(Button.primary(prompts.plain("lesson/read"), LessonPress.READ, next.id().value())));
  }
}
