package coach.tpm.lesson;

import static coach.tpm.lesson.Samples.SOUND;
import static coach.tpm.lesson.Samples.VERBS;
import static coach.tpm.lesson.Samples.files;
import static coach.tpm.lesson.Samples.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.PromptFiles.PromptFile;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LessonFilesTest {

  private static final String PATH = "lessons/fnd/fnd-01-one.md";

  @Test
  void the_packaged_lessons_load_in_their_order() {
    var catalog = Samples.packaged();

    assertThat(catalog.size()).isGreaterThanOrEqualTo(12);
    assertThat(catalog.first().id().value()).isEqualTo("fnd-01-what-is-a-tpm");
    assertThat(catalog.of(Track.FND).stream().map(lesson -> lesson.place().order()))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void a_lesson_is_read_with_all_its_fields() {
    var lesson = LessonFiles.read(files(new PromptFile(PATH, SOUND)), VERBS).first();

    assertThat(lesson.version()).isEqualTo(1);
    assertThat(lesson.place().track()).isEqualTo(Track.FND);
    assertThat(lesson.outline()).isEqualTo(new Lesson.Outline("One", "Say one", 1, 4));
    assertThat(lesson.practice()).isEqualTo(new Lesson.Practice("team", "A list"));
    assertThat(lesson.body().sources())
        .containsExactly(new Lesson.Source("A book", "https://example.org/", "CC BY 4.0"));
    assertThat(PlainText.of(lesson.body().snippet())).isEqualTo("Words.");
    assertThat(PlainText.of(lesson.body().example())).isEqualTo("More words.");
    assertThat(PlainText.of(lesson.body().doItNow())).isEqualTo("Do it.");
  }

  @Test
  void tracks_follow_the_curriculum_and_only_those_with_lessons_are_there() {
    var catalog =
        LessonFiles.read(
            files(
                lesson("cap", 1, "cap", ""),
                lesson("fnd", 2, "two", ""),
                lesson("pln", 1, "p", ""),
                lesson("fnd", 1, "one", "")),
            VERBS);

    assertThat(catalog.tracks()).containsExactly(Track.FND, Track.PLN, Track.CAP);
    assertThat(catalog.lessons().stream().map(lesson -> lesson.id().value()))
        .containsExactly("fnd-01-one", "fnd-02-two", "pln-01-p", "cap-01-cap");
  }

  @Test
  void lines_may_end_as_on_windows_and_the_file_may_begin_with_a_mark() {
    var text = "\uFEFF" + SOUND.replace("\n", "\r\n");

    assertThat(LessonFiles.read(files(new PromptFile(PATH, text)), VERBS).size()).isEqualTo(1);
  }

  @Test
  void lengths_are_counted_without_formatting() {
    var full = "**" + "a".repeat(900) + "**";
    var text = SOUND.replace("Words.", full).replace("More words.", full);

    assertThat(LessonFiles.read(files(new PromptFile(PATH, text)), VERBS).size()).isEqualTo(1);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("an empty file", SOUND, "", 1, "begin the file with a line `---`"),
        fault("no front matter", "---\nid", "id", 1, "begin the file with a line `---`"),
        fault("open front matter", "---\n\n", "\n\n", 30, "close the front matter"),
        fault("nothing in the front matter", frontMatter(), "---\n---\n", 1, "`field: value`"),
        fault("a list as front matter", frontMatter(), "---\n- id\n---\n", 2, "`field: value`"),
        fault("broken YAML", "\"One\"", "\"One", 9, "mend the YAML"),
        fault("an unquoted colon", "\"Say one\"", "Say: one", 9, "mend the YAML"),
        fault("a missing field", "level: 1\n", "", 2, "the field `level` is missing"),
        fault("an unknown field", "level: 1", "levle: 1", 6, "unknown field `levle`"),
        fault("a field twice", "level: 1", "level: 1\nlevel: 2", 7, "level is there twice"),
        fault("a word as number", "order: 1", "order: one", 5, "order must be a number"),
        fault("a quoted number", "minutes: 4", "minutes: \"4\"", 7, "minutes must be a number"),
        fault(
            "a fraction", "minutes: 4", "minutes: 4.5", 7, "minutes must be a number from 1 to 60"),
        fault("a huge number", "version: 1", "version: 99999999999", 3, "version must be a number"),
        fault("a level of 6", "level: 1", "level: 6", 6, "level must be a number from 1 to 5"),
        fault("a level of 0", "level: 1", "level: 0", 6, "level must be a number from 1 to 5"),
        fault("a number as title", "\"One\"", "12", 8, "title must be words"),
        fault("an empty title", "\"One\"", "\"  \"", 8, "title must be words"),
        fault("no title after its colon", "\"One\"", "", 8, "title must be words"),
        fault(
            "a long title",
            "\"One\"",
            "\"" + "a".repeat(71) + "\"",
            8,
            "has 71 characters; shorten it to 70"),
        fault(
            "a long can_do",
            "Say one",
            "a".repeat(161),
            9,
            "has 161 characters; shorten it to 160"),
        fault(
            "another id",
            "id: fnd-01-one",
            "id: fnd-01-two",
            2,
            "the file is named “fnd-01-one.md”"),
        fault(
            "an id with spaces",
            "id: fnd-01-one",
            "id: \"Fnd 01\"",
            2,
            "small letters, digits and hyphens"),
        fault(
            "an unknown track",
            "track: fnd",
            "track: xyz",
            4,
            "one of fnd, pln, com, rsk, scp, cap"),
        fault("another track", "track: fnd", "track: pln", 4, "the folder is “fnd”"),
        fault("prerequisites without list", "[]", "none", 10, "prerequisites must be a list"),
        fault(
            "an unknown prerequisite",
            "[]",
            "\n  - fnd-09-nine",
            11,
            "there is no lesson “fnd-09-nine”"),
        fault(
            "a prerequisite that is no id",
            "[]",
            "[\"The first\"]",
            10,
            "is not the id of a lesson"),
        fault("a circle of one", "[]", "[fnd-01-one]", 10, "fnd-01-one → fnd-01-one"),
        fault(
            "an unknown verb",
            "\"team\"",
            "\"taem add\"",
            12,
            "“taem”, which `/tpm` does not know"),
        fault("a verb with its slash", "\"team\"", "\"/tpm team\"", 12, "“/tpm”"),
        fault(
            "practice as words",
            "practice:\n  command: \"team\"\n  evidence: \"A list\"",
            "practice: team",
            11,
            "command, evidence"),
        fault("no evidence", "  evidence: \"A list\"\n", "", 12, "the field `evidence` is missing"),
        fault(
            "no licence", "    licence: \"CC BY 4.0\"\n", "", 15, "the field `licence` is missing"),
        fault("an empty licence", "\"CC BY 4.0\"", "\"\"", 17, "licence must be words"),
        fault(
            "an address without scheme",
            "https://example.org/",
            "example.org",
            16,
            "url must begin with https://"),
        fault(
            "text before the first section",
            "## Snippet",
            "Hello.\n\n## Snippet",
            20,
            "begin the text with `## Snippet`"),
        fault(
            "no body",
            SOUND.substring(SOUND.indexOf("## Snippet")),
            "",
            19,
            "add the section `## Snippet`"),
        fault(
            "sections in another order",
            "## Snippet",
            "## Example",
            20,
            "this heading must be `## Snippet`, but is “Example”"),
        fault(
            "a section missing",
            "## Do it now\n\nDo it.\n",
            "",
            27,
            "add the section `## Do it now`"),
        fault("a section too many", "Do it.", "Do it.\n\n## Quiz", 32, "remove this heading"),
        fault(
            "a heading of another level", "## Example", "### Example", 24, "must be `## Example`"),
        fault("an empty section", "More words.\n", "", 24, "the section “Example” is empty"),
        fault(
            "a long snippet",
            "Words.",
            "a".repeat(901),
            20,
            "shows 901 characters; shorten it to 900"),
        fault(
            "a long example",
            "More words.",
            "a".repeat(901),
            24,
            "shows 901 characters; shorten it to 900"),
        fault(
            "a long task",
            "Do it.",
            "a".repeat(401),
            28,
            "shows 401 characters; shorten it to 400"),
        fault("an HTML block", "Do it.", "<div>Do it.</div>", 30, "HTML is not shown"),
        fault("HTML in a line", "Do it.", "Do it,\n<b>now</b>.", 31, "HTML is not shown"),
        fault("a picture", "Words.", "![A chart](chart.png)", 22, "a lesson shows no pictures"),
        fault(
            "a list in a list",
            "Words.",
            "- one\n  - two",
            23,
            "each item of a list must be words"),
        fault("an empty item", "Words.", "- one\n-", 23, "each item of a list must be words"),
        fault("a list in a quotation", "Words.", "> - one", 22, "a quotation must be words"),
        fault(
            "a link apart",
            "Words.",
            "[Words].\n\n[Words]: https://example.org",
            24,
            "write a link where it belongs"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void a_broken_lesson_is_refused_by_file_and_line(
      String fault, String text, int line, String says) {
    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(files(new PromptFile(PATH, text)), VERBS))
        .withMessageStartingWith("%s, line %d: ", PATH, line)
        .withMessageContaining(says);
  }

  @Test
  void an_id_is_taken_once() {
    var first = new PromptFile(PATH, SOUND);
    var second =
        new PromptFile("lessons/pln/fnd-01-one.md", SOUND.replace("track: fnd", "track: pln"));

    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(files(first, second), VERBS))
        .withMessage(
            "lessons/pln/fnd-01-one.md, line 2: this id is taken by lessons/fnd/fnd-01-one.md;"
                + " rename");
  }

  @Test
  void an_order_is_taken_once_in_a_track() {
    var first = new PromptFile(PATH, SOUND);
    var second = new PromptFile("lessons/fnd/fnd-02-b.md", SOUND.replace("fnd-01-one", "fnd-02-b"));

    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(files(first, second), VERBS))
        .withMessage(
            "lessons/fnd/fnd-02-b.md, line 5: this order is taken by lessons/fnd/fnd-01-one.md;"
                + " renumber");
  }

  @Test
  void a_circle_is_named() {
    var one = lesson("fnd", 1, "a", "fnd-03-c");
    var two = lesson("fnd", 2, "b", "fnd-01-a");
    var three = lesson("fnd", 3, "c", "fnd-02-b");

    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(files(one, two, three), VERBS))
        .withMessageStartingWith("lessons/fnd/fnd-01-a.md, line 10: ")
        .withMessageContaining("fnd-01-a → fnd-03-c → fnd-02-b → fnd-01-a");
  }

  @Test
  void lessons_that_share_a_prerequisite_are_no_circle() {
    var catalog =
        LessonFiles.read(
            files(
                lesson("fnd", 1, "a", ""),
                lesson("fnd", 2, "b", "fnd-01-a"),
                lesson("fnd", 3, "c", "fnd-01-a, fnd-02-b")),
            VERBS);

    assertThat(catalog.size()).isEqualTo(3);
  }

  @Test
  void a_lesson_in_no_track_folder_is_refused() {
    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(
            () -> LessonFiles.read(files(new PromptFile("lessons/fnd-01-one.md", SOUND)), VERBS))
        .withMessageStartingWith("lessons/fnd-01-one.md, line 1: a lesson is kept as");
  }

  @Test
  void prompts_without_lessons_are_refused() {
    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(files(), VERBS))
        .withMessageStartingWith("lessons, line 1: there is no lesson");
  }

  @Test
  void packaged_lessons_need_the_verbs_they_practise() {
    assertThatExceptionOfType(BrokenPrompt.class)
        .isThrownBy(() -> LessonFiles.read(PromptFiles.packaged(), Set.of("lesson")))
        .withMessageStartingWith("lessons/fnd/fnd-01-what-is-a-tpm.md, line 12: ");
  }

  private static Arguments fault(String name, String sound, String broken, int line, String says) {
    assertThat(SOUND).contains(sound);
    return Arguments.of(name, SOUND.replace(sound, broken), line, says);
  }

  private static String frontMatter() {
    return SOUND.substring(0, SOUND.indexOf("\n## Snippet"));
  }
}
