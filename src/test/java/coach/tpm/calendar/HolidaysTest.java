package coach.tpm.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {

  private final Holidays holidays = new Holidays();

  @Test
  void a_part_of_a_country_has_the_country_s_holidays_and_its_own() {
    var bavaria = holidays.region("DE-BY").orElseThrow();
    var germany = holidays.region("de").orElseThrow();

    assertThat(holidays.on(bavaria, LocalDate.of(2026, 1, 6))).contains("Epiphany");
    assertThat(holidays.on(germany, LocalDate.of(2026, 1, 6))).isEmpty();
    assertThat(holidays.on(bavaria, LocalDate.of(2026, 12, 25))).isPresent();
    assertThat(holidays.on(bavaria, LocalDate.of(2026, 12, 23))).isEmpty();
  }

  @Test
  void a_region_is_called_as_people_call_it() {
    assertThat(holidays.name(new Region("de-by"))).isEqualTo("Bavaria, Germany");
    assertThat(holidays.name(new Region("pt"))).isEqualTo("Portugal");
  }

  @Test
  void what_names_no_region_is_none() {
    assertThat(holidays.region("xx")).isEmpty();
    assertThat(holidays.region("de-zz")).isEmpty();
    assertThat(holidays.region("Bavaria")).isEmpty();
    assertThat(holidays.region("")).isEmpty();
    assertThat(holidays.region("de-by-" + "a".repeat(500))).isEmpty();
  }

  @Test
  void every_country_tells_a_name_and_a_year() {
    assertThat(holidays.countries())
        .hasSizeGreaterThan(60)
        .allSatisfy(country -> {
          var region = new Region(country);
          assertThat(holidays.isKnown(region)).isTrue();
          assertThat(holidays.year(region, 2026)).isNotNull();
        });
  }

  @Test
  void many_may_look_at_once() {
    var codes = holidays.countries();

    var known = codes.parallelStream().filter(code -> new Holidays().isKnown(new Region(code)));

    assertThat(known.count()).isEqualTo(codes.size());
  }
}
