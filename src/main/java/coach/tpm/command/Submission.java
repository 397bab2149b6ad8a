package coach.tpm.command;

import java.time.Instant;
import java.util.Map;

/// A form, filled in. Empty answers are left out of `values`; the others are stripped.
public record Submission(
    Caller caller, String form, String context, Map<String, String> values, Instant at) {

  public Submission {
    values = Map.copyOf(values);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }
}
