/// A channel's program: its team, its tasks, its dates.
@NullMarked
package coach.tpm.program;

import org.jspecify.annotations.NullMarked;
