package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimingTest {

  @Test
  void a_send_that_begins_in_time_ends_within_the_lease_even_if_every_call_is_slow() {
    var timing = new Timing(Duration.ofSeconds(60), Duration.ofSeconds(10), Duration.ofSeconds(1));

    assertThat(timing.sendWithin().plus(timing.call().multipliedBy(3)))
        .isLessThanOrEqualTo(timing.lease());
  }

  @Test
  void a_lease_that_slow_calls_would_outlast_is_refused() {
    assertThatThrownBy(
            () -> new Timing(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too short");
  }
}
