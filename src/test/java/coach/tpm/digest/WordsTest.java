package coach.tpm.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'  ', 0",
    "the vendor is late, 4",
    "one - two, 3",
    "'a\u00a0b\u3000c\td', 4",
    "🔴 Red, 2",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 1",
    "المورد متأخر جدا, 3",
    "見直しが遅れる, 7",
    "APIの見直し, 5",
    "1見2直3, 5",
    "見、直 。, 3",
    "ผู้ขายช้า, 6",
    "공급 업체가 늦다, 3",
  })
  void a_word_stands_between_spaces_or_is_a_letter_of_a_script_without_them(
      String text, int count) {
    assertThat(Words.count(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({
    "the vendor is late, 4, the vendor is late",
    "the vendor is late, 3, the vendor is…",
    "the vendor is late, 0, …",
    "見直しが遅れる, 3, 見直し…",
    "the 見直しが遅れる, 3, the 見直…",
    "APIの見直し, 2, APIの…",
    "の見API, 2, の見…",
    "ผู้ขายช้า, 2, ผู้ข…",
  })
  void words_are_cut_between_words(String text, int most, String cut) {
    assertThat(Words.cut(text, most)).isEqualTo(cut);
    assertThat(Words.count(cut)).isLessThanOrEqualTo(Math.max(1, most));
  }

  @Test
  void the_longest_word_is_one_word() {
    assertThat(Words.count("x".repeat(4000))).isOne();
    assertThat(Line.of("y " + "x".repeat(4000), 2)).hasSize(120);
  }
}
