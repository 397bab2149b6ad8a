/// The demo's page in a real Chromium, used as a person uses it.
@NullMarked
package coach.tpm.browser;

import org.jspecify.annotations.NullMarked;
