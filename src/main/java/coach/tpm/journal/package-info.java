/// What happened, when, by whom: append-only.
@NullMarked
package coach.tpm.journal;

import org.jspecify.annotations.NullMarked;
