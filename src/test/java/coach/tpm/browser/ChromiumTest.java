package coach.tpm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

  @TempDir private Path folder;

  @Test
  void it_is_the_one_that_is_named_or_else_one_on_the_path() throws IOException {
    var named = program("my-browser");
    var found = program("google-chrome");
    var path = "/nowhere:" + folder;

    assertThat(Chromium.find(Map.of("CHROMIUM", named.toString(), "PATH", path))).contains(named);
    assertThat(Chromium.find(Map.of("PATH", path))).contains(found);
    assertThat(Chromium.find(Map.of("PATH", path, "CHROMIUM", ""))).contains(found);
  }

  @Test
  void without_one_there_is_none() throws IOException {
    Files.createFile(folder.resolve("chromium"));

    assertThat(Chromium.find(Map.of())).isEmpty();
    assertThat(Chromium.find(Map.of("PATH", folder.toString()))).isEmpty();
    assertThat(Chromium.find(Map.of("CHROMIUM", "/nowhere/chromium"))).isEmpty();
  }

  private Path program(String name) throws IOException {
    var may = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    return Files.createFile(folder.resolve(name), may);
  }
}
