package coach.tpm.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.checkin.Said.Meant;
import coach.tpm.checkin.Said.NoAnswer;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaidTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "Yes!", " y ", "YEP.", "on track", "we're on track", "we’re on time", "All good",
        "👍", "👍🏽", ":+1:", ":thumbsup::skin-tone-3:", "✅", "yes 👍", "yes, on track", "yes…"
      })
  void yes_is_understood(String words) {
    assertThat(Said.read(words)).isEqualTo(new Meant(Value.YES, "", true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "No.", "n", "nope", "👎", ":-1:", "not on time", "we are not on track"})
  void a_bare_no_is_understood(String words) {
    assertThat(Said.read(words)).isEqualTo(new Meant(Value.NO, "", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"at risk", "We are at risk!", "blocked", "I'm stuck", "behind"})
  void a_bare_at_risk_is_understood(String words) {
    assertThat(Said.read(words)).isEqualTo(new Meant(Value.AT_RISK, "", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no, the vendor is late | NO | the vendor is late",
        "No: the vendor is late | NO | the vendor is late",
        "no - the vendor is late | NO | the vendor is late",
        "no – the vendor is late | NO | the vendor is late",
        "no. The vendor is late | NO | The vendor is late",
        "no because the vendor is late | NO | the vendor is late",
        "no, because of the vendor | NO | of the vendor",
        "at risk: API review | AT_RISK | API review",
        "At risk API review | AT_RISK | API review",
        "we're at risk because of the API | AT_RISK | of the API",
        "blocked by <@U2> | AT_RISK | blocked by <@U2>",
        "behind by three days | AT_RISK | behind by three days",
        "I am stuck on the API | AT_RISK | I am stuck on the API",
        "yes, shipping tomorrow | YES | shipping tomorrow"
      })
  void a_reason_is_kept(String words, Value value, String note) {
    assertThat(Said.read(words)).isEqualTo(new Meant(value, note, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes, but the vendor is late | AT_RISK | but the vendor is late",
        "yes if Ben helps | AT_RISK | if Ben helps",
        "yes we can | YES | we can",
        "no idea | NO | idea",
        "nope not today | NO | not today",
        "nah we are late | NO | we are late",
        "no the vendor is late | NO | the vendor is late"
      })
  void what_may_mean_something_else_is_not_sure(String words, Value value, String note) {
    assertThat(Said.read(words)).isEqualTo(new Meant(value, note, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "hello",
        "note",
        "nothing new",
        "yesterday was fine",
        "risk list",
        "task done 3",
        "/tpm checkin",
        "november",
        "risk 12",
        "knob",
        "now",
        "yahoo",
        "behindhand"
      })
  void other_words_are_no_answer(String words) {
    assertThat(Said.read(words)).isEqualTo(new NoAnswer());
  }

  @Test
  void long_words_are_read_in_no_time() {
    Assertions.assertThatCode(() ->
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> {
                  Said.read("yes" + " ".repeat(40_000) + "x");
                  Said.read("no" + " -".repeat(20_000));
                  Said.read("at risk" + " ".repeat(40_000));
                }))
        .doesNotThrowAnyException();
  }
}
