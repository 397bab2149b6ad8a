package coach.tpm.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.calendar.Holidays;
import coach.tpm.calendar.Region;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written down by hand agrees with what the coach looks up; where it did not, one of the
/// two would be wrong.
class PublicDaysTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 9, 3);
  private static final LocalDate LAST = LocalDate.of(2026, 11, 4);

  static java.util.List<String> regions() {
    return PublicDays.regions();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void the_days_of_a_region_are_those_of_its_calendar(String region) {
    var holidays = new Holidays();

    var looked =
        FIRST
            .datesUntil(LAST.plusDays(1))
            .filter(day -> holidays.on(new Region(region), day).isPresent())
            .collect(Collectors.toSet());

    assertThat(PublicDays.of(region)).isEqualTo(looked);
  }
}
