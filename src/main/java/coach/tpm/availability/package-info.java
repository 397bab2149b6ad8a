/// When people work: their own zone, week and holidays, and the days on which they are away.
@NullMarked
package coach.tpm.availability;

import org.jspecify.annotations.NullMarked;
