package coach.tpm.lesson;

import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.PromptFiles.PromptFile;
import java.util.List;
import java.util.Set;

/// Small lessons for tests, and the verbs that their practice may begin with.
final class Samples {

  static final Set<String> VERBS =
      Set.of(
          "lesson", "program", "team", "task", "checkin", "standup", "risk", "summary", "digest");

  /// The 30 lines of a sound lesson.
  static final String SOUND =
      """
      ---
      id: fnd-01-one
      version: 1
      track: fnd
      order: 1
      level: 1
      minutes: 4
      title: "One"
      can_do: "Say one"
      prerequisites: []
      practice:
        command: "team"
        evidence: "A list"
      sources:
        - title: "A book"
          url: "https://example.org/"
          licence: "CC BY 4.0"
      ---

      ## Snippet

      Words.

      ## Example

      More words.

      ## Do it now

      Do it.
      """;

  private Samples() {}

  /// A sound lesson with another number and name; `prerequisites` is what stands in the brackets.
  static PromptFile lesson(String track, int order, String name, String prerequisites) {
    var id = "%s-%02d-%s".formatted(track, order, name);
    var text =
        SOUND
            .replace("fnd-01-one", id)
            .replace("track: fnd", "track: " + track)
            .replace("order: 1", "order: " + order)
            .replace("\"One\"", "\"" + name + "\"")
            .replace("prerequisites: []", "prerequisites: [" + prerequisites + "]");
    return new PromptFile("lessons/%s/%s.md".formatted(track, id), text);
  }

  static PromptFiles files(PromptFile... files) {
    return new PromptFiles(List.of(files));
  }

  static Catalog packaged() {
    return LessonFiles.read(PromptFiles.packaged(), VERBS);
  }
}
