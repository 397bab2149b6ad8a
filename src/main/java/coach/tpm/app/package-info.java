/// Builds everything, knows everyone, holds no rules.
@NullMarked
package coach.tpm.app;

import org.jspecify.annotations.NullMarked;
