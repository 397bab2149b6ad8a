/// A chat in the browser, beside Slack and Teams: `./coach demo`. Its people and messages live in
/// the coach's own database, and its time can be moved.
@NullMarked
package coach.tpm.demo;

import org.jspecify.annotations.NullMarked;
