package coach.tpm.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started, in order; closed in the reverse order, once, each whatever the others do.
final class Running {

  private static final Logger LOG = LoggerFactory.getLogger(Running.class);

  private final Deque<Part> parts = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(String name, T part) {
    parts.push(new Part(name, part));
    return part;
  }

  synchronized void close() {
    while (!parts.isEmpty()) {
      var part = parts.pop();
      try {
        part.closeable().close();
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly: {}", part.name(), e.toString());
      }
    }
  }

  private record Part(String name, AutoCloseable closeable) {}
}
