/// Jetty, health and metrics.
@NullMarked
package coach.tpm.http;

import org.jspecify.annotations.NullMarked;
