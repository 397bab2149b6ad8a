package coach.tpm.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "\n=1",
        "\u00a0=1",
        "\u3000＝1",
        "\u0000=1",
        "﹦1+1",
        "−2+3",
        "\"=1",
        "＠SUM(A1)",
        "＋1"
      })
  void what_a_spreadsheet_could_run_becomes_words(String cell) {
    assertThat(Table.harmless(cell))
        .startsWith("'")
        .satisfies(safe -> assertThat(safe.replace("'", "")).isEqualTo(cell));
  }

  /// A spreadsheet may part cells at semicolons or tabs, and take a line for a row.
  @ParameterizedTest
  @CsvSource({
    "late;=1+1, late;'=1+1",
    "late;  @SUM(A1), late;'  @SUM(A1)",
    "late|-1+2, late|'-1+2",
    "late; sorry - yes, late; sorry - yes",
  })
  void a_cell_within_a_cell_becomes_words_too(String cell, String harmless) {
    assertThat(Table.harmless(cell)).isEqualTo(harmless);
  }

  @Test
  void a_line_or_a_tab_within_a_cell_begins_no_formula() {
    assertThat(Table.harmless("late\n=1+1")).isEqualTo("late\n'=1+1");
    assertThat(Table.harmless("late\t=1")).isEqualTo("late\t'=1");
    assertThat(Table.harmless("-2\n=1")).isEqualTo("'-2\n'=1");
  }

  @Test
  void no_column_of_any_table_is_run() {
    var cells = List.of("=1", "+1+1", "@x", "\t=1", "\r=1", "＝1");

    var file = new Table("t.csv", cells, List.of(cells)).file();

    assertThat(file.text().substring(1).split("\r\n(?=\")"))
        .allSatisfy(row -> assertThat(row).matches("(?s)\"'.*").doesNotContain(",\"="));
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
    assertThat(file.text()).startsWith("\uFEFF\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"\r\n");
    try (var parser = CSVParser.parse(file.text().substring(1), CSVFormat.EXCEL)) {
      assertThat(parser.stream().skip(1).map(CSVRecord::toList)).containsExactly(cells);
    }
  }
}
