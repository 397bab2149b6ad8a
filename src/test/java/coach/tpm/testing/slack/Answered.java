package coach.tpm.testing.slack;

import tools.jackson.databind.node.ObjectNode;

/// What a carried out call is answered with.
record Answered(int status, String type, String body) {
  static Answered json(ObjectNode json) {
    return json(200, json);
  }

  static Answered json(int status, ObjectNode json) {
    return new Answered(status, "application/json; charset=utf-8", json.toString());
  }

  static Answered text(int status, String body) {
    return new Answered(status, "text/html", body);
  }
}
