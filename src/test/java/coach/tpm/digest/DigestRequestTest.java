package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.digest.DigestRequest.HalfASchedule;
import coach.tpm.digest.DigestRequest.NotATime;
import coach.tpm.digest.DigestRequest.NotUnderstood;
import coach.tpm.digest.DigestRequest.Now;
import coach.tpm.digest.DigestRequest.Off;
import coach.tpm.digest.DigestRequest.On;
import coach.tpm.digest.DigestRequest.Show;
import coach.tpm.digest.DigestRequest.Weekly;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestRequestTest {

  @ParameterizedTest
  @CsvSource({
    "fri 16:00               , FRIDAY   , 16:00",
    "friday 4pm              , FRIDAY   , 16:00",
    "fri 16.00               , FRIDAY   , 16:00",
    "FRI 4 PM                , FRIDAY   , 16:00",
    "every friday at 4:30 pm , FRIDAY   , 16:30",
    "on fridays at 16:05     , FRIDAY   , 16:05",
    "'mon,  9:00'            , MONDAY   , 09:00",
    "thurs 09:00             , THURSDAY , 09:00",
    "tue 12am                , TUESDAY  , 00:00",
    "wednesday 12 p.m.       , WEDNESDAY, 12:00",
    "sun 0:00                , SUNDAY   , 00:00",
    "sat 23:59               , SATURDAY , 23:59",
  })
  void a_day_and_a_time_are_read_as_people_write_them(String words, DayOfWeek day, LocalTime at) {
    assertThat(DigestRequest.parse(words)).isEqualTo(new Weekly(day, at));
  }

  @Test
  void single_words_are_read() {
    assertThat(DigestRequest.parse("  ")).isEqualTo(new Show());
    assertThat(DigestRequest.parse("Now ")).isEqualTo(new Now());
    assertThat(DigestRequest.parse("on")).isEqualTo(new On());
    assertThat(DigestRequest.parse(" OFF")).isEqualTo(new Off());
  }

  @ParameterizedTest
  @ValueSource(strings = {"16:00", "4pm", "friday", "on fri"})
  void half_a_schedule_is_asked_back(String words) {
    assertThat(DigestRequest.parse(words)).isEqualTo(new HalfASchedule());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"fri 4", "fri 25:00", "fri 16:60", "fri 13pm", "fri 0am", "fri soon", "fri 1:2"})
  void a_time_that_is_none_or_could_be_two_is_asked_back(String words) {
    assertThat(DigestRequest.parse(words)).isInstanceOf(NotATime.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fr 16:00",
        "someday 16:00",
        "now please",
        "<!channel>",
        "`fri` 16:00",
        "جمعة",
        "🙂"
      })
  void anything_else_is_not_understood(String words) {
    assertThat(DigestRequest.parse(words)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void four_thousand_characters_are_not_understood() {
    assertThat(DigestRequest.parse("fri ".repeat(1000))).isInstanceOf(NotATime.class);
    assertThat(DigestRequest.parse("x".repeat(4000))).isInstanceOf(NotUnderstood.class);
  }
}
