package coach.tpm.checkin;

import java.util.List;
import java.util.Map;

/// Answers to extra questions: which were put in a form, and what was given.
record ExtraValues(List<Long> asked, Map<Long, String> given) {

  /// None were put; what was answered before stays.
  static final ExtraValues NONE = new ExtraValues(List.of(), Map.of());

  ExtraValues {
    asked = List.copyOf(asked);
    given = Map.copyOf(given);
  }
}
