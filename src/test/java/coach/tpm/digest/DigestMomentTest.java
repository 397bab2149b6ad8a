package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.program.DigestSchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestMomentTest {

  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Asia/Kolkata",
        "America/Los_Angeles",
        "Pacific/Chatham",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "UTC"
      })
  void friday_at_four_comes_52_times_a_year_at_four_by_the_owners_clock(String name) {
    var zone = ZoneId.of(name);

    var moments = yearOfTicks(DigestSchedule.DEFAULT, zone);

    assertThat(moments).hasSize(52);
    assertThat(moments)
        .allSatisfy(moment -> {
          var local = moment.at().atZone(zone);
          assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(16, 0));
          assertThat(local.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
          assertThat(local.toLocalDate()).isEqualTo(moment.day());
        });
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin      , 2027-03-26T15:00:00Z, 2027-04-02T14:00:00Z",
    "Asia/Kolkata       , 2027-03-26T10:30:00Z, 2027-04-02T10:30:00Z",
    "America/Los_Angeles, 2027-03-13T00:00:00Z, 2027-03-19T23:00:00Z",
  })
  void the_instant_follows_the_clocks(String zone, Instant winter, Instant summer) {
    var id = ZoneId.of(zone);

    assertThat(DigestMoment.last(DigestSchedule.DEFAULT, id, winter).at()).isEqualTo(winter);
    assertThat(DigestMoment.next(DigestSchedule.DEFAULT, id, winter).at()).isEqualTo(summer);
    assertThat(DigestMoment.last(DigestSchedule.DEFAULT, id, summer.minusMillis(1)).at())
        .isEqualTo(winter);
  }

  @Test
  void a_time_that_the_clocks_leap_over_is_due_when_they_land() {
    var schedule = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(2, 30), true);
    var landing = Instant.parse("2027-03-28T01:00:00Z");

    var berlin = ZoneId.of("Europe/Berlin");

    assertThat(DigestMoment.last(schedule, berlin, landing))
        .isEqualTo(new DigestMoment(landing, LocalDate.of(2027, 3, 28)));
    assertThat(DigestMoment.last(schedule, berlin, landing.minusMillis(1)).day())
        .isEqualTo(LocalDate.of(2027, 3, 21));
  }

  @Test
  void of_a_time_that_the_clocks_show_twice_the_first_counts() {
    var schedule = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(1, 30), true);
    var losAngeles = ZoneId.of("America/Los_Angeles");
    var first = Instant.parse("2027-11-07T08:30:00Z");

    var moment = new DigestMoment(first, LocalDate.of(2027, 11, 7));

    assertThat(DigestMoment.last(schedule, losAngeles, first)).isEqualTo(moment);
    assertThat(DigestMoment.last(schedule, losAngeles, first.plus(Duration.ofHours(1))))
        .isEqualTo(moment);
    assertThat(DigestMoment.next(schedule, losAngeles, first).day())
        .isEqualTo(LocalDate.of(2027, 11, 14));
  }

  @Test
  void a_day_that_a_zone_skipped_has_its_moment_at_the_next_one() {
    var schedule = new DigestSchedule(DayOfWeek.FRIDAY, LocalTime.of(16, 0), true);
    var apia = ZoneId.of("Pacific/Apia");
    var landing = Instant.parse("2011-12-30T10:00:00Z");

    assertThat(DigestMoment.last(schedule, apia, landing.plusSeconds(1)))
        .isEqualTo(new DigestMoment(landing, LocalDate.of(2011, 12, 30)));
  }

  /// Ticks once an hour and keeps what came due in between.
  private static List<DigestMoment> yearOfTicks(DigestSchedule schedule, ZoneId zone) {
    var found = new ArrayList<DigestMoment>();
    var since = NEW_YEAR;
    for (int hour = 1; hour <= 364 * 24; hour++) {
      var now = NEW_YEAR.plus(Duration.ofHours(hour));
      var moment = DigestMoment.last(schedule, zone, now);
      if (moment.at().isAfter(since)) {
        found.add(moment);
      }
      since = now;
    }
    return found;
  }
}
