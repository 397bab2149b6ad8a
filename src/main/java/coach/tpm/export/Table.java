package coach.tpm.export;

import coach.tpm.message.Block.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// Rows under a header, as comma-separated values that a spreadsheet opens as they are: UTF-8 with
/// its mark, and no cell that could be run as a formula.
record Table(String name, List<String> header, List<List<String>> rows) {

  private static final String MARK = "\uFEFF";

  /// What makes a spreadsheet take a cell for a formula, in narrow and wide letters. See OWASP, CSV
  /// injection.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  Attachment file() {
    var text = new StringBuilder(MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
      printer.printRecord(header);
      for (var row : rows) {
        printer.printRecord(row.stream().map(Table::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes every word", e);
    }
    return new Attachment(name, text.toString());
  }

  /// A spreadsheet shows what follows an apostrophe as it stands, and the apostrophe not at all.
  static String harmless(String cell) {
    boolean risky =
        FORMULA.matcher(cell).matches() || cell.startsWith("\t") || cell.startsWith("\r");
    return risky && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
