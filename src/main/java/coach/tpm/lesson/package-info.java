/// Lessons, and how far a learner has come.
@NullMarked
package coach.tpm.lesson;

import org.jspecify.annotations.NullMarked;
