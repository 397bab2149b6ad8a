package coach.tpm.lesson;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is kept of each learner.
interface Learners {

  Progress progress(Learner learner);

  /// Goes from the learner's lesson to the one that follows it in `lessons`; who never read goes to
  /// the first. Stays where it is after the last, and on a lesson that is not among them.
  Step advance(Learner learner, List<LessonId> lessons, Instant at);

  /// The learner reads this lesson now. True when it was done before.
  boolean open(Learner learner, LessonId lesson, Instant at);

  /// True when it was not done before.
  boolean markDone(Learner learner, LessonId lesson, Instant at);

  /// From one lesson (none at the first) to another, which may have been done before.
  record Step(@Nullable LessonId from, LessonId to, boolean done) {

    boolean isMove() {
      return !to.equals(from);
    }
  }
}
