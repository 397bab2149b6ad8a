package coach.tpm.export;

import coach.tpm.message.Block.Attachment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/// Rows under a header, as comma-separated values that a spreadsheet opens as they are: UTF-8 with
/// its mark, and no cell that could be run as a formula.
record Table(String name, List<String> header, List<List<String>> rows) {

  private static final String MARK = "\uFEFF";

  /// With what a formula begins, in narrow, wide and small letters, after any spaces and marks that
  /// are not seen. See OWASP, CSV injection.
  private static final String BEGINS = "[\\s\\p{Z}\\p{C}\"']*[=+\\-@＝＋－＠﹦﹢﹣﹫−]";

  private static final Pattern FORMULA = Pattern.compile("^" + BEGINS + ".*", Pattern.DOTALL);

  /// A spreadsheet that parts cells at other signs than ours would find a cell within a cell.
  private static final Pattern INNER = Pattern.compile("([;|\\t\\r\\n])(?=" + BEGINS + ")");

  private static final CSVFormat FORMAT =
      CSVFormat.EXCEL.builder().setQuoteMode(QuoteMode.ALL).get();

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");

  Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  Attachment file() {
    var text = new StringBuilder(MARK);
    try (var printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(header.stream().map(Table::harmless).toList());
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
    if (NUMBER.matcher(cell).matches()) {
      return cell;
    }
    var inside = INNER.matcher(cell).replaceAll("$1'");
    boolean risky =
        FORMULA.matcher(cell).matches() || cell.startsWith("\t") || cell.startsWith("\r");
    return risky ? "'" + inside : inside;
  }
}
