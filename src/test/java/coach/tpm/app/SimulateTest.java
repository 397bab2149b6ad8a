package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.app.Simulate.Request;
import coach.tpm.simulate.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// `./coach simulate`, as somebody uses it who wants to see for themselves.
class SimulateTest {

  @Test
  void options_may_be_left_out_and_come_in_any_order() {
    assertThat(Simulate.read(List.of())).isEqualTo(new Request.Run(Plan.SMALL));
    assertThat(Simulate.read(List.of("--seed", "-7", "--days", "30", "--members", "10000")))
        .isEqualTo(new Request.Run(new Plan(10_000, 30, -7)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          simulate --members       | --members needs a whole number from 1 to 100000 after it.
          simulate --members 0     | --members needs a whole number from 1 to 100000, not “0”.
          simulate --members 1e4   | --members needs a whole number from 1 to 100000, not “1e4”.
          simulate --members 99999999999999999999 | --members needs a whole number from 1 to 100000
          simulate --days 61       | --days needs a whole number from 1 to 60, not “61”.
          simulate --days -1       | --days needs a whole number from 1 to 60, not “-1”.
          simulate --seed one      | --seed needs a whole number, not “one”.
          simulate --zones 3       | I do not understand “--zones”.
          simulate fast            | I do not understand “fast”.
          """)
  void what_cannot_be_meant_gets_a_sentence_and_starts_nothing(String typed, String sentence) {
    var terminal = Terminal.run(Map.of(), typed.split(" "));

    assertThat(terminal.code()).isEqualTo(2);
    assertThat(terminal.err()).contains(sentence).doesNotContain("Exception");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void nothing_but_the_figures_is_printed_and_no_folder_stays() throws IOException {
    long before = folders();

    var terminal = Terminal.run(Map.of(), "simulate", "--members", "20", "--days", "2");

    var figures = JsonMapper.builder().build().readTree(terminal.out());
    assertThat(figures.propertyNames())
        .contains(
            "asked",
            "askedTwice",
            "wrongTime",
            "missingUnfairly",
            "answered",
            "lost",
            "duplicated",
            "maxMessagesPerPersonDay");
    assertThat(figures.get("asked").asInt()).isPositive();
    assertThat(terminal.code()).as(terminal.err()).isZero();
    assertThat(terminal.err()).contains("20 people");
    assertThat(folders()).isEqualTo(before);
  }

  private static long folders() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(it -> it.getFileName().toString().startsWith("coach-simulation")).count();
    }
  }
}
