/// Messages owed: stored with the change that caused them, delivered until settled.
@NullMarked
package coach.tpm.outbox;

import org.jspecify.annotations.NullMarked;
