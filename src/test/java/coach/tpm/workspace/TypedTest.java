package coach.tpm.workspace;

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
  void several_lines_stay_several_lines() {
    assertThat(Typed.text(" a\n\u202eb\r\u0007\tc ")).isEqualTo("a\nb\tc");
  }

  @Test
  void a_mention_is_read_with_and_without_a_name() {
    assertThat(Typed.mentioned("<@U1>")).contains(new MemberId("U1"));
    assertThat(Typed.mentioned("<@U1|ben>")).contains(new MemberId("U1"));
    assertThat(Typed.mentioned("<@U1> and")).isEmpty();
    assertThat(Typed.firstMentioned("ask <@U2|ben>, then <@U1>")).contains(new MemberId("U2"));
    assertThat(Typed.firstMentioned("ask @ben")).isEmpty();
  }
}
