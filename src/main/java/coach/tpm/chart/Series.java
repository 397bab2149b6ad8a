package coach.tpm.chart;

import java.util.List;

/// One row of figures under one name. It may be shorter than the chart is wide: what is not known
/// yet is left blank.
public record Series(String name, Tone tone, List<Integer> values) {

  public Series {
    values = List.copyOf(values);
  }
}
