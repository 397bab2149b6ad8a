/// Messages and forms in words that every chat platform can show.
@NullMarked
package coach.tpm.message;

import org.jspecify.annotations.NullMarked;
