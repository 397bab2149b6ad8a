package coach.tpm.testing.slack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One call of the Web API as it arrived, also when it was then refused or left unanswered.
public record ApiCall(String method, String token, ObjectNode arguments, long arrivedNanos) {
  /// A plain argument; empty when it was not sent.
  public String text(String name) {
    return Json.string(arguments, name);
  }

  /// A structured argument, which clients send as JSON or as a string that holds JSON.
  public JsonNode json(String name) {
    var value = arguments.path(name);
    return value.isString() ? Json.readOrMissing(value.asString("")) : value;
  }

  /// Whether the argument was sent at all.
  public boolean has(String name) {
    return arguments.has(name);
  }

  /// Whether a flag was sent as true, in any of the ways that clients write it.
  public boolean isSet(String name) {
    var value = text(name);
    return value.equals("true") || value.equals("1");
  }

  int number(String name, int otherwise) {
    try {
      return has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException _) {
      throw new Refusal("invalid_" + name);
    }
  }
}
