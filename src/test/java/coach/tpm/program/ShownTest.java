package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void repeated_words_are_cut_between_characters() {
    assertThat(Shown.cut("🚀".repeat(50))).isEqualTo("🚀".repeat(40) + "…");
    assertThat(Shown.cut("short")).isEqualTo("short");
  }
}
