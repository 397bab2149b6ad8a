package coach.tpm.slack;

import java.net.URI;
import java.util.Optional;

/// What the operator told of Slack. Holds secrets: its text shows none.
public record SlackSettings(
    String signingSecret,
    Optional<String> botToken,
    Optional<OAuth> oauth,
    URI apiUrl,
    Optional<URI> publicUrl) {

  /// For many workspaces: the app's own credentials.
  public record OAuth(String clientId, String clientSecret) {

    @Override
    public String toString() {
      return "OAuth[clientId=" + clientId + "]";
    }
  }

  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + ", publicUrl=" + publicUrl + "]";
  }
}
