package coach.tpm.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What lies beside the project for tests; absent in a user's clone.
final class Shared {

  private Shared() {}

  static Optional<Path> folder(String name) {
    for (var here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      var folder = here.resolve("shared").resolve(name);
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
