package coach.tpm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The Chromium that is installed on this machine, started once for all tests. Playwright brings
/// none and asks the network for none.
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  static final String MISSING =
      "The browser tests are skipped: there is no Chromium here. Install one, or set CHROMIUM to its"
          + " file.";

  private static final String[] NAMES = {"chromium", "chromium-browser", "google-chrome"};
  private static final double PATIENCE_MILLIS = 30_000;

  /// The file named by `CHROMIUM`, or else the first on the path that has a known name.
  static Optional<Path> find(Map<String, String> environment) {
    var named = environment.getOrDefault("CHROMIUM", "");
    if (!named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    var folders = environment.getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(NAMES)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path file) {
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    var playwright = Playwright.create(options);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    var launch = new LaunchOptions().setExecutablePath(file).setChromiumSandbox(!isRoot());
    return new Chromium(playwright, playwright.chromium().launch(launch));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
