package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.DayOfAnswers;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private final Phrases phrases = new Phrases(Prompts.read(PromptFiles.packaged()));

  /// Yes, at risk, no and sat out of how many were asked.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 2 | 1 | 0 | 1 | 3 of 3 have answered: 2 on time, 1 at risk; 1 sat out",
        "3 | 1 | 0 | 1 | 2 | 2 of 3 have answered: 1 on time, 1 no; 2 sat out",
        "3 | 1 | 0 | 0 | 0 | 1 of 3 has answered: 1 on time",
        "3 | 0 | 0 | 0 | 1 | none of the 3 who were asked have answered so far; 1 sat out",
        "0 | 0 | 0 | 0 | 2 | nobody was asked; 2 sat out"
      })
  void whoever_sat_out_is_none_of_those_who_were_asked(
      int asked, int yes, int atRisk, int no, int out, String sentence) {
    var day = new DayOfAnswers(Samples.FRIDAY, asked, yes, atRisk, no, out, 0);

    assertThat(phrases.answers(Optional.of(day)).plainText()).isEqualTo("Answers: " + sentence);
  }
}
