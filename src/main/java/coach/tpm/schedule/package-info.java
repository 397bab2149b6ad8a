/// Quartz rings; the features act.
@NullMarked
package coach.tpm.schedule;

import org.jspecify.annotations.NullMarked;
