package coach.tpm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts that somebody read and approved, in `src/test/resources/golden`. Run the test with
/// `-Dgolden=write` to write them anew, then read them as their reader would.
public final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /// Holds a text to the file of this name.
  public static void check(String name, String text) {
    var file = FOLDER.resolve(name + ".txt");
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
      }
      assertThat(text + "\n").as(name).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the golden file %s cannot be used".formatted(file), e);
    }
  }
}
