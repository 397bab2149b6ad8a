package coach.tpm.testing.slack;

import tools.jackson.databind.node.ObjectNode;

/// One method of the Web API: answers a workspace's call, or throws a `Refusal`.
@FunctionalInterface
interface ApiMethod {
  ObjectNode answer(Workspace workspace, ApiCall call);

  static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
