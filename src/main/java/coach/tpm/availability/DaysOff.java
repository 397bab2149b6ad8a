package coach.tpm.availability;

import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A program's company days as people write them, one on each line: `2026-12-24 Company day`.
final class DaysOff {

  static final int MOST = 60;
  static final int LONGEST_NAME = 80;

  private final Prompts prompts;

  DaysOff(Prompts prompts) {
    this.prompts = prompts;
  }

  /// What lines meant.
  sealed interface Read {

    /// By day, with their names.
    record Meant(Map<LocalDate, String> days) implements Read {}

    /// A sentence: why not, and what to write.
    record Unclear(String why) implements Read {}
  }

  /// Days of before may stay; what is new lies ahead.
  Read read(String lines, Map<LocalDate, String> before, LocalDate today) {
    var days = new TreeMap<LocalDate, String>();
    for (var line : lines.lines().map(Typed::line).filter(words -> !words.isEmpty()).toList()) {
      var day = day(line, before, today);
      if (day.isEmpty()) {
        return new Read.Unclear(prompts.plain("availability/noDayOff", "words", Others.cut(line)));
      }
      days.put(day.get().getKey(), day.get().getValue());
    }
    return days.size() > MOST
        ? new Read.Unclear(prompts.plain("availability/tooManyDaysOff", "most", MOST))
        : new Read.Meant(days);
  }

  static String write(Map<LocalDate, String> days) {
    var lines = new StringBuilder();
    days.forEach((day, name) -> lines.append(day).append(' ').append(name).append('\n'));
    return lines.toString().strip();
  }

  private Optional<Map.Entry<LocalDate, String>> day(
      String line, Map<LocalDate, String> before, LocalDate today) {
    var words = line.split(" ");
    for (int taken = Math.min(words.length, 4); taken > 0; taken--) {
      var start = String.join(" ", Arrays.copyOf(words, taken));
      var read = known(start, before).or(() -> ahead(start, today));
      if (read.isPresent()) {
        return Optional.of(Map.entry(read.get(), name(line.substring(start.length()))));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> known(String words, Map<LocalDate, String> before) {
    return before.keySet().stream().filter(day -> day.toString().equals(words)).findFirst();
  }

  private static Optional<LocalDate> ahead(String words, LocalDate today) {
    return DateWords.read(words, today) instanceof Reading.Understood(var day)
        ? Optional.of(day)
        : Optional.empty();
  }

  private String name(String words) {
    var name = Typed.line(words);
    if (name.isEmpty()) {
      return prompts.plain("availability/dayOff");
    }
    return name.length() <= LONGEST_NAME ? name : cut(name);
  }

  /// Cut between characters, not inside one.
  private static String cut(String name) {
    int end = LONGEST_NAME - 1;
    return name.substring(0, Character.isLowSurrogate(name.charAt(end)) ? end - 1 : end) + "…";
  }
}
