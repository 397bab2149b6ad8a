package coach.tpm.testing.slack;

import java.util.HashMap;
import java.util.Map;

/// One request to the product, exactly as sent, so that it can be sent again.
public record SlackRequest(String body, String contentType, Map<String, String> headers) {
  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";

  /// The same with one more header.
  SlackRequest with(String header, String value) {
    var more = new HashMap<>(headers);
    more.put(header, value);
    return new SlackRequest(body, contentType, more);
  }
}
