/// What people type, press and submit, and what they get back.
@NullMarked
package coach.tpm.command;

import org.jspecify.annotations.NullMarked;
