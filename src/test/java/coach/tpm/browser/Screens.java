package coach.tpm.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/// Pictures of what was seen, in `target/screens`.
final class Screens {

  private static final Path FOLDER = Path.of("target", "screens");

  private Screens() {}

  /// Once what moves has come to rest.
  static void keep(Workspace workspace, String name) {
    workspace
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
  }
}
