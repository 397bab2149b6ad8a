package coach.tpm.lesson;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Option;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;

/// What is said about lessons that is not a lesson: the list, what was not found, and the end.
final class Answers {

  private static final int MOST_ECHOED = 40;
  private static final int MOST_PRACTISED = 3;

  private final Catalog catalog;
  private final Prompts prompts;

  Answers(Catalog catalog, Prompts prompts) {
    this.catalog = catalog;
    this.prompts = prompts;
  }

  Message list(List<Track> tracks, Progress progress) {
    int done = done(progress);
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Paragraph(prompts.text("lesson/listProgress", "done", done, "all", catalog.size())));
    for (var track : tracks) {
      var lessons = catalog.of(track);
      blocks.add(new Heading(name(track)));
      blocks.add(
          new Bullets(false, lessons.stream().map(lesson -> row(lesson, progress)).toList()));
      blocks.add(
          new Menu(
              LessonPress.OPEN,
              prompts.plain("lesson/choose"),
              lessons.stream().map(this::option).toList()));
    }
    return new Message(
        prompts.plain("lesson/listSummary", "all", catalog.size(), "done", done), blocks);
  }

  Message noTrack(String words) {
    var text = prompts.text("lesson/noTrack", "track", echo(words));
    var rows =
        catalog.tracks().stream()
            .map(track ->
                prompts.text("lesson/trackRow", "code", track.code(), "track", name(track)))
            .toList();
    return new Message(text.plainText(), List.of(new Paragraph(text), new Bullets(false, rows)));
  }

  Message noNumber() {
    return withList(prompts.text("lesson/noNumber", "all", catalog.size()));
  }

  Message several(String words, List<Lesson> nearest) {
    var buttons =
        nearest.stream()
            .map(lesson -> Button.plain(lesson.title(), LessonPress.OPEN, lesson.id().value()))
            .toList();
    return Message.of(prompts.text("lesson/several", "words", echo(words)))
        .with(new Choices(buttons));
  }

  Message nothing(String words) {
    return withList(prompts.text("lesson/nothing", "words", echo(words)));
  }

  Message gone() {
    return withList(prompts.text("lesson/gone"));
  }

  /// There is no lesson after the last: what was read, and what to practise.
  Message end(Progress progress) {
    if (catalog.left(progress).isEmpty()) {
      return finished();
    }
    long read = catalog.lessons().stream().filter(progress::isRead).count();
    var text =
        read == catalog.size()
            ? prompts.text("lesson/allRead", "all", catalog.size())
            : prompts.text("lesson/lastRead", "read", read, "all", catalog.size());
    return new Message(
        text.plainText(),
        List.of(new Paragraph(text), practice(catalog.left(progress)), choices()));
  }

  /// Everything is done.
  Message finished() {
    var title = prompts.plain("lesson/finished", "all", catalog.size());
    var last = catalog.lessons().reversed();
    return new Message(
        title,
        List.of(
            new Heading(title),
            new Paragraph(prompts.text("lesson/finishedNext")),
            practice(last),
            choices()));
  }

  /// How many of the lessons there are now are done.
  int done(Progress progress) {
    return catalog.size() - catalog.left(progress).size();
  }

  private Text row(Lesson lesson, Progress progress) {
    return prompts.text(
        rowPrompt(lesson, progress),
        "number",
        catalog.number(lesson),
        "title",
        lesson.title(),
        "minutes",
        lesson.outline().minutes());
  }

  private static String rowPrompt(Lesson lesson, Progress progress) {
    if (lesson.id().equals(progress.here())) {
      return progress.isDone(lesson) ? "lesson/rowDone" : "lesson/rowHere";
    }
    if (progress.isDone(lesson)) {
      return "lesson/rowDone";
    }
    return progress.isRead(lesson) ? "lesson/rowRead" : "lesson/row";
  }

  private Option option(Lesson lesson) {
    return new Option(
        prompts.plain("lesson/option", "number", catalog.number(lesson), "title", lesson.title()),
        lesson.id().value());
  }

  private Bullets practice(List<Lesson> lessons) {
    return new Bullets(
        false,
        lessons.stream()
            .limit(MOST_PRACTISED)
            .map(lesson ->
                prompts.text(
                    "lesson/practise",
                    "title",
                    lesson.title(),
                    "command",
                    lesson.practice().command(),
                    "evidence",
                    lesson.practice().evidence()))
            .toList());
  }

  private Message withList(Text text) {
    return Message.of(text).with(choices());
  }

  private Choices choices() {
    return new Choices(List.of(Button.plain(prompts.plain("lesson/all"), LessonPress.LIST, "all")));
  }

  private String name(Track track) {
    return prompts.plain(track.prompt());
  }

  private static String echo(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= MOST_ECHOED
        ? words
        : words.substring(0, words.offsetByCodePoints(0, MOST_ECHOED)) + "…";
  }
}
