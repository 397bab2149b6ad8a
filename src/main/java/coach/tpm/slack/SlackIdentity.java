package coach.tpm.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What Slack says of a token: whose it is, and what it may do.
record SlackIdentity(String team, String teamName, String botUser, List<String> missingScopes) {

  /// The identity, or why there is none.
  sealed interface Asked {

    record Known(SlackIdentity identity) implements Asked {}

    record Unknown(String why) implements Asked {}
  }

  static Asked ask(SlackWeb web, String token) {
    try {
      var answer = web.patiently(token).authTest(r -> r);
      if (!answer.isOk()) {
        return new Asked.Unknown("Slack refused the token: " + answer.getError());
      }
      var granted =
          Optional.ofNullable(answer.getHttpResponseHeaders())
              .map(headers -> headers.get("x-oauth-scopes"))
              .map(values -> String.join(",", values))
              .orElse("");
      return new Asked.Known(
          new SlackIdentity(
              answer.getTeamId(), answer.getTeam(), answer.getUserId(), Scopes.missing(granted)));
    } catch (SlackApiException e) {
      return new Asked.Unknown("Slack answered HTTP " + e.getResponse().code());
    } catch (IOException | JsonParseException e) {
      return new Asked.Unknown(
          "Slack cannot be reached (" + e.getClass().getSimpleName() + "); check the network");
    }
  }
}
