package coach.tpm.lesson;

import coach.tpm.lesson.Search.Found.Nothing;
import coach.tpm.lesson.Search.Found.One;
import coach.tpm.lesson.Search.Found.Several;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A learner's way through the lessons. Every answer about a lesson comes from memory; the database
/// knows only where each learner is.
final class Lessons {

  private final Catalog catalog;
  private final Learners learners;
  private final Transactions transactions;
  private final Prompts prompts;
  private final Pages pages;
  private final Answers answers;
  private final Search search;
  private final List<LessonId> order;

  Lessons(Catalog catalog, Learners learners, Transactions transactions, Prompts prompts) {
    this.catalog = catalog;
    this.learners = learners;
    this.transactions = transactions;
    this.prompts = prompts;
    this.pages = new Pages(catalog, prompts);
    this.answers = new Answers(catalog, prompts);
    this.search = new Search(catalog);
    this.order = catalog.lessons().stream().map(Lesson::id).toList();
  }

  /// The lesson where the learner left off; the first for a new one, the end when all is done.
  Message resume(Learner learner, Instant at) {
    var progress = learners.progress(learner);
    if (catalog.left(progress).isEmpty()) {
      return answers.finished();
    }
    return here(progress)
        .map(lesson -> pages.page(lesson, progress.isDone(lesson)))
        .orElseGet(() -> goOn(learner, progress, at));
  }

  Message next(Learner learner, Instant at) {
    var step = learners.advance(learner, order, at);
    var lesson = catalog.find(step.to());
    if (lesson.isEmpty()) {
      return goOn(learner, learners.progress(learner), at);
    }
    return step.isMove()
        ? pages.page(lesson.get(), step.done())
        : answers.end(learners.progress(learner));
  }

  Message back(Learner learner, Instant at) {
    var progress = learners.progress(learner);
    var here = here(progress);
    if (here.isEmpty()) {
      return goOn(learner, progress, at);
    }
    return catalog
        .before(here.get())
        .map(before -> open(learner, before, at))
        .orElseGet(() ->
            pages.page(prompts.text("lesson/atFirst"), here.get(), progress.isDone(here.get())));
  }

  Message numbered(Learner learner, int number, Instant at) {
    return catalog
        .numbered(number)
        .map(lesson -> open(learner, lesson, at))
        .orElseGet(answers::noNumber);
  }

  /// By an id, or else by words of the lesson.
  Message find(Learner learner, String words, Instant at) {
    var named = catalog.find(words.toLowerCase(Locale.ROOT));
    if (named.isPresent()) {
      return open(learner, named.get(), at);
    }
    return switch (search.find(words)) {
      case One(var lesson) -> open(learner, lesson, at);
      case Several(var nearest) -> answers.several(words, nearest);
      case Nothing() -> answers.nothing(words);
    };
  }

  /// Whether a lesson has this word, or one that begins with it.
  boolean have(String word) {
    return search.has(word);
  }

  /// By the id that a button carried.
  Message open(Learner learner, String id, Instant at) {
    return catalog.find(id).map(lesson -> open(learner, lesson, at)).orElseGet(answers::gone);
  }

  /// The lesson with more of its sections, as a button asks: `id:letters`.
  Message show(Learner learner, String idAndLetters) {
    var parts = idAndLetters.split(":", 2);
    return catalog
        .find(parts[0])
        .map(lesson ->
            pages.page(
                lesson,
                learners.progress(learner).isDone(lesson),
                Shown.read(parts.length == 2 ? parts[1] : "")))
        .orElseGet(answers::gone);
  }

  /// The lesson is done; the next that is not comes up.
  Message done(Learner learner, String id, Instant at) {
    return catalog
        .find(id)
        .map(lesson -> transactions.call(() -> done(learner, lesson, at)))
        .orElseGet(answers::gone);
  }

  /// As [#done(Learner, String, Instant)], for the lesson where the learner is.
  Message done(Learner learner, Instant at) {
    var progress = learners.progress(learner);
    return here(progress)
        .map(lesson -> transactions.call(() -> done(learner, lesson, at)))
        .orElseGet(() -> goOn(learner, progress, at));
  }

  Message list(Learner learner, String track) {
    var words = track.strip().toLowerCase(Locale.ROOT);
    var tracks = catalog.tracks().stream().filter(other -> isNamed(other, words)).toList();
    return tracks.isEmpty()
        ? answers.noTrack(track.strip())
        : answers.list(tracks, learners.progress(learner));
  }

  private Message done(Learner learner, Lesson lesson, Instant at) {
    boolean isNew = learners.markDone(learner, lesson.id(), at);
    var progress = learners.progress(learner);
    var before = prompts.text("lesson/markedBefore", "title", lesson.title());
    var line = isNew ? marked(lesson, progress) : before;
    if (!isNew) {
      var here = here(progress);
      if (here.isPresent()) {
        return catalog.left(progress).isEmpty()
            ? answers.finished()
            : pages.page(line, here.get(), progress.isDone(here.get()));
      }
    }
    return catalog
        .nextLeft(lesson, progress)
        .map(next -> pages.page(line, next, learners.open(learner, next.id(), at)))
        .orElseGet(answers::finished);
  }

  /// Where the learner's lesson is unknown, or gone: the first that is not done.
  private Message goOn(Learner learner, Progress progress, Instant at) {
    var left = catalog.left(progress);
    if (left.isEmpty()) {
      return answers.finished();
    }
    boolean isNew = progress.here() == null;
    boolean done = learners.open(learner, left.getFirst().id(), at);
    return isNew
        ? pages.page(left.getFirst(), done)
        : pages.page(prompts.text("lesson/moved"), left.getFirst(), done);
  }

  private Message open(Learner learner, Lesson lesson, Instant at) {
    boolean done = learners.open(learner, lesson.id(), at);
    return pages.page(lesson, done);
  }

  private Optional<Lesson> here(Progress progress) {
    return Optional.ofNullable(progress.here()).flatMap(catalog::find);
  }

  private boolean isNamed(Track track, String words) {
    return track.code().startsWith(words)
        || prompts.plain(track.prompt()).toLowerCase(Locale.ROOT).contains(words);
  }

  private Text marked(Lesson lesson, Progress progress) {
    return prompts.text(
        "lesson/marked",
        "title",
        lesson.title(),
        "done",
        answers.done(progress),
        "all",
        catalog.size());
  }
}
