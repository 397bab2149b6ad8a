package coach.tpm.availability;

import coach.tpm.calendar.Holidays;
import coach.tpm.calendar.Region;
import coach.tpm.calendar.WeekWords;
import coach.tpm.calendar.ZoneWords;
import coach.tpm.prompt.Prompts;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads what people set, and says it back. An empty reading means: as the platform, or the
/// program, has it.
final class SettingWords {

  private static final int MOST_CHOICES = 5;
  private static final int MOST_PARTS = 60;
  private static final Set<String> AUTOMATIC =
      Set.of("", "auto", "automatic", "default", "standard", "reset");

  private final Holidays holidays;
  private final Prompts prompts;

  SettingWords(Holidays holidays, Prompts prompts) {
    this.holidays = holidays;
    this.prompts = prompts;
  }

  /// What words meant.
  sealed interface Read<T> {

    record Meant<T>(Optional<T> value) implements Read<T> {}

    /// A sentence: why not, and what to write.
    record Unclear<T>(String why) implements Read<T> {}
  }

  Read<ZoneId> zone(String words) {
    if (isAutomatic(words)) {
      return new Read.Meant<>(Optional.empty());
    }
    var zones = ZoneWords.read(words);
    return switch (zones.size()) {
      case 0 -> new Read.Unclear<>(prompts.plain("availability/noZone", "words", shown(words)));
      case 1 -> new Read.Meant<>(Optional.of(zones.getFirst()));
      default -> new Read.Unclear<>(several(words, zones));
    };
  }

  Read<Set<DayOfWeek>> week(String words) {
    if (isAutomatic(words)) {
      return new Read.Meant<>(Optional.empty());
    }
    return WeekWords.read(words)
        .<Read<Set<DayOfWeek>>>map(days -> new Read.Meant<>(Optional.of(days)))
        .orElseGet(
            () -> new Read.Unclear<>(prompts.plain("availability/noWeek", "words", shown(words))));
  }

  Read<Region> holidays(String words) {
    if (isAutomatic(words)) {
      return new Read.Meant<>(Optional.empty());
    }
    if (words.strip().equalsIgnoreCase("none")) {
      return new Read.Meant<>(Optional.of(Region.NONE));
    }
    return holidays
        .region(words)
        .<Read<Region>>map(region -> new Read.Meant<>(Optional.of(region)))
        .orElseGet(() -> new Read.Unclear<>(noRegion(words)));
  }

  /// `Bavaria, Germany`, or `no public holidays`.
  String say(Region region) {
    return region.isNone() ? prompts.plain("availability/noHolidays") : holidays.name(region);
  }

  private String several(String words, List<ZoneId> zones) {
    var choices =
        zones.stream().limit(MOST_CHOICES).map(ZoneId::getId).collect(Collectors.joining(", "));
    return prompts.plain("availability/severalZones", "words", shown(words), "zones", choices);
  }

  /// A country that is known lists its parts.
  private String noRegion(String words) {
    var country = words.strip().toLowerCase(Locale.ROOT);
    var known =
        country.length() >= 2 && Region.isCode(country.substring(0, 2))
            ? holidays.region(country.substring(0, 2))
            : Optional.<Region>empty();
    return known.isPresent() && country.startsWith(known.get().code() + "-")
        ? prompts.plain(
            "availability/noPart",
            "words",
            shown(words),
            "country",
            holidays.name(known.get()),
            "parts",
            parts(known.get()))
        : prompts.plain("availability/noRegion", "words", shown(words));
  }

  private String parts(Region country) {
    var parts =
        holidays.parts(country.code()).entrySet().stream()
            .limit(MOST_PARTS)
            .map(Map.Entry::getKey)
            .map(code -> country.code() + "-" + code)
            .collect(Collectors.joining(", "));
    return parts.isEmpty() ? country.code() : parts;
  }

  private static boolean isAutomatic(String words) {
    return AUTOMATIC.contains(words.strip().toLowerCase(Locale.ROOT));
  }

  private static String shown(String words) {
    return Others.cut(words.strip());
  }
}
