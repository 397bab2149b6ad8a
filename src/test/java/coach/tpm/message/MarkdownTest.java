package coach.tpm.message;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Plain;
import coach.tpm.message.Span.Strong;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void every_kind_of_paragraph_becomes_its_block() {
    var blocks =
        Markdown.blocks(
            """
            # Title

            One **two** `three` [four](https://example.com)

            - a
            - b

            1. c

            > quoted

            ---

                code
            """);

    assertThat(blocks)
        .containsExactly(
            new Heading("Title"),
            new Paragraph(
                new Text(
                    List.of(
                        new Plain("One "),
                        new Strong("two"),
                        new Plain(" "),
                        new Code("three"),
                        new Plain(" "),
                        new Link("four", "https://example.com")))),
            new Bullets(false, List.of(Text.plain("a"), Text.plain("b"))),
            new Bullets(true, List.of(Text.plain("c"))),
            new Quote(Text.plain("quoted")),
            new Rule(),
            new Preformatted("code"));
  }
}
