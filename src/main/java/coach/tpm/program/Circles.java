package coach.tpm.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds tasks that would wait for each other for ever.
final class Circles {

  private final Map<Integer, List<Integer>> waits;
  private final Map<Integer, Integer> cameFrom = new HashMap<>();
  private final Deque<Integer> ahead = new ArrayDeque<>();

  private Circles(Map<Integer, List<Integer>> waits) {
    this.waits = waits;
  }

  /// The shortest circle that would close if a task waited for these, such as `3 → 1 → 2 → 3`: each
  /// waits for the next.
  static Optional<String> closedBy(
      int task, List<Integer> after, Map<Integer, List<Integer>> waits) {
    var others = new HashMap<>(waits);
    others.put(task, after);
    return new Circles(others).through(task);
  }

  private Optional<String> through(int task) {
    ahead.add(task);
    while (!ahead.isEmpty()) {
      int here = ahead.remove();
      for (int next : waits.getOrDefault(here, List.of())) {
        if (next == task) {
          return Optional.of(path(task, here));
        }
        if (cameFrom.putIfAbsent(next, here) == null) {
          ahead.add(next);
        }
      }
    }
    return Optional.empty();
  }

  private String path(int task, int last) {
    var path = new ArrayDeque<Integer>();
    path.addFirst(task);
    for (int step = last; step != task; step = cameFrom.getOrDefault(step, task)) {
      path.addFirst(step);
    }
    path.addFirst(task);
    return path.stream().map(String::valueOf).collect(Collectors.joining(" → "));
  }
}
