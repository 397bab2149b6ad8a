package coach.tpm.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of day as people write it: `09:30`, `9.30`, `0930`, `9am`, `9:30 pm`. A bare `9` is
/// 09:00.
public final class TimeWords {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h]?(\\d{2}))?(?:\\s*([ap])\\.?m\\.?)?");

  private TimeWords() {}

  public static Optional<LocalTime> read(String words) {
    var text = words.strip().toLowerCase(Locale.ROOT);
    var match = TIME.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(match.group(1));
    int minute = Optional.ofNullable(match.group(2)).map(Integer::parseInt).orElse(0);
    var half = Optional.ofNullable(match.group(3));
    return half.isPresent()
        ? twelveHours(hour, minute, half.get().equals("p"))
        : time(hour, minute);
  }

  public static String say(LocalTime time) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).format(time);
  }

  private static Optional<LocalTime> twelveHours(int hour, int minute, boolean afternoon) {
    return hour < 1 || hour > 12
        ? Optional.empty()
        : time(hour % 12 + (afternoon ? 12 : 0), minute);
  }

  private static Optional<LocalTime> time(int hour, int minute) {
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }
}
