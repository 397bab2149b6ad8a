package coach.tpm.store;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How the server is started: PostgreSQL refuses root, and must outlive a Ctrl-C meant for us.
record ServerAccount(DataFolder folder, List<String> prefix, Optional<Owner> owner) {
  private static final Duration PROBE = Duration.ofSeconds(20);
  private static final Owner NOBODY = new Owner(65534, 65534);

  record Owner(int uid, int gid) {}

  record Outcome(int exit, String output) {}

  /// The first way in which this machine lets the server's program run at all.
  static ServerAccount find(DataFolder folder, PostgresBinaries binaries) throws IOException {
    var probe = binaries.program("postgres");
    var ways = new UnixSystem().getUid() == 0 ? waysOfRoot(folder) : waysOfAUser(folder);
    var output = "";
    for (var way : ways) {
      var outcome = way.run(PROBE, List.of(probe, "--version"));
      if (outcome.exit() == 0) {
        return way;
      }
      output = outcome.output();
    }
    throw new StoreUnavailable(
        "The embedded PostgreSQL cannot run from %s%s. Start the coach as an ordinary user, set DATA_DIR to a folder that allows programs, or set DATABASE_URL to a PostgreSQL server."
            .formatted(binaries.home(), output.isBlank() ? "" : " (" + lastLine(output) + ")"));
  }

  /// Runs one command to its end. Its output passes through a file, so that nothing can block.
  Outcome run(Duration limit, List<String> words) throws IOException {
    try {
      var process = start(words);
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, "no answer within %d s".formatted(limit.toSeconds()));
      }
      return new Outcome(process.exitValue(), Files.readString(folder.output()));
    } catch (ProgramMissing e) {
      return new Outcome(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("Stopped while waiting for PostgreSQL.", e);
    }
  }

  /// Nothing of our environment is passed on: it holds the secrets of the platforms.
  Process start(List<String> words) throws IOException {
    Files.deleteIfExists(folder.output());
    Files.createFile(folder.output());
    var builder = new ProcessBuilder(Stream.concat(prefix.stream(), words.stream()).toList());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C");
    builder.directory(folder.root().toFile());
    builder.redirectErrorStream(true).redirectOutput(folder.output().toFile());
    return started(builder);
  }

  /// Makes the server's account the owner of a folder and of all in it, unless it is so already.
  void own(Path path) throws IOException {
    if (owner.isPresent() && FileTree.uidOf(path) != owner.get().uid()) {
      FileTree.giveTo(owner.get().uid(), owner.get().gid(), path);
    }
  }

  static String lastLine(String output) {
    return output.strip().lines().reduce("", (_, line) -> line).strip();
  }

  private static Process started(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new ProgramMissing(
          "%s is missing or may not run".formatted(builder.command().getFirst()), e);
    }
  }

  private static List<ServerAccount> waysOfRoot(DataFolder folder) throws IOException {
    var owner = ownerOf(folder);
    var drop =
        List.of(
            "setsid",
            "setpriv",
            "--reuid=" + owner.uid(),
            "--regid=" + owner.gid(),
            "--clear-groups");
    return List.of(
        new ServerAccount(folder, drop, Optional.of(owner)),
        new ServerAccount(
            folder, List.of("setsid", "unshare", "-U"), Optional.of(new Owner(0, 0))));
  }

  private static List<ServerAccount> waysOfAUser(DataFolder folder) {
    return List.of(
        new ServerAccount(folder, List.of("setsid"), Optional.empty()),
        new ServerAccount(folder, List.of(), Optional.empty()));
  }

  private static Owner ownerOf(DataFolder folder) throws IOException {
    if (!Files.exists(folder.database()) || FileTree.uidOf(folder.database()) == 0) {
      return NOBODY;
    }
    return new Owner(FileTree.uidOf(folder.database()), FileTree.gidOf(folder.database()));
  }

  private static final class ProgramMissing extends RuntimeException {
    ProgramMissing(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
