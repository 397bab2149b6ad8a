package coach.tpm.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1-555",
        "-2+3",
        "@SUM(A1)",
        "  =HYPERLINK(\"https://bad.example\")",
        "\t=1",
        "\tx",
        "\rx",
        "\u200B=1",
        "＝1+1",
        "－1+1",
        "-2\n=1"
      })
  void what_a_spreadsheet_could_run_becomes_words(String cell) {
    assertThat(Table.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-3", "-2.5", "R1", "a=b", "Ann, Ben", "\"quoted\"", "2026-11-25"})
  void what_is_harmless_stays_as_it_is(String cell) {
    assertThat(Table.harmless(cell)).isEqualTo(cell);
  }

  @Test
  void every_cell_is_read_back_as_it_was() throws IOException {
    var cells = List.of("a,b", "two\nlines", "\"quotes\" and ; more", "مراجعة", "🟠", "");
    var file = new Table("t.csv", List.of("1", "2", "3", "4", "5", "6"), List.of(cells)).file();

    assertThat(file.name()).isEqualTo("t.csv");
    assertThat(file.text()).startsWith("\uFEFF1,2,3,4,5,6\r\n");
    try (var parser = CSVParser.parse(file.text().substring(1), CSVFormat.EXCEL)) {
      assertThat(parser.stream().skip(1).map(CSVRecord::toList)).containsExactly(cells);
    }
  }
}
