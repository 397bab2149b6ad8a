package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void words_become_one_line() {
    assertThat(Line.of("  the vendor\n\tis   late ")).isEqualTo("the vendor is late");
  }

  @Test
  void long_words_are_cut_between_characters() {
    var line = Line.of("🙂".repeat(4000));

    assertThat(line.codePointCount(0, line.length())).isEqualTo(120);
    assertThat(line).isEqualTo("🙂".repeat(119) + "…");
  }

  @Test
  void words_of_exactly_120_characters_stay() {
    assertThat(Line.of("x".repeat(120))).isEqualTo("x".repeat(120));
  }

  @Test
  void right_to_left_words_and_overrides_turn_nothing_round_beside_them() {
    assertThat(Line.of("المورد متأخر")).isEqualTo("\u2068المورد متأخر\u2069");
    assertThat(Line.of("\u202Elate")).isEqualTo("\u2068\u202Elate\u2069");
  }
}
