/// Days and hours on which people work: weeks, public holidays, and time counted in them.
@NullMarked
package coach.tpm.calendar;

import org.jspecify.annotations.NullMarked;
