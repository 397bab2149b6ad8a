package coach.tpm.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The app manifest that Slack asks for when an app is created, for our own public address.
public final class SlackManifest {

  private static final String RESOURCE = "/deploy/slack/manifest.yaml";
  private static final String EXAMPLE = "https://coach.example.com";

  private SlackManifest() {}

  public static String forAddress(URI publicUrl) {
    return template().replace(EXAMPLE, publicUrl.toString().replaceFirst("/+$", ""));
  }

  private static String template() {
    try (var in =
        Objects.requireNonNull(SlackManifest.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
