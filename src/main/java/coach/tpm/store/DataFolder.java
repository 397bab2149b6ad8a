package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The folder of an embedded database, and what lies where in it.
record DataFolder(Path root) {
  /// The major version is part of the name: another major cannot read these files.
  static final int MAJOR = 18;

  private static final Pattern OTHER_DATA = Pattern.compile("data-\\d+");
  private static final Pattern LEFTOVER = Pattern.compile("(initdb|postgres|secret)-.*\\.part");

  static DataFolder prepare(Path dataDir) {
    try {
      return new DataFolder(Files.createDirectories(dataDir).toRealPath());
    } catch (IOException e) {
      throw StoreUnavailable.dataFolder(dataDir, e);
    }
  }

  Path lock() {
    return root.resolve("coach.lock");
  }

  Path database() {
    return root.resolve("data-" + MAJOR);
  }

  Path binaries(String version) {
    return root.resolve("postgres-%d-%s".formatted(MAJOR, version));
  }

  /// Beside the database's folder and never in it.
  Path password() {
    return root.resolve("postgres-password");
  }

  Path logs() {
    return root.resolve("postgres-log");
  }

  /// What the newest command printed, until the server writes to its own log.
  Path output() {
    return root.resolve("postgres-start.log");
  }

  /// A new place for something unfinished; what is left of one is removed at the next start.
  Path unfinished(String what) throws IOException {
    var place = root.resolve(what + "-" + ProcessHandle.current().pid() + ".part");
    FileTree.delete(place);
    return place;
  }

  void removeLeftovers() throws IOException {
    for (var leftover : entries(LEFTOVER)) {
      FileTree.delete(leftover);
    }
  }

  void refuseOtherMajor() throws IOException {
    for (var other : entries(OTHER_DATA)) {
      if (!other.equals(database()) && !Files.exists(database())) {
        throw new StoreUnavailable(
            "%s was written by another PostgreSQL than %d. Run `./coach backup <file>` with the coach that wrote it, then `./coach restore <file>` with this one and another DATA_DIR."
                .formatted(other, MAJOR));
      }
    }
  }

  private List<Path> entries(Pattern name) throws IOException {
    try (var all = Files.list(root)) {
      return all.filter(path -> name.matcher(path.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }
}
