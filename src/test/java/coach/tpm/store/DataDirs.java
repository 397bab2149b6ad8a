package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Data folders of one test, removed with all that still runs in them.
final class DataDirs implements AutoCloseable {
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");
  private static final long ENOUGH = 1L << 30;

  /// A thousand small files are soon made and removed here. What a server wrote outlives the server
  /// as on a disk. Programs may not be allowed to run from here, so they lie elsewhere.
  private static final Path MEMORY =
      Files.isWritable(SHARED_MEMORY) && SHARED_MEMORY.toFile().getUsableSpace() > ENOUGH
          ? SHARED_MEMORY
          : Path.of(System.getProperty("java.io.tmpdir"));

  private final List<Path> made = new ArrayList<>();

  Path fresh() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir")));
  }

  private Path in(Path parent) throws IOException {
    var dir = Files.createTempDirectory(parent, "coach-test-").toRealPath();
    Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
    made.add(dir);
    return dir;
  }

  /// A folder whose programs are already unpacked, which spares each test a second.
  Path withPrograms() throws IOException {
    var dir = in(MEMORY);
    var home = Programs.UNPACKED.home();
    Files.createSymbolicLink(dir.resolve(home.getFileName()), home);
    return dir;
  }

  /// A folder with a database that was set up and closed before, which spares two seconds more.
  Path withDatabase() throws IOException {
    var dir = withPrograms();
    for (var name : List.of("data-18", "postgres-password")) {
      copy(Prepared.DIR.resolve(name), dir.resolve(name));
    }
    return dir;
  }

  private static void copy(Path from, Path to) throws IOException {
    var copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start();
    copy.onExit().join();
    assertThat(copy.exitValue()).isZero();
  }

  @Override
  public void close() throws IOException {
    for (var dir : made) {
      end(dir);
      FileTree.delete(dir);
    }
  }

  /// Ends a server that a failed test left behind.
  private static void end(Path dir) {
    var database = dir.resolve("data-18");
    PidFile.read(database)
        .flatMap(file -> file.server(database))
        .ifPresent(server -> {
          server.destroyForcibly();
          server.onExit().join();
        });
  }

  /// The programs, unpacked once for all tests of this JVM.
  private static final class Programs {
    static final PostgresBinaries UNPACKED = unpack();

    private static PostgresBinaries unpack() {
      try {
        var jvm = System.getProperty("test.jvm", "1");
        var folder = DataFolder.prepare(Path.of("target", "postgres-programs", jvm));
        return PostgresBinaries.unpackedIn(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// One set-up for all tests of this JVM.
  private static final class Prepared {
    static final Path DIR = prepare();

    private static Path prepare() {
      var dir = Programs.UNPACKED.home().resolveSibling("prepared");
      EmbeddedPostgres.start(dir).close();
      return dir;
    }
  }
}
