package coach.tpm.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeferenceTest {

  private static final long SECOND = 1_000_000_000L;

  private boolean crowded;
  private final Deference deference = new Deference(() -> crowded);

  @Test
  void nobody_waits_while_there_is_room() {
    assertThat(deference.waits(0)).isFalse();
    assertThat(deference.waits(1)).isFalse();
  }

  @Test
  void requests_go_first_but_what_is_owed_has_its_turn_each_second() {
    crowded = true;

    assertThat(deference.waits(5 * SECOND)).isTrue();
    assertThat(deference.waits(6 * SECOND - 1)).isTrue();
    assertThat(deference.waits(6 * SECOND)).isFalse();
    assertThat(deference.waits(6 * SECOND + 1)).isTrue();
    assertThat(deference.waits(7 * SECOND)).isFalse();
  }

  @Test
  void it_begins_anew_when_the_crowd_was_gone_meanwhile() {
    crowded = true;
    assertThat(deference.waits(0)).isTrue();
    crowded = false;
    assertThat(deference.waits(SECOND / 2)).isFalse();
    crowded = true;

    assertThat(deference.waits(SECOND)).isTrue();
  }
}
