/// A whole fleet of teams on a clock of its own: a chat that is made up, people with habits, bad
/// weather, and a judge who knows nothing of how the coach works.
@NullMarked
package coach.tpm.simulate;

import org.jspecify.annotations.NullMarked;
