package coach.tpm.checkin;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.calendar.TimeWords;
import coach.tpm.calendar.WeekWords;
import coach.tpm.checkin.CheckInRequest.At;
import coach.tpm.checkin.CheckInRequest.NoDays;
import coach.tpm.checkin.CheckInRequest.NoTime;
import coach.tpm.checkin.CheckInRequest.NotUnderstood;
import coach.tpm.checkin.CheckInRequest.SkipToday;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingWordsTest {

  @ParameterizedTest
  @CsvSource({
    "09:30, 09:30",
    "9:30, 09:30",
    "9.30, 09:30",
    "0930, 09:30",
    "930, 09:30",
    "9, 09:00",
    "14, 14:00",
    "9am, 09:00",
    "9:30am, 09:30",
    "2pm, 14:00",
    "9 am, 09:00",
    "9:30pm, 21:30",
    "9:30 p.m., 21:30",
    "12am, 00:00",
    "12:15pm, 12:15",
    "00:00, 00:00",
    "23:59, 23:59",
    "9h30, 09:30"
  })
  void a_time_is_read(String words, LocalTime time) {
    assertThat(TimeWords.read(words)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "24", "24:00", "9:60", "25:00", "13pm", "0am", "noon", "9:3", "９:30x", "-1:30"
      })
  void a_wrong_time_is_not(String words) {
    assertThat(TimeWords.read(words)).isEmpty();
  }

  @Test
  void days_are_read() {
    assertThat(WeekWords.read("mon-fri")).contains(EnumSet.range(MONDAY, FRIDAY));
    assertThat(WeekWords.read("Sun – Thu"))
        .contains(EnumSet.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY));
    assertThat(WeekWords.read("mon,wed,fri")).contains(EnumSet.of(MONDAY, WEDNESDAY, FRIDAY));
    assertThat(WeekWords.read("mon, wed and friday"))
        .contains(EnumSet.of(MONDAY, WEDNESDAY, FRIDAY));
    assertThat(WeekWords.read("on tuesday")).contains(EnumSet.of(TUESDAY));
    assertThat(WeekWords.read("daily")).contains(EnumSet.allOf(DayOfWeek.class));
    assertThat(WeekWords.read("weekdays")).contains(EnumSet.range(MONDAY, FRIDAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mo", "someday", "mon-", "-fri", "mon,,tue", "mon-blue", "mon-tue-wed"})
  void wrong_days_are_not(String words) {
    assertThat(WeekWords.read(words)).isEmpty();
  }

  @Test
  void the_words_after_the_verb_are_told_apart() {
    var weekend = Optional.<Set<DayOfWeek>>of(EnumSet.of(DayOfWeek.SATURDAY, SUNDAY));

    assertThat(CheckInRequest.parse("at 9:30 PM  Sat,Sun"))
        .isEqualTo(new At(LocalTime.of(21, 30), weekend));
    assertThat(CheckInRequest.parse("at 9am, sat-sun"))
        .isEqualTo(new At(LocalTime.of(9, 0), weekend));
    assertThat(CheckInRequest.parse("AT 10:00"))
        .isEqualTo(new At(LocalTime.of(10, 0), Optional.empty()));
    assertThat(CheckInRequest.parse("at 9"))
        .isEqualTo(new At(LocalTime.of(9, 0), Optional.empty()));
    assertThat(CheckInRequest.parse("at 9 sat-sun")).isEqualTo(new At(LocalTime.of(9, 0), weekend));
    assertThat(CheckInRequest.parse("skip today")).isEqualTo(new SkipToday());
    assertThat(CheckInRequest.parse("at")).isEqualTo(new NoTime(""));
    assertThat(CheckInRequest.parse("at lunch mon-fri")).isEqualTo(new NoTime("lunch"));
    assertThat(CheckInRequest.parse("at 9:30 someday")).isEqualTo(new NoDays("someday"));
    assertThat(CheckInRequest.parse("Tomorrow")).isEqualTo(new NotUnderstood("Tomorrow"));
  }
}
