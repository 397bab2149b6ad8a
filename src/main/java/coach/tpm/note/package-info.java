/// Small notices to a person: each told once, and those that wait told together.
@NullMarked
package coach.tpm.note;

import org.jspecify.annotations.NullMarked;
