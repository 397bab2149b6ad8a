package coach.tpm.risk;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

  @Test
  void each_of_the_25_cells_has_its_colour() {
    var rows =
        IntStream.rangeClosed(1, 5)
            .mapToObj(likelihood ->
                IntStream.rangeClosed(1, 5)
                    .mapToObj(impact -> Colour.of(likelihood, impact).name().substring(0, 1))
                    .collect(Collectors.joining()))
            .toList();

    assertThat(rows).isEqualTo(List.of("GGGGA", "GGGAA", "GGAAR", "GAARR", "GARRR"));
  }

  @Test
  void each_of_the_25_cells_has_its_score() {
    var days = List.of(0, 5, 10, 20, 21);
    var rows =
        IntStream.rangeClosed(1, 5)
            .mapToObj(likelihood ->
                days.stream()
                    .map(lost -> RiskWorld.report("late", likelihood, lost))
                    .map(report -> Risk.raised(1, report, new MemberId("U1"), Instant.EPOCH))
                    .map(Risk::score)
                    .toList())
            .toList();

    assertThat(rows)
        .containsExactly(
            List.of(1, 2, 3, 4, 5),
            List.of(2, 4, 6, 8, 10),
            List.of(3, 6, 9, 12, 15),
            List.of(4, 8, 12, 16, 20),
            List.of(5, 10, 15, 20, 25));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "5, 2", "6, 3", "10, 3", "11, 4", "20, 4", "21, 5", "999, 5"})
  void lost_days_become_an_impact_from_1_to_5(int days, int impact) {
    var risk =
        Risk.raised(
            1, RiskWorld.report("The vendor is late", 3, days), new MemberId("U1"), Instant.EPOCH);

    assertThat(risk.impact()).isEqualTo(impact);
    assertThat(risk.score()).isEqualTo(3 * impact);
    assertThat(risk.colour()).isEqualTo(Colour.of(3, impact));
  }
}
