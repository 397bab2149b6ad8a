package coach.tpm.program;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day that became another, as the journal keeps it in the detail of `program.date` and
/// `task.moved`: `2027-01-15 -> 2027-02-01: the vendor is late`.
public record DateMove(LocalDate before, LocalDate after, String reason) {

  private static final Pattern WRITTEN = Pattern.compile("(\\S+) -> (\\S+): (.*)", Pattern.DOTALL);

  /// Reads a journal's detail; nothing when it tells of something else.
  public static Optional<DateMove> read(String detail) {
    var match = WRITTEN.matcher(detail);
    try {
      return match.matches()
          ? Optional.of(
              new DateMove(
                  LocalDate.parse(match.group(1)), LocalDate.parse(match.group(2)), match.group(3)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// As it stands in the journal.
  @Override
  public String toString() {
    return "%s -> %s: %s".formatted(before, after, reason);
  }
}
