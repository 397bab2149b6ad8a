/// The daily question "can you deliver on time?" and its answers.
@NullMarked
package coach.tpm.checkin;

import org.jspecify.annotations.NullMarked;
