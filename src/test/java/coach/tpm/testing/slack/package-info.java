/// A Slack made for tests: a server that answers like the real one, and people who use it.
@NullMarked
package coach.tpm.testing.slack;

import org.jspecify.annotations.NullMarked;
