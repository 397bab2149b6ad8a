package coach.tpm.lesson;

import coach.tpm.prompt.BrokenPrompt;
import coach.tpm.prompt.PromptFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads all lessons, and judges what only all of them together can show.
final class LessonFiles {

  private static final String FOLDER = "lessons";

  private final Map<LessonId, LessonFile> byId = new LinkedHashMap<>();
  private final Map<String, LessonFile> byPlace = new HashMap<>();

  private LessonFiles() {}

  /// The lessons below `lessons/`.
  ///
  /// @throws BrokenPrompt for the first fault
  static Catalog read(PromptFiles prompts, Set<String> verbs) {
    var files = new LessonFiles();
    prompts.in(FOLDER).forEach(file -> files.add(LessonFile.read(file, verbs)));
    if (files.byId.isEmpty()) {
      throw new BrokenPrompt(FOLDER, 1, "there is no lesson; add one as `lessons/fnd/<id>.md`");
    }
    files.byId.values().forEach(files::checkPrerequisites);
    files.byId.values().forEach(files::checkCircle);
    return new Catalog(files.byId.values().stream().map(LessonFile::lesson).toList());
  }

  private void add(LessonFile file) {
    var lesson = file.lesson();
    var sameId = byId.putIfAbsent(lesson.id(), file);
    if (sameId != null) {
      throw file.front().broken("id", "this id is taken by %s; rename".formatted(sameId.path()));
    }
    var place = lesson.place().track() + " " + lesson.place().order();
    var samePlace = byPlace.putIfAbsent(place, file);
    if (samePlace != null) {
      throw file.front()
          .broken("order", "this order is taken by %s; renumber".formatted(samePlace.path()));
    }
  }

  private void checkPrerequisites(LessonFile file) {
    var needed = file.lesson().place().prerequisites();
    for (int i = 0; i < needed.size(); i++) {
      if (!byId.containsKey(needed.get(i))) {
        throw file.front()
            .broken(
                "prerequisites",
                i,
                "there is no lesson “%s”; name one that exists".formatted(needed.get(i).value()));
      }
    }
  }

  private void checkCircle(LessonFile file) {
    var circle = wayBack(file.lesson().id(), file.lesson().id(), new ArrayList<>());
    if (!circle.isEmpty()) {
      var named = String.join(" → ", circle.stream().map(LessonId::value).toList());
      throw file.front()
          .broken(
              "prerequisites", "these lessons wait for each other: %s; cut one".formatted(named));
    }
  }

  /// The way from one lesson along its prerequisites to another; empty when there is none.
  private List<LessonId> wayBack(LessonId from, LessonId to, List<LessonId> passed) {
    passed.add(from);
    for (var needed : lesson(from).place().prerequisites()) {
      if (needed.equals(to)) {
        return List.of(from, to);
      }
      if (!passed.contains(needed)) {
        var way = new ArrayList<>(wayBack(needed, to, passed));
        if (!way.isEmpty()) {
          way.addFirst(from);
          return way;
        }
      }
    }
    return List.of();
  }

  private Lesson lesson(LessonId id) {
    var file = byId.get(id);
    if (file == null) {
      throw new IllegalArgumentException("no lesson " + id.value());
    }
    return file.lesson();
  }
}
