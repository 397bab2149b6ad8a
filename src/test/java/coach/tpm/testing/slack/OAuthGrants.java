package coach.tpm.testing.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Codes that people brought back from the consent page, and the client they were given to.
final class OAuthGrants {
  private final Map<String, Workspace> codes = new HashMap<>();
  private @Nullable String client;
  private @Nullable String secret;

  void client(String id, String newSecret) {
    client = id;
    secret = newSecret;
  }

  void add(String code, Workspace workspace) {
    codes.put(code, workspace);
  }

  /// The workspace a code stands for; a code works once.
  Workspace redeem(ApiCall call) {
    if (client != null && !client.equals(call.text("client_id"))) {
      throw new Refusal("invalid_client_id");
    }
    if (secret != null && !secret.equals(call.text("client_secret"))) {
      throw new Refusal("bad_client_secret");
    }
    return Optional.ofNullable(codes.remove(call.text("code")))
        .orElseThrow(() -> new Refusal("invalid_code"));
  }
}
