package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.workspace.MemberId;
import org.junit.jupiter.api.Test;

class FitTest {

  @Test
  void what_fits_stays_as_it_is() {
    assertThat(Fit.cut("abcde", 5)).isEqualTo("abcde");
    var text = Text.of("abc", new Strong("de"));
    assertThat(Fit.cut(text, 5)).isEqualTo(text);
  }

  @Test
  void what_is_cut_ends_with_an_ellipsis() {
    assertThat(Fit.cut("abcdef", 5)).isEqualTo("abcd…");
    assertThat(Fit.cut("abcdef", 1)).isEqualTo("…");
  }

  @Test
  void no_character_is_halved() {
    assertThat(Fit.cut("abc🎉def", 5)).isEqualTo("abc…");
    assertThat(Fit.cut("abc🎉def", 6)).isEqualTo("abc🎉…");
    assertThat(Fit.cut("🎉🎉", 2)).isEqualTo("…");
  }

  @Test
  void a_label_is_never_empty() {
    assertThat(Fit.label("", 5)).isEqualTo("-");
    assertThat(Fit.label(" \n", 5)).isEqualTo("-");
  }

  @Test
  void text_is_cut_in_the_span_where_it_is_too_long() {
    assertThat(Fit.cut(Text.of("abc", new Strong("defgh"), "i"), 6))
        .isEqualTo(Text.of("abc", new Strong("de…")));
    assertThat(Fit.cut(Text.of("abc", new Link("defgh", "https://a.b")), 5))
        .isEqualTo(Text.of("abc", new Link("d…", "https://a.b")));
  }

  @Test
  void text_cut_between_spans_says_so_too() {
    assertThat(Fit.cut(Text.of("abc", "def"), 3).plainText()).isEqualTo("ab…");
    assertThat(Fit.cut(Text.of("abc", new Mention(new MemberId("U1"))), 4).plainText())
        .isEqualTo("abc…");
  }
}
