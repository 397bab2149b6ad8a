package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void what_was_typed_becomes_one_line() {
    assertThat(Typed.line("  a\n\tb\u0000c\u2028d  ")).isEqualTo("a b c d");
  }

  @Test
  void halves_of_characters_and_marks_that_turn_the_direction_are_left_out() {
    assertThat(Typed.line("a\ud83db \u202egnp.exe")).isEqualTo("a b gnp.exe");
    assertThat(Typed.line("🚀 שלום")).isEqualTo("🚀 שלום");
  }

  @Test
  void layout_marks_of_a_platform_stay_as_they_were_typed() {
    assertThat(Typed.line("<!channel> *_~ `x`")).isEqualTo("<!channel> *_~ `x`");
  }

  @Test
  void repeated_words_are_cut_between_characters() {
    assertThat(Shown.cut("🚀".repeat(50))).isEqualTo("🚀".repeat(40) + "…");
    assertThat(Shown.cut("short")).isEqualTo("short");
  }
}
