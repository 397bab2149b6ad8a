package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import org.junit.jupiter.api.Test;

class MrkdwnTest {

  @Test
  void spans_become_marks() {
    var text =
        Text.of(
            "a ",
            new Strong("b"),
            new Emphasis("c"),
            new Code("d"),
            new Link("e|f", "https://a.b/?q=1&r=|"),
            new Mention(new MemberId("U1")),
            new InChannel(new ChannelId("C1")));
    assertThat(Mrkdwn.from(text)).startsWith("a *b*_c_`d`").endsWith("<@U1><#C1>");
  }

  @Test
  void a_link_keeps_its_address_and_no_second_bar() {
    assertThat(Mrkdwn.from(Text.of(new Link("e|f", "https://a.b/?q=1&r=2"))))
        .isEqualTo("<https://a.b/?q=1&amp;r=2|e/f>");
  }

  @Test
  void what_was_typed_is_escaped_once() {
    assertThat(Mrkdwn.from(Text.plain("a < b & <!channel> &amp;")))
        .isEqualTo("a &lt; b &amp; &lt;!channel&gt; &amp;amp;");
    assertThat(Mrkdwn.escaped("<@U1> *x*")).isEqualTo("&lt;@U1&gt; *x*");
  }

  @Test
  void formatting_characters_lose_their_meaning_and_stay_readable() {
    var shown = Mrkdwn.from(Text.plain("*a* _b_ ~c~ `d`"));
    assertThat(shown).doesNotContain("*a*", "_b_", "~c~", "`d`");
    assertThat(shown.replace("\u2060", "")).isEqualTo("*a* _b_ ~c~ `d`");
    assertThat(Mrkdwn.from(Text.plain("nothing to mark"))).isEqualTo("nothing to mark");
  }

  @Test
  void code_cannot_be_left() {
    assertThat(Mrkdwn.from(Text.of(new Code("a ` <!here>")))).isEqualTo("`a ' &lt;!here&gt;`");
  }

  @Test
  void what_is_no_id_and_no_address_is_words() {
    assertThat(Mrkdwn.from(Text.of(new Mention(new MemberId("!channel"))))).isEqualTo("@!channel");
    assertThat(Mrkdwn.from(Text.of(new InChannel(new ChannelId("x>y"))))).isEqualTo("#x&gt;y");
    assertThat(Mrkdwn.from(Text.of(new Link("here", "!channel")))).isEqualTo("here");
  }
}
