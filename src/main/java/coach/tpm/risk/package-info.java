/// Stand-up risk reports and the register they fill.
@NullMarked
package coach.tpm.risk;

import org.jspecify.annotations.NullMarked;
