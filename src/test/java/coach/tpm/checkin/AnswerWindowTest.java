package coach.tpm.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWindowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    // asked at, sent at, hours, closes at
    "09:30, 2026-11-24T09:30, 8, 2026-11-24T17:30",
    "09:30, 2026-11-24T09:30, 12, 2026-11-24T18:00",
    "09:30, 2026-11-24T13:00, 8, 2026-11-24T18:00",
    "09:30, 2026-11-24T16:00, 8, 2026-11-24T18:00",
    "09:30, 2026-11-24T09:30, 2, 2026-11-24T11:30",
    "16:30, 2026-11-24T16:30, 8, 2026-11-24T20:30",
    "22:30, 2026-11-24T22:30, 8, 2026-11-25T00:30",
    "23:59, 2026-11-24T23:59, 8, 2026-11-25T01:59",
    "00:00, 2026-11-24T00:00, 8, 2026-11-24T08:00"
  })
  void a_window_runs_from_the_asking_to_the_end_of_the_day_s_work(
      LocalTime askAt, LocalDateTime sent, int hours, LocalDateTime closes) {
    assertThat(window(askAt).closes(utc(sent), hours)).isEqualTo(utc(closes));
  }

  @ParameterizedTest
  @CsvSource({
    "09:30, 2026-11-24T16:00",
    "15:00, 2026-11-24T17:00",
    "16:30, 2026-11-24T18:30",
    "21:00, 2026-11-24T22:00",
    "22:30, 2026-11-24T22:40",
    "23:59, 2026-11-25T00:09"
  })
  void a_question_is_put_late_only_while_two_hours_of_the_day_are_left(
      LocalTime askAt, LocalDateTime last) {
    assertThat(window(askAt).lastAsk()).isEqualTo(utc(last));
  }

  @Test
  void whenever_it_is_asked_in_whichever_zone_everybody_has_two_hours() {
    var random = new Random(7);
    for (var id : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(id);
      for (int i = 0; i < 50; i++) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(730));
        var askAt = LocalTime.ofSecondOfDay(random.nextInt(1440) * 60L);
        var window = new AnswerWindow(zone, day, askAt);
        var due = day.atTime(askAt).atZone(zone).toInstant();
        var span = Math.max(1, Duration.between(due, window.lastAsk()).toMinutes());
        var asked = due.plus(Duration.ofMinutes(random.nextLong(span)));

        assertThat(Duration.between(asked, window.closes(asked, 2 + random.nextInt(11))))
            .as("%s %s %s", id, day, askAt)
            .isGreaterThanOrEqualTo(Duration.ofHours(2));
      }
    }
  }

  private static AnswerWindow window(LocalTime askAt) {
    return new AnswerWindow(ZoneOffset.UTC, DAY, askAt);
  }

  private static Instant utc(LocalDateTime local) {
    return local.toInstant(ZoneOffset.UTC);
  }
}
