package coach.tpm.testing;

import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.EmbeddedPostgres;
import coach.tpm.store.PoolSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/// The PostgreSQL of this test JVM. It is started with the first database and removed at the end.
record TestServer(EmbeddedPostgres postgres, CleanSlate slate) {
  static final String TEMPLATE = "coach";

  /// Tests are fast without waiting for the disk, and have nothing to lose. Nothing else tidies up
  /// or counts rows either, so that a statement takes the same way each time.
  private static final List<String> SETTINGS =
      List.of("fsync = off", "full_page_writes = off", "autovacuum = off", "scram_iterations = 1");

  static final TestServer RUNNING = start();

  /// A new database with all that the template has.
  DatabaseAddress copy(String template, String name) {
    execute(postgres, "create database %s template %s".formatted(name, template));
    return postgres.address().withDatabase(name);
  }

  void drop(String database) {
    execute(postgres, "drop database if exists %s with (force)".formatted(database));
  }

  private static TestServer start() {
    try {
      var dir = Files.createTempDirectory("coach-test-database-");
      Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
      return start(EmbeddedPostgres.start(dir), dir);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A migration that fails leaves no server behind.
  private static TestServer start(EmbeddedPostgres postgres, Path dir) {
    try {
      hurry(postgres);
      var server = new TestServer(postgres, migrateTemplate(postgres));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(postgres, dir)));
      return server;
    } catch (RuntimeException e) {
      remove(postgres, dir);
      throw e;
    }
  }

  /// The password is kept in a form that takes little work to check.
  private static void hurry(EmbeddedPostgres postgres) {
    for (var setting : SETTINGS) {
      execute(postgres, "alter system set " + setting);
    }
    execute(postgres, "select pg_reload_conf()");
    var address = postgres.address();
    execute(
        postgres,
        "set scram_iterations = 1; alter user %s password '%s'"
            .formatted(address.user(), address.password()));
  }

  private static CleanSlate migrateTemplate(EmbeddedPostgres postgres) {
    try (var template = Database.open(postgres.address(), PoolSettings.standard().withSize(1))) {
      template.migrate();
      return CleanSlate.of(template.jdbi());
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) {
    try (var connection = connection(postgres.address());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connection(DatabaseAddress address) throws SQLException {
    var admin = address.withDatabase("postgres");
    return DriverManager.getConnection(admin.jdbcUrl(), admin.user(), admin.password());
  }

  private static void remove(EmbeddedPostgres postgres, Path dir) {
    postgres.close();
    try (var files = Files.walk(dir)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
