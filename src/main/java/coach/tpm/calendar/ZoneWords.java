package coach.tpm.calendar;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A time zone as people write it: `Europe/Berlin`, `europe/berlin`, `Berlin`, `New York`, `UTC`.
///
/// Only zones by name: a bare offset such as `+02:00` knows no daylight saving.
public final class ZoneWords {

  private static final Map<String, String> IDS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.equals("UTC") || isPlace(id))
          .collect(Collectors.toMap(ZoneWords::plain, Function.identity(), (one, _) -> one));

  private ZoneWords() {}

  /// The zones that the words may mean, in order of their ids: one when they are understood.
  public static List<ZoneId> read(String words) {
    var text = plain(words.strip());
    var whole = IDS.get(text);
    if (whole != null) {
      return List.of(ZoneId.of(whole));
    }
    return IDS.entrySet().stream()
        .filter(zone -> !text.isEmpty() && zone.getKey().endsWith("/" + text))
        .map(zone -> ZoneId.of(zone.getValue()))
        .sorted(Comparator.comparing(ZoneId::getId))
        .toList();
  }

  private static boolean isPlace(String id) {
    return id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
  }

  private static String plain(String id) {
    return id.toLowerCase(Locale.ROOT).replace(' ', '_');
  }
}
