/// Pictures of figures: what a chart shows, and how it is drawn.
@NullMarked
package coach.tpm.chart;

import org.jspecify.annotations.NullMarked;
