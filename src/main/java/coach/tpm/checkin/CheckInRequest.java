package coach.tpm.checkin;

import coach.tpm.calendar.TimeWords;
import coach.tpm.calendar.WeekWords;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The words after `/tpm checkin`, understood or not.
sealed interface CheckInRequest {

  record Status() implements CheckInRequest {}

  /// Without days those of before stay.
  record At(LocalTime time, Optional<Set<DayOfWeek>> days) implements CheckInRequest {}

  record Now() implements CheckInRequest {}

  record Pause() implements CheckInRequest {}

  record Resume() implements CheckInRequest {}

  record SkipToday() implements CheckInRequest {}

  /// A time that cannot be read; empty when there was none.
  record NoTime(String words) implements CheckInRequest {}

  record NoDays(String words) implements CheckInRequest {}

  record NotUnderstood(String words) implements CheckInRequest {}

  Pattern TIME_AND_DAYS =
      Pattern.compile("(?<time>[^\\s,]+(?:\\s[ap]\\.?m\\.?(?![^\\s,]))?)(?:,?\\s(?<days>.+))?");

  static CheckInRequest parse(String words) {
    var text = words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return switch (text) {
      case "", "status" -> new Status();
      case "now" -> new Now();
      case "pause" -> new Pause();
      case "resume" -> new Resume();
      case "skip", "skip today" -> new SkipToday();
      case "at" -> new NoTime("");
      case String at when at.startsWith("at ") -> at(at.substring(3));
      default -> new NotUnderstood(words.strip());
    };
  }

  private static CheckInRequest at(String words) {
    var match = TIME_AND_DAYS.matcher(words);
    if (!match.matches()) {
      return new NoTime(words);
    }
    var time = TimeWords.read(match.group("time"));
    if (time.isEmpty()) {
      return new NoTime(match.group("time"));
    }
    var days = Optional.ofNullable(match.group("days"));
    var read = days.flatMap(WeekWords::read);
    return days.isPresent() && read.isEmpty() ? new NoDays(days.get()) : new At(time.get(), read);
  }
}
