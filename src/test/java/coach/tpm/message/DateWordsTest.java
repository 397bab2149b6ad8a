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
    "in two weeks, 2026-12-09",
    "in twelve months, 2027-11-25",
    "friday., 2026-11-27",
    "thurs, 2026-11-26",
    "friday next week, 2026-12-04",
    "day after tomorrow, 2026-11-27",
    "24.12.2026, 2026-12-24",
    "5.6.2027, 2027-06-05",
    "12/24/2026, 2026-12-24",
    "24/12/2026, 2026-12-24",
    "24.12., 2026-12-24",
    "12/24, 2026-12-24",
    "2026/12/24, 2026-12-24",
    "15th of December, 2026-12-15",
    "15th, 2026-12-15",
    "the 25th, 2026-11-25",
    "the 31st, 2026-12-31",
    "eod, 2026-11-25",
    "end of day, 2026-11-25",
    "eow, 2026-11-27",
    "end of the week, 2026-11-27",
    "end of next week, 2026-12-04",
    "eom, 2026-11-30",
    "end of month, 2026-11-30",
    "End of this month, 2026-11-30",
    "end of next month, 2026-12-31",
    "end of january, 2027-01-31",
    "end of november, 2026-11-30",
    "end of year, 2026-12-31",
  })
  void a_day_is_read_as_people_write_it(String words, LocalDate expected) {
    assertThat(DateWords.read(words, TODAY)).isEqualTo(new Understood(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "05/06, two different days",
    "05/06/2027, two different days",
    "24.12.26, two different days",
    "5.6., two different days",
    "13/14/2027, no such day",
    "12.24.2026, no such day",
    "30.2.2027, no such day",
    "the 32nd, no such day",
    "0th, no such day",
    "yesterday, Tuesday 24 November 2026 is past",
    "last friday, is past",
    "last week, is past",
    "two days ago, is past",
    "24.11.2026, is past",
    "end of soon, cannot read",
    "next week, Which day of next week? For example “next friday”.",
    "this week, Which day of this week? For example “friday”.",
    "next month, Which day of next month? For example “end of next month”.",
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

  @ParameterizedTest
  @CsvSource({"2026-11-27, 2026-11-27", "2026-11-28, 2026-12-04", "2026-11-29, 2026-12-04"})
  void the_end_of_the_week_is_the_friday_that_is_still_ahead(LocalDate today, LocalDate friday) {
    assertThat(DateWords.read("eow", today)).isEqualTo(new Understood(friday));
  }

  @Test
  void the_last_day_of_a_month_is_its_end() {
    var last = LocalDate.of(2027, 2, 28);

    assertThat(DateWords.read("end of month", last)).isEqualTo(new Understood(last));
    assertThat(DateWords.read("the 30th", last))
        .isEqualTo(new Understood(LocalDate.of(2027, 3, 30)));
  }

  @Test
  void the_reading_is_repeated_in_full() {
    assertThat(DateWords.say(LocalDate.of(2027, 1, 15))).isEqualTo("Friday 15 January 2027");
  }
}
