package coach.tpm.lesson;

import coach.tpm.lesson.Lesson.Body;
import coach.tpm.lesson.Lesson.Outline;
import coach.tpm.lesson.Lesson.Place;
import coach.tpm.lesson.Lesson.Practice;
import coach.tpm.lesson.Lesson.Source;
import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.prompt.PromptFiles.PromptFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// One lesson and the file it was read from: `lessons/<track>/<id>.md`.
record LessonFile(String path, FrontMatter front, Lesson lesson) {

  private static final Pattern PATH = Pattern.compile("lessons/([^/]+)/([^/]+)\\.md");
  private static final String FENCE = "---";
  private static final Set<String> FIELDS =
      inOrder(
          "id",
          "version",
          "track",
          "order",
          "level",
          "minutes",
          "title",
          "can_do",
          "prerequisites",
          "practice",
          "sources");
  private static final Set<String> PRACTICE_FIELDS = inOrder("command", "evidence");
  private static final Set<String> SOURCE_FIELDS = inOrder("title", "url", "licence");

  /// Reads what can be judged by this file alone; `verbs` are the words `/tpm` answers to.
  static LessonFile read(PromptFile file, Set<String> verbs) {
    var path = file.path();
    var place = PATH.matcher(path);
    if (!place.matches()) {
      throw new BrokenPrompt(path, 1, "a lesson is kept as `lessons/<track>/<id>.md`; move it");
    }
    var lines = file.text().replaceFirst("^\uFEFF", "").lines().toList();
    int fence = closingFence(path, lines);
    var yaml = String.join("\n", lines.subList(0, fence));
    var front = FrontMatter.read(path, yaml, FIELDS);
    var id = id(front, place.group(2));
    var track = track(front, place.group(1));
    var outline = outline(front);
    var lesson =
        new Lesson(
            id,
            front.number("version", 1, Integer.MAX_VALUE),
            new Place(track, front.number("order", 1, Lesson.MOST_ORDER), prerequisites(front)),
            outline,
            practice(front, verbs),
            body(path, lines, fence, sources(front)));
    return new LessonFile(path, front, lesson);
  }

  private static int closingFence(String path, List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(FENCE)) {
      throw new BrokenPrompt(path, 1, "begin the file with a line `---`");
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        return i;
      }
    }
    throw new BrokenPrompt(path, lines.size(), "close the front matter with a line `---`");
  }

  private static LessonId id(FrontMatter front, String fileName) {
    var id = front.text("id");
    if (!LessonId.isId(id)) {
      throw front.broken("id", "id must have 1 to 60 small letters, digits and hyphens");
    }
    if (!id.equals(fileName)) {
      throw front.broken(
          "id", "id is “%s”, but the file is named “%s.md”; make them one".formatted(id, fileName));
    }
    return new LessonId(id);
  }

  private static Track track(FrontMatter front, String folder) {
    var code = front.text("track");
    var track =
        Track.of(code)
            .orElseThrow(() -> front.broken("track", "track must be one of " + Track.codes()));
    if (!code.equals(folder)) {
      throw front.broken(
          "track", "track is “%s”, but the folder is “%s”; make them one".formatted(code, folder));
    }
    return track;
  }

  private static Outline outline(FrontMatter front) {
    return new Outline(
        front.text("title", Lesson.MOST_TITLE),
        front.text("can_do", Lesson.MOST_CAN_DO),
        front.number("level", 1, Lesson.MOST_LEVEL),
        front.number("minutes", 1, Lesson.MOST_MINUTES));
  }

  private static List<LessonId> prerequisites(FrontMatter front) {
    var ids = new ArrayList<LessonId>();
    for (var id : front.texts("prerequisites")) {
      if (!LessonId.isId(id)) {
        throw front.broken("prerequisites", ids.size(), "“" + id + "” is not the id of a lesson");
      }
      ids.add(new LessonId(id));
    }
    return ids;
  }

  private static Practice practice(FrontMatter front, Set<String> verbs) {
    var practice = front.fields("practice", PRACTICE_FIELDS);
    var command = practice.text("command");
    var verb = command.split("\\s", 2)[0];
    if (!verbs.contains(verb)) {
      throw practice.broken(
          "command",
          "command begins with “%s”, which `/tpm` does not know; begin with one of %s"
              .formatted(verb, String.join(", ", verbs.stream().sorted().toList())));
    }
    return new Practice(command, practice.text("evidence"));
  }

  private static List<Source> sources(FrontMatter front) {
    return front.listOfFields("sources", SOURCE_FIELDS).stream().map(LessonFile::source).toList();
  }

  private static Source source(FrontMatter source) {
    var url = source.text("url");
    if (!url.matches("https?://\\S+")) {
      throw source.broken("url", "url must begin with https://");
    }
    return new Source(source.text("title"), url, source.text("licence"));
  }

  private static Body body(String path, List<String> lines, int fence, List<Source> sources) {
    var text = new ArrayList<>(Collections.nCopies(fence + 1, ""));
    text.addAll(lines.subList(fence + 1, lines.size()));
    var body = LessonBody.read(path, text);
    return new Body(body.snippet(), body.example(), body.doItNow(), sources);
  }

  private static Set<String> inOrder(String... fields) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(fields)));
  }
}
