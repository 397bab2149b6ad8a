package coach.tpm.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateWordsTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3/3/3",
    "2/3/8, 2/3/8",
    "2 / 3 / 8, 2/3/8",
    "0.5/1/1.50, 0.5/1/1.5",
    "0/0/1, 0/0/1",
    "999, 999/999/999",
    "10/20/100, 10/20/100"
  })
  void one_number_or_three_rising_ones_are_an_estimate(String words, String estimate) {
    assertThat(EstimateWords.read(words).map(Estimate::toString)).contains(estimate);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8/3/2",
        "0/0/0",
        "0",
        "1e9/2e9/3e9",
        "1/2",
        "1/2/3/4",
        "-1/2/3",
        "2/3/1000",
        "999.5",
        "1000",
        "a/b/c",
        "2,5/3/8",
        "1//2",
        "/",
        "NaN",
        "٣",
        "1.234"
      })
  void anything_else_is_not(String words) {
    assertThat(EstimateWords.read(words)).isEmpty();
  }
}
