package coach.tpm.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;

/// The typeface of all pictures, brought along, so that they look the same on every machine, also
/// on one that has no font at all. Java on Linux asks the machine's fontconfig for fonts before it
/// opens even a font of our own, and gives up where that is missing; a list with nothing in it
/// keeps it from asking.
final class Lettering {

  private static final String OWN_LIST = "sun.awt.fontconfig";

  static {
    askNobodyForFonts();
  }

  /// Large enough to be read when the picture is shown as wide as a phone.
  static final Font LABEL = read("OpenSans-Regular.ttf").deriveFont(23f);

  static final Font STRONG = read("OpenSans-Semibold.ttf").deriveFont(23f);
  static final Font TITLE = STRONG.deriveFont(27f);

  private Lettering() {}

  private static void askNobodyForFonts() {
    System.setProperty("java.awt.headless", "true");
    var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (!system.contains("linux") || System.getProperty(OWN_LIST) != null) {
      return;
    }
    try {
      var list = Files.createTempFile("coach-fonts", ".properties");
      list.toFile().deleteOnExit();
      Files.writeString(list, "version=1\nsequence.allfonts=default\n");
      System.setProperty(OWN_LIST, list.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Font read(String file) {
    try (var stream = Lettering.class.getResourceAsStream("/fonts/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the font " + file + " is missing");
      }
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the font " + file + " cannot be read", e);
    }
  }
}
