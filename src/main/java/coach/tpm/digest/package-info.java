/// The channel's daily card and the weekly letter.
@NullMarked
package coach.tpm.digest;

import org.jspecify.annotations.NullMarked;
