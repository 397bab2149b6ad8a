package coach.tpm.testing.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The response addresses handed out with commands and presses, and what was posted to them.
final class ResponseUrls {
  private static final int USES = 5;

  /// Who was given an address, where, and for which message (empty for a command).
  record Target(String team, String channel, String user, String ts) {}

  /// One post to a response address.
  record Used(String id, Target target, JsonNode body) {}

  private final Map<String, Target> targets = new HashMap<>();
  private final List<Used> used = new ArrayList<>();

  void add(String id, Target target) {
    targets.put(id, target);
  }

  /// Notes a use, if the address is known and was not used five times already.
  Optional<Target> use(String id, JsonNode body) {
    var target = Optional.ofNullable(targets.get(id)).filter(_ -> uses(id) < USES);
    target.ifPresent(it -> used.add(new Used(id, it, body)));
    return target;
  }

  List<Used> used() {
    return List.copyOf(used);
  }

  private long uses(String id) {
    return used.stream().filter(it -> it.id().equals(id)).count();
  }
}
