package coach.tpm.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.lesson.Search.Found.Nothing;
import coach.tpm.lesson.Search.Found.One;
import coach.tpm.lesson.Search.Found.Several;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private final Search search = new Search(Samples.packaged());

  @ParameterizedTest
  @CsvSource({
    "agile, fnd-03-agile-for-tpms",
    "agiel, fnd-03-agile-for-tpms",
    "AGILE for tpms, fnd-03-agile-for-tpms",
    "carreer path, fnd-06-career-path",
    "myhts, fnd-12-four-myths",
    "myth, fnd-12-four-myths",
    "leading without authority, fnd-04-leading-without-authority",
    "witout autority, fnd-04-leading-without-authority",
    "time zones, fnd-10-global-teams",
    "globel teams, fnd-10-global-teams",
    "selfimage restraint, fnd-11-self-image-and-restraint",
    "lyoalty, fnd-08-loyalty-and-trust",
    "spike, fnd-09-evolving-technology",
    "scrum of scrums, fnd-03-agile-for-tpms",
    "fnd-07, fnd-07-types-of-tpm",
    "how technical is technical enough?, fnd-02-technical-competency",
    "what is a tpm, fnd-01-what-is-a-tpm",
    "neighbour, fnd-05-map-the-programs-around-you"
  })
  void words_spelled_roughly_right_find_their_lesson(String words, String id) {
    assertThat(found(words)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "stakeholdr, com-01-stakeholders",
    "steakholder, com-01-stakeholders",
    "escaltion, rsk-01-escalation",
    "esclaation, rsk-01-escalation",
    "scop, scp-01-scope",
    "scoope, scp-01-scope",
    "ris, rsk-02-risk"
  })
  void short_words_may_have_one_fault_and_long_ones_two(String words, String id) {
    assertThat(
            found(
                new Search(
                    LessonFiles.read(
                        Samples.files(
                            Samples.lesson("com", 1, "stakeholders", ""),
                            Samples.lesson("rsk", 1, "escalation", ""),
                            Samples.lesson("rsk", 2, "risk", ""),
                            Samples.lesson("scp", 1, "scope", "")),
                        Samples.VERBS)),
                words))
        .containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"challenge", "tpm", "team"})
  void words_of_many_lessons_name_the_nearest_three(String words) {
    assertThat(found(words)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xylophone", "🙂", "", "   ", "*_~`", "ברוך הבא", "a", "3.5", "'; --"})
  void words_of_no_lesson_find_nothing(String words) {
    assertThat(found(words)).isEmpty();
  }

  @Test
  void four_thousand_characters_find_nothing_quickly() {
    assertThat(found("xx yy zz ".repeat(700))).isEmpty();
  }

  @Test
  void accents_and_case_do_not_matter() {
    assertThat(found("ÁGILE")).containsExactly("fnd-03-agile-for-tpms");
  }

  private List<String> found(String words) {
    return found(search, words);
  }

  private static List<String> found(Search search, String words) {
    var lessons =
        switch (search.find(words)) {
          case One(var lesson) -> List.of(lesson);
          case Several(var nearest) -> nearest;
          case Nothing() -> List.<Lesson>of();
        };
    return lessons.stream().map(lesson -> lesson.id().value()).toList();
  }
}
