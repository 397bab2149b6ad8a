package coach.tpm.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Public holidays from September to early November 2026 where the fleet works, written down by
/// hand: the judge does not look them up where the coach does.
final class PublicDays {

  private static final Map<String, Set<LocalDate>> BY_REGION =
      Map.of(
          "de-by", days("2026-10-03", "2026-11-01"),
          "at", days("2026-10-26", "2026-11-01"),
          "es", days("2026-10-12", "2026-11-01"),
          "za", days("2026-09-24"),
          "nz", days("2026-10-26"),
          "br", days("2026-09-07", "2026-10-12", "2026-11-02"),
          "hu", days("2026-10-23", "2026-11-01"),
          "cz", days("2026-09-28", "2026-10-28"),
          "ie", days("2026-10-26"),
          "gr", days("2026-10-28"));

  private PublicDays() {}

  static List<String> regions() {
    return BY_REGION.keySet().stream().sorted().toList();
  }

  static Set<LocalDate> of(String region) {
    return BY_REGION.getOrDefault(region, Set.of());
  }

  private static Set<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).collect(Collectors.toSet());
  }
}
