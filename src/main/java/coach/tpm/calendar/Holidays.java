package coach.tpm.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Public holidays by country and part of a country, from the calendars of Jollyday.
///
/// Days that are only remembered, on which people work, are no holidays here.
public final class Holidays {

  private static final int MOST_YEARS = 2_000;

  private final Set<String> countries = HolidayManager.getSupportedCalendarCodes();
  private final Cache<Key, Map<LocalDate, String>> years =
      Caffeine.newBuilder().maximumSize(MOST_YEARS).build();

  private record Key(Region region, int year) {}

  /// A region for which holidays are known; nothing for words that name none.
  public Optional<Region> region(String words) {
    var code = words.strip().toLowerCase(Locale.ROOT).replace('_', '-').replaceAll("\\s+", "-");
    return Region.isCode(code)
        ? Optional.of(new Region(code)).filter(this::isKnown)
        : Optional.empty();
  }

  public boolean isKnown(Region region) {
    return named(region).isPresent();
  }

  /// The region as people call it, such as `Bavaria, Germany`; its code when nobody told a name.
  public String name(Region region) {
    return named(region).orElse(region.code());
  }

  /// The name of the public holiday on a day, in English; nothing on other days.
  public Optional<String> on(Region region, LocalDate day) {
    return Optional.ofNullable(year(region, day.getYear()).get(day));
  }

  /// The public holidays of a year, by day.
  public Map<LocalDate, String> year(Region region, int year) {
    return years.get(new Key(region, year), this::read);
  }

  /// The codes of the parts of a country, by code in order, with their names.
  public Map<String, String> parts(String country) {
    var parts = new TreeMap<String, String>();
    hierarchy(country)
        .ifPresent(top ->
            top.getChildren()
                .forEach((code, part) -> parts.put(code, part.getDescription(Locale.ENGLISH))));
    return parts;
  }

  /// The codes of all countries whose holidays are known.
  public List<String> countries() {
    return countries.stream()
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(code -> code.length() == 2)
        .sorted()
        .toList();
  }

  private Map<LocalDate, String> read(Key key) {
    if (!isKnown(key.region())) {
      return Map.of();
    }
    var days = new HashMap<LocalDate, String>();
    for (var holiday :
        manager(key.region().country()).getHolidays(Year.of(key.year()), parts(key.region()))) {
      if (holiday.getType() == HolidayType.PUBLIC_HOLIDAY) {
        days.merge(holiday.getDate(), name(holiday), (one, other) -> one);
      }
    }
    return Map.copyOf(days);
  }

  private static String name(Holiday holiday) {
    return holiday.getDescription(Locale.ENGLISH);
  }

  private Optional<String> named(Region region) {
    var place = hierarchy(region.country());
    var country = place.map(top -> top.getDescription(Locale.ENGLISH)).orElse("");
    for (var part : region.parts()) {
      place = place.map(above -> above.getChildren().get(part));
    }
    return place
        .map(found -> found.getDescription(Locale.ENGLISH))
        .map(name -> region.parts().isEmpty() ? name : name + ", " + country);
  }

  private Optional<CalendarHierarchy> hierarchy(String country) {
    return countries.stream().anyMatch(country::equalsIgnoreCase)
        ? Optional.of(manager(country).getCalendarHierarchy())
        : Optional.empty();
  }

  /// One at a time: the library finds its readers by a service loader that all threads share, and
  /// which fails when several use it at once.
  private static synchronized HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }

  private static String[] parts(Region region) {
    return region.parts().toArray(String[]::new);
  }
}
