package coach.tpm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.chart.Chart.Grid;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Option;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  private static final String EVIL = "<script>alert(\"1\")</script>&'";
  private static final String HARMLESS =
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;";

  private final Html html =
      new Html(
          MemberId::value,
          ChannelId::value,
          (chart, theme) -> "/" + theme + ".png",
          file -> "/" + file.name());

  @Test
  void every_kind_of_block_escapes_every_text_in_it() {
    var text =
        Text.of(
            new Plain(EVIL),
            new Strong(EVIL),
            new Emphasis(EVIL),
            new Code(EVIL),
            new Link(EVIL, "https://example.com/?" + EVIL),
            new Mention(new MemberId(EVIL)),
            new InChannel(new ChannelId(EVIL)));
    var blocks =
        List.<Block>of(
            new Heading(EVIL),
            new Paragraph(text),
            new Quote(text),
            new Preformatted(EVIL),
            new Bullets(true, List.of(text)),
            new Bullets(false, List.of(text)),
            new Facts(List.of(new Fact(EVIL, text))),
            new Note(text),
            new Choices(List.of(Button.danger(EVIL, EVIL, EVIL))),
            new Menu(EVIL, EVIL, List.of(new Option(EVIL, EVIL))),
            new Picture(new Grid(EVIL, EVIL, "", List.of(), "", List.of(), List.of()), text),
            new Attachment(EVIL, "=1"),
            new Rule());

    var written = html.of(blocks);

    assertThat(written).contains(HARMLESS).doesNotContain("<script", "\"1\"", "&'", ">'");
    assertThat(written.split(Pattern.quote(HARMLESS), -1))
        .hasSize(1 + 1 + 7 * 9 + 1 + 1 + 3 + 5 + 2 + 3);
  }

  @Test
  void blocks_have_the_elements_the_page_knows() {
    assertThat(html.of(List.of(new Choices(List.of(Button.primary("Yes", "checkin.yes", "7"))))))
        .isEqualTo(
            "<div class=\"choices\"><button type=\"button\" class=\"press primary\""
                + " data-action=\"checkin.yes\" data-value=\"7\">Yes</button></div>");
    assertThat(html.of(List.of(new Facts(List.of(new Fact("Due", Text.plain("Friday")))))))
        .isEqualTo("<dl class=\"facts\"><div><dt>Due</dt><dd>Friday</dd></div></dl>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "//evil.example", "HTTPS:x"})
  void only_addresses_of_the_web_become_links(String url) {
    assertThat(html.of(List.of(new Paragraph(Text.of(new Link("here", url))))))
        .isEqualTo("<p>here</p>");
  }
}
