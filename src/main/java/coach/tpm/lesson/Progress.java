package coach.tpm.lesson;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How far a learner is: the lesson last opened (none before the first), and what was read and
/// done. Its ids may name lessons that are gone.
record Progress(@Nullable LessonId here, Set<LessonId> read, Set<LessonId> done) {

  Progress {
    read = Set.copyOf(read);
    done = Set.copyOf(done);
  }

  boolean isRead(Lesson lesson) {
    return read.contains(lesson.id());
  }

  boolean isDone(Lesson lesson) {
    return done.contains(lesson.id());
  }
}
