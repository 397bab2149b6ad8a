package coach.tpm.testing.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// All methods by name, and the check of the token before any of them.
final class ApiMethods {
  private final State state;
  private final Map<String, ApiMethod> methods = new HashMap<>();
  private final OAuthMethods oauth;

  ApiMethods(State state, FileMethods files) {
    this.state = state;
    oauth = new OAuthMethods(state);
    methods.putAll(new ChatMethods(state).all());
    methods.putAll(ConversationMethods.all());
    methods.putAll(new UserMethods(state).all());
    methods.putAll(new ViewMethods(state).all());
    methods.putAll(files.all());
    methods.putAll(oauth.all());
  }

  /// Carries a call out, alone, and turns a refusal into the answer that says so.
  ObjectNode answer(ApiCall call) {
    return state.alone(() -> {
      try {
        return answerOrRefuse(call);
      } catch (Refusal refusal) {
        return refused(refusal.error());
      }
    });
  }

  /// The scopes that the answer's header names.
  Optional<String> scopes(ApiCall call) {
    return state.alone(() -> state.holderOf(call.token()).map(Workspace::scopes));
  }

  static ObjectNode refused(String error) {
    return Json.object().put("ok", false).put("error", error);
  }

  private ObjectNode answerOrRefuse(ApiCall call) {
    if (call.method().equals("oauth.v2.access")) {
      return oauth.access(call);
    }
    var method = methods.get(call.method());
    if (method == null) {
      throw new Refusal("unknown_method");
    }
    return method.answer(holder(call), call);
  }

  private Workspace holder(ApiCall call) {
    if (call.token().isEmpty()) {
      throw new Refusal("not_authed");
    }
    var workspace = state.holderOf(call.token()).orElseThrow(() -> new Refusal("invalid_auth"));
    workspace
        .tokenError()
        .ifPresent(error -> {
          throw new Refusal(error);
        });
    return workspace;
  }
}
