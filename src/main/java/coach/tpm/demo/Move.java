package coach.tpm.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the visitor may move time, always forward.
enum Move {
  HOUR("One hour on") {
    @Override
    Instant from(Instant now, ZoneId zone) {
      return now.plus(Duration.ofHours(1));
    }
  },
  /// The next working day, just after its question was asked.
  MORNING("Next morning") {
    @Override
    Instant from(Instant now, ZoneId zone) {
      var day = now.atZone(zone).minusHours(NIGHT_ENDS).toLocalDate().plusDays(1);
      while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
        day = day.plusDays(1);
      }
      return day.atTime(ASKED).atZone(zone).toInstant();
    }
  },
  /// Just after the weekly digest.
  FRIDAY("To Friday 16:00") {
    @Override
    Instant from(Instant now, ZoneId zone) {
      var friday = now.atZone(zone).with(LETTER);
      while (friday.getDayOfWeek() != DayOfWeek.FRIDAY || !friday.toInstant().isAfter(now)) {
        friday = friday.plusDays(1);
      }
      return friday.toInstant();
    }
  };

  /// Who moves on from one o'clock at night means the morning of that day.
  private static final int NIGHT_ENDS = 5;

  private static final LocalTime ASKED = LocalTime.of(9, 31);
  private static final LocalTime LETTER = LocalTime.of(16, 1);

  private final String label;

  Move(String label) {
    this.label = label;
  }

  /// Where it leads, counted in the days of a zone.
  abstract Instant from(Instant now, ZoneId zone);

  String label() {
    return label;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Move> read(String id) {
    return Arrays.stream(values()).filter(move -> move.id().equals(id)).findFirst();
  }
}
