package coach.tpm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "HOUR, 2026-11-23T09:05+01:00, 2026-11-23T10:05+01:00",
    "MORNING, 2026-11-23T09:05+01:00, 2026-11-24T09:31+01:00",
    "MORNING, 2026-11-27T17:00+01:00, 2026-11-30T09:31+01:00",
    "MORNING, 2026-11-28T00:10+01:00, 2026-11-30T09:31+01:00",
    "MORNING, 2026-11-24T00:31+01:00, 2026-11-24T09:31+01:00",
    "MORNING, 2026-11-24T05:01+01:00, 2026-11-25T09:31+01:00",
    "FRIDAY, 2026-11-23T09:05+01:00, 2026-11-27T16:01+01:00",
    "FRIDAY, 2026-11-27T16:00+01:00, 2026-11-27T16:01+01:00",
    "FRIDAY, 2026-11-27T16:01+01:00, 2026-12-04T16:01+01:00",
    "FRIDAY, 2027-03-27T12:00+01:00, 2027-04-02T16:01+02:00"
  })
  void time_goes_forward_to_a_moment_of_the_owners_day(
      Move move, ZonedDateTime from, ZonedDateTime to) {
    assertThat(move.from(from.toInstant(), BERLIN)).isEqualTo(to.toInstant());
  }

  @Test
  void moves_are_known_by_their_names() {
    assertThat(Move.read("friday")).contains(Move.FRIDAY);
    assertThat(Move.read("back")).isEmpty();
  }
}
