package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Pictures of what was seen, in `target/screens`.
final class Screens {

  private static final Path FOLDER = Path.of("target", "screens");

  private Screens() {}

  /// The pictures that are on view there, all of which have come.
  static Locator loadedPictures(Locator where) {
    var pictures = where.getByRole(AriaRole.IMG);
    assertThat(pictures.last()).isVisible();
    for (var picture : pictures.all()) {
      picture.scrollIntoViewIfNeeded();
      assertThat(picture).hasJSProperty("complete", true);
      assertThat(picture).not().hasJSProperty("naturalWidth", 0);
      assertThat(picture).hasAttribute("alt", Pattern.compile("\\w{3}.*"));
    }
    return pictures;
  }

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
