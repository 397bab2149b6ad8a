/// The benchmark of `./mvnw -Pbench verify`: a load generator, a bare Bolt app to compare with, and
/// what is measured. See docs/benchmarks.md.
@NullMarked
package coach.tpm.bench;

import org.jspecify.annotations.NullMarked;
