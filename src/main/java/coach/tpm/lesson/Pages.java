package coach.tpm.lesson;

import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every lesson as a message, made once: a lesson is always answered from memory.
final class Pages {

  private final Catalog catalog;
  private final Prompts prompts;
  private final Map<Key, Message> pages = new HashMap<>();

  Pages(Catalog catalog, Prompts prompts) {
    this.catalog = catalog;
    this.prompts = prompts;
    for (var lesson : catalog.lessons()) {
      for (var shown : Shown.ALL) {
        pages.put(new Key(lesson.id(), false, shown), make(lesson, false, shown));
        pages.put(new Key(lesson.id(), true, shown), make(lesson, true, shown));
      }
    }
  }

  Message page(Lesson lesson, boolean done) {
    return page(lesson, done, Shown.SNIPPET_ONLY);
  }

  Message page(Lesson lesson, boolean done, Shown shown) {
    var page = pages.get(new Key(lesson.id(), done, shown));
    if (page == null) {
      throw new IllegalArgumentException("no page of " + lesson.id().value());
    }
    return page;
  }

  /// A page below one quiet line.
  Message page(Text line, Lesson lesson, boolean done) {
    var page = page(lesson, done);
    var blocks = new ArrayList<Block>();
    blocks.add(new Note(line));
    blocks.addAll(page.blocks());
    return new Message(page.summary(), blocks);
  }

  private record Key(LessonId lesson, boolean done, Shown shown) {}

  private Message make(Lesson lesson, boolean done, Shown shown) {
    var body = lesson.body();
    var blocks = new ArrayList<Block>();
    blocks.add(new Heading(lesson.title()));
    blocks.add(new Note(place(lesson, done)));
    blocks.add(new Paragraph(prompts.text("lesson/canDo", "canDo", lesson.outline().canDo())));
    blocks.addAll(body.snippet());
    if (shown.example()) {
      blocks.add(new Heading(prompts.plain("lesson/example")));
      blocks.addAll(body.example());
    }
    if (shown.doItNow()) {
      blocks.add(new Heading(prompts.plain("lesson/doItNow")));
      blocks.addAll(body.doItNow());
      blocks.add(
          new Note(prompts.text("lesson/evidence", "evidence", lesson.practice().evidence())));
    }
    if (!shown.equals(Shown.SNIPPET_ONLY) && !body.sources().isEmpty()) {
      blocks.add(new Note(prompts.text("lesson/sources", "sources", sources(lesson))));
    }
    blocks.add(new Choices(buttons(lesson, done, shown)));
    return new Message(summary(lesson), blocks);
  }

  private String summary(Lesson lesson) {
    return prompts.plain(
        "lesson/summary",
        "number",
        catalog.number(lesson),
        "all",
        catalog.size(),
        "title",
        lesson.title());
  }

  private Text place(Lesson lesson, boolean done) {
    var track = lesson.place().track();
    return prompts.text(
        done ? "lesson/placeDone" : "lesson/place",
        "number",
        catalog.number(lesson),
        "all",
        catalog.size(),
        "track",
        prompts.text(track.prompt()),
        "minutes",
        lesson.outline().minutes(),
        "level",
        lesson.outline().level());
  }

  private static Text sources(Lesson lesson) {
    var text = Text.of();
    for (var source : lesson.body().sources()) {
      var link = new Link(source.title(), source.url());
      text = text.spans().isEmpty() ? Text.of(link) : text.then(" · ", link);
    }
    return text;
  }

  private List<Button> buttons(Lesson lesson, boolean done, Shown shown) {
    var buttons = new ArrayList<Button>();
    if (!shown.example()) {
      buttons.add(show("lesson/example", lesson, shown.withExample()));
    }
    if (!shown.doItNow()) {
      buttons.add(show("lesson/doItNow", lesson, shown.withDoItNow()));
    }
    catalog.before(lesson).ifPresent(before -> buttons.add(open("lesson/back", before)));
    buttons.add(
        catalog
            .after(lesson)
            .map(after -> open("lesson/next", after))
            .orElseGet(() -> Button.plain(prompts.plain("lesson/all"), LessonPress.LIST, "all")));
    if (!done) {
      buttons.add(
          Button.primary(prompts.plain("lesson/done"), LessonPress.DONE, lesson.id().value()));
    }
    return buttons;
  }

  private Button show(String label, Lesson lesson, Shown shown) {
    return Button.plain(
        prompts.plain(label), LessonPress.SHOW, lesson.id().value() + ":" + shown.letters());
  }

  private Button open(String label, Lesson lesson) {
    return Button.plain(prompts.plain(label), LessonPress.OPEN, lesson.id().value());
  }
}
