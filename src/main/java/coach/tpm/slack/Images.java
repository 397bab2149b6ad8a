package coach.tpm.slack;

import coach.tpm.chart.Chart;
import java.util.Optional;

/// Which charts can be shown as pictures: their files in Slack.
interface Images {

  Images NONE = _ -> Optional.empty();

  Optional<String> file(Chart chart);
}
