package coach.tpm.lesson;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// All lessons in the order in which they are read; never empty, never changed.
final class Catalog {

  private final List<Lesson> lessons;
  private final Map<LessonId, Integer> places;

  Catalog(List<Lesson> unordered) {
    this.lessons =
        unordered.stream()
            .sorted(
                Comparator.comparing((Lesson lesson) -> lesson.place().track())
                    .thenComparingInt(lesson -> lesson.place().order()))
            .toList();
    this.places =
        IntStream.range(0, lessons.size())
            .boxed()
            .collect(Collectors.toMap(i -> lessons.get(i).id(), Function.identity()));
  }

  List<Lesson> lessons() {
    return lessons;
  }

  int size() {
    return lessons.size();
  }

  Lesson first() {
    return lessons.getFirst();
  }

  /// The tracks that have lessons.
  List<Track> tracks() {
    return lessons.stream().map(lesson -> lesson.place().track()).distinct().toList();
  }

  List<Lesson> of(Track track) {
    return lessons.stream().filter(lesson -> lesson.place().track() == track).toList();
  }

  /// The number a learner knows it by, from 1.
  int number(Lesson lesson) {
    return place(lesson) + 1;
  }

  Optional<Lesson> numbered(int number) {
    return number >= 1 && number <= lessons.size()
        ? Optional.of(lessons.get(number - 1))
        : Optional.empty();
  }

  Optional<Lesson> find(LessonId id) {
    return Optional.ofNullable(places.get(id)).map(lessons::get);
  }

  /// As [#find(LessonId)], for an id that came from outside and may be anything.
  Optional<Lesson> find(String id) {
    return LessonId.isId(id) ? find(new LessonId(id)) : Optional.empty();
  }

  Optional<Lesson> after(Lesson lesson) {
    return numbered(number(lesson) + 1);
  }

  Optional<Lesson> before(Lesson lesson) {
    return numbered(number(lesson) - 1);
  }

  /// The lessons that are not done, in order.
  List<Lesson> left(Progress progress) {
    return lessons.stream().filter(lesson -> !progress.isDone(lesson)).toList();
  }

  /// The first lesson after this one that is not done, or else the first of all that is not.
  Optional<Lesson> nextLeft(Lesson lesson, Progress progress) {
    var left = left(progress);
    return left.stream()
        .filter(other -> place(other) > place(lesson))
        .findFirst()
        .or(() -> left.stream().findFirst());
  }

  private int place(Lesson lesson) {
    var place = places.get(lesson.id());
    if (place == null) {
      throw new IllegalArgumentException("not in the catalog: " + lesson.id().value());
    }
    return place;
  }
}
