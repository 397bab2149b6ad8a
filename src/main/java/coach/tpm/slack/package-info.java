/// Slack: requests in, messages out, rendered as Block Kit.
@NullMarked
package coach.tpm.slack;

import org.jspecify.annotations.NullMarked;
