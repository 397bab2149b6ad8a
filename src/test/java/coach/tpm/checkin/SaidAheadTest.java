package coach.tpm.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidAheadTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yes for tomorrow                              | tomorrow     | YES |
          Yep for Thursday!                             | Thursday     | YES |
          no for next friday: vendor is late            | next friday  | NO | vendor is late
          at risk for tomorrow, API review              | tomorrow     | AT_RISK | API review
          tomorrow: at risk, API review                 | tomorrow     | AT_RISK | API review
          tomorrow no because the vendor is late        | tomorrow     | NO | the vendor is late
          for 27 nov: on track                          | 27 nov       | YES |
          in 3 days - no, too much: really              | in 3 days    | NO | too much: really
          for mon, blocked by <@U2>                     | mon          | AT_RISK | blocked by <@U2>
          """)
  void a_day_and_an_answer(String words, String day, Answer.Value value, String note) {
    var said = SaidAhead.read(words).orElseThrow();

    assertThat(said.day()).isEqualTo(day);
    assertThat(said.meant().value()).isEqualTo(value);
    assertThat(said.meant().note()).isEqualTo(note == null ? "" : note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "no, the vendor is late",
        "on track for friday",
        "all good for monday",
        "blocked for tomorrow",
        "tomorrow",
        "tomorrow we ship",
        "tomorrow: let us see",
        "see you on monday",
        "yes for the win"
      })
  void no_day_or_no_answer(String words) {
    assertThat(SaidAhead.read(words)).isEmpty();
  }

  @Test
  void the_longest_words_are_read_at_once() {
    assertThat(SaidAhead.read("tomorrow ".repeat(450))).isEmpty();
    assertThat(SaidAhead.read("for tomorrow: no, " + "x ".repeat(2000))).isPresent();
    assertThat(ExtraTyped.read("\" text if ".repeat(400))).isPresent();
    assertThat(ExtraTyped.read("\"? ".repeat(1300))).isEmpty();
  }
}
