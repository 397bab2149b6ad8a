package coach.tpm.testing.slack;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `auth.*` and `oauth.*`: who the token is, how it is got and how it ends.
final class OAuthMethods {
  private final State state;

  OAuthMethods(State state) {
    this.state = state;
  }

  Map<String, ApiMethod> all() {
    return Map.of("auth.test", OAuthMethods::test, "auth.revoke", OAuthMethods::revoke);
  }

  ObjectNode access(ApiCall call) {
    var workspace = state.grants.redeem(call);
    workspace.tokenWorksAgain();
    var answer = ApiMethod.ok().put("access_token", workspace.token()).put("token_type", "bot");
    answer.put("scope", workspace.scopes()).put("bot_user_id", workspace.coach());
    answer.put("app_id", workspace.appId()).put("is_enterprise_install", false);
    answer.putObject("team").put("id", workspace.id()).put("name", workspace.domain());
    answer.putNull("enterprise");
    answer.putObject("authed_user").put("id", "UINSTALLER");
    return answer;
  }

  private static ObjectNode test(Workspace workspace, ApiCall call) {
    var answer = ApiMethod.ok().put("url", "https://%s.slack.com/".formatted(workspace.domain()));
    answer.put("team", workspace.domain()).put("team_id", workspace.id());
    answer.put("user", "coach").put("user_id", workspace.coach());
    return answer.put("bot_id", workspace.botId()).put("is_enterprise_install", false);
  }

  private static ObjectNode revoke(Workspace workspace, ApiCall call) {
    if (!call.isSet("test")) {
      workspace.tokenFails("token_revoked");
    }
    return ApiMethod.ok().put("revoked", !call.isSet("test"));
  }
}
