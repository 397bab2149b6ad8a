package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

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
    workspace.page().screenshot(still().setPath(FOLDER.resolve(name + ".png")));
  }

  /// For the README, when a folder is named by `-Dpictures=docs/pictures`.
  static void keepForReaders(Workspace workspace, String name) {
    var folder = System.getProperty("pictures", "");
    if (folder.isBlank()) {
      return;
    }
    try {
      var file = Path.of(folder, name + ".png").toAbsolutePath();
      Files.write(file, packed(workspace.page().screenshot(still())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Chromium packs fast; this packs tightly.
  private static byte[] packed(byte[] png) throws IOException {
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    var tightly = writer.getDefaultWriteParam();
    tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    tightly.setCompressionQuality(0);
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      var picture = ImageIO.read(new ByteArrayInputStream(png));
      writer.write(null, new IIOImage(picture, null, null), tightly);
    }
    return bytes.toByteArray();
  }

  private static ScreenshotOptions still() {
    return new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED);
  }
}
