package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private final Phrases phrases = new Phrases(Prompts.read(PromptFiles.packaged()));

  /// Yes, at risk, no and sat out of how many were asked; nobody is named. One more is away.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 2 | 1 | 0 | 1 | 3 of 3 answered, 2 away: 2 on time, 1 at risk",
        "9 | 6 | 0 | 1 | 0 | 7 of 9 answered, 1 away: 6 on time, 1 no",
        "3 | 0 | 0 | 0 | 0 | 0 of 3 answered, 1 away",
        "0 | 0 | 0 | 0 | 2 | nobody was asked, 3 away"
      })
  void whoever_is_away_is_none_of_those_who_were_asked(
      int asked, int yes, int atRisk, int no, int out, String sentence) {
    var day = new DayOfAnswers(Samples.FRIDAY, asked, yes, atRisk, no, out, 0);

    assertThat(phrases.answers(Samples.quiet().now().with(List.of(day))).plainText())
        .isEqualTo("Answers: " + sentence);
  }

  @Test
  void a_day_of_another_year_comes_with_its_year() {
    assertThat(phrases.dated(LocalDate.of(2026, 12, 31), Samples.FRIDAY)).isEqualTo("Thu 31 Dec");
    assertThat(phrases.dated(Samples.TARGET, Samples.FRIDAY)).isEqualTo("Fri 15 Jan 2027");
  }
}
