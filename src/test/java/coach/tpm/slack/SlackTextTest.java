package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '\0',
      textBlock =
          """
          a &lt; b &amp; c &gt; d => a < b & c > d
          &amp;lt; => &lt;
          &lt;!channel&gt; => <!channel>
          task add x <@U1|ann> => task add x <@U1|ann>
          see <https://a.b/c> => see https://a.b/c
          see <https://a.b/c|a.b/c> => see https://a.b/c
          see <https://a.b/c|the plan> => see the plan (https://a.b/c)
          <mailto:ann@a.b|ann@a.b> => mailto:ann@a.b
          in <#C1|apollo> => in #apollo
          <!here> and <!channel|channel> => @here and @channel
          <!subteam^S1|@leads> => @leads
          cost $1 \\1 <https://a.b/$1> => cost $1 \\1 https://a.b/$1
          """)
  void what_slack_wraps_becomes_what_the_person_meant(String sent, String meant) {
    assertThat(SlackText.typed(sent)).isEqualTo(meant);
  }

  @Test
  void nothing_is_empty() {
    assertThat(SlackText.typed(null)).isEmpty();
  }

  @Test
  void a_long_row_of_open_brackets_is_read_at_once() {
    assertThat(SlackText.typed("<".repeat(40_000))).hasSize(40_000);
    assertThat(SlackText.typed("<https://".repeat(4_000))).isNotEmpty();
  }
}
