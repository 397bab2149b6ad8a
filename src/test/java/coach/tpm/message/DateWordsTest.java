package coach.tpm.message;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.DateWords.Reading.NotUnderstood;
import coach.tpm.message.DateWords.Reading.Understood;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  /// A Wednesday.
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource({
    "2026-12-15, 2026-12-15",
    "2026-11-25, 2026-11-25",
    "15 Dec, 2026-12-15",
    "Dec 15, 2026-12-15",
    "15th december, 2026-12-15",
    "15 Jan, 2027-01-15",
    "Jan 15 2028, 2028-01-15",
    "'Jan 15, 2028', 2028-01-15",
    "29 Feb, 2028-02-29",
    "1 sept, 2027-09-01",
    "today, 2026-11-25",
    "tomorrow, 2026-11-26",
    "friday, 2026-11-27",
    "wednesday, 2026-12-02",
    "next friday, 2026-12-04",
    "NEXT  Mon, 2026-11-30",
    "in 3 weeks, 2026-12-16",
    "in a month, 2026-12-25",
    "in 10 days, 2026-12-05",
  })
  void a_day_is_read_as_people_write_it(String words, LocalDate expected) {
    assertThat(DateWords.read(words, TODAY)).isEqualTo(new Understood(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "05/06, two different days",
    "5.6.2027, two different days",
    "30 February, no such day",
    "2027-02-30, no such day",
    "31 Apr, no such day",
    "0 Dec, no such day",
    "2026-11-24, is past",
    "24 Nov 2026, is past",
    "2099-01-01, too far away",
    "9999999-01-01, cannot read",
    "soon, cannot read",
    "'', cannot read",
    "<!channel>, cannot read",
    "in 4 fortnights, cannot read",
    "م 15, cannot read",
  })
  void what_is_no_clear_day_to_come_is_asked_back(String words, String why) {
    assertThat(DateWords.read(words, TODAY))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            reading -> assertThat(reading.hint()).contains(why).contains("2027-01-15"));
  }

  @Test
  void the_reading_is_repeated_in_full() {
    assertThat(DateWords.say(LocalDate.of(2027, 1, 15))).isEqualTo("Friday 15 January 2027");
  }
}
