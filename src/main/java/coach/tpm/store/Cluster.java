package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// The database's files and the password that opens them.
record Cluster(
    DataFolder folder, PostgresBinaries binaries, ServerAccount account, String password) {
  static final String USER = "coach";

  private static final Duration INITDB = Duration.ofMinutes(2);

  static Cluster openOrCreate(DataFolder folder, PostgresBinaries binaries, ServerAccount account)
      throws IOException {
    if (Files.exists(folder.database())) {
      account.own(folder.database());
      return new Cluster(folder, binaries, account, keptPassword(folder));
    }
    var cluster = new Cluster(folder, binaries, account, newPassword(folder));
    cluster.create();
    return cluster;
  }

  Path database() {
    return folder.database();
  }

  private static String keptPassword(DataFolder folder) throws IOException {
    if (!Files.exists(folder.password())) {
      throw new StoreUnavailable(
          "%s is missing, and without it nobody can open %s. Put the file back from where the data came."
              .formatted(folder.password(), folder.database()));
    }
    return Files.readString(folder.password()).strip();
  }

  private static String newPassword(DataFolder folder) throws IOException {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    var password = HexFormat.of().formatHex(bytes);
    Secrets.write(folder.password(), password + "\n");
    return password;
  }

  /// Built aside and then renamed: a kill in the middle leaves nothing that looks like a database.
  private void create() throws IOException {
    var unfinished = folder.unfinished("initdb");
    try {
      initialise(unfinished);
      Files.move(unfinished.resolve("data"), folder.database(), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      FileTree.delete(unfinished);
    }
  }

  private void initialise(Path place) throws IOException {
    Files.createDirectory(
        place, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    var passwordFile = place.resolve("password");
    Secrets.writeThrough(passwordFile, password + "\n");
    account.own(place);
    var outcome = account.run(INITDB, initdb(place.resolve("data"), passwordFile));
    if (outcome.exit() != 0) {
      throw new StoreUnavailable(
          "Cannot set up the database in %s: %s. Set DATA_DIR to another folder or DATABASE_URL to a PostgreSQL server."
              .formatted(folder.root(), complaint(outcome.output())));
    }
  }

  private List<String> initdb(Path data, Path passwordFile) {
    return List.of(
        binaries.program("initdb"),
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + passwordFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums");
  }

  private static String complaint(String output) {
    return output
        .lines()
        .filter(line -> line.matches(".*(FATAL|PANIC|error:).*"))
        .findFirst()
        .orElseGet(() -> ServerAccount.lastLine(output))
        .replaceFirst(".*(FATAL|PANIC|error):\\s*", "");
  }

  /// The log's folder belongs to the server as well, but lies outside the database.
  void prepareLogs() throws IOException {
    if (!Files.exists(folder.logs())) {
      Files.createDirectory(
          folder.logs(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    account.own(folder.logs());
  }
}
