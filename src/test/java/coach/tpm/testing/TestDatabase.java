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
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/// A new and migrated PostgreSQL database for one test; no Docker needed.
///
/// One server runs for the whole test JVM. Each database is a copy of a template in it.
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final DatabaseAddress address;
  private final Database database;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.database = Database.open(address, PoolSettings.standard().withSize(4));
  }

  /// A database with the coach's schema and no rows but those that migrations make.
  public static TestDatabase fresh() {
    return copyOf(Server.TEMPLATE);
  }

  /// A database with nothing in it.
  public static TestDatabase empty() {
    return copyOf("template0");
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  public DataSource dataSource() {
    return database.dataSource();
  }

  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    database.close();
    Server.INSTANCE.execute(
        "drop database if exists %s with (force)".formatted(address.database()));
  }

  private static TestDatabase copyOf(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    Server.INSTANCE.execute("create database %s template %s".formatted(name, template));
    return new TestDatabase(Server.INSTANCE.address().withDatabase(name));
  }

  /// The server of this test JVM. It is started with the first database and removed at the end.
  private record Server(EmbeddedPostgres postgres, Path dir) {
    static final String TEMPLATE = "coach";
    static final Server INSTANCE = start();

    DatabaseAddress address() {
      return postgres.address();
    }

    void execute(String sql) {
      try (var connection = connection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private Connection connection() throws SQLException {
      var admin = address().withDatabase("postgres");
      return DriverManager.getConnection(admin.jdbcUrl(), admin.user(), admin.password());
    }

    private static Server start() {
      try {
        var dir = Files.createTempDirectory("coach-test-database-");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        var server = new Server(EmbeddedPostgres.start(dir), dir);
        Runtime.getRuntime().addShutdownHook(new Thread(server::remove));
        server.migrateTemplate();
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Tests are fast without waiting for the disk, and have nothing to lose.
    private void migrateTemplate() {
      execute("alter system set fsync = off");
      execute("select pg_reload_conf()");
      try (var template = Database.open(address(), PoolSettings.standard().withSize(1))) {
        template.migrate();
      }
    }

    private void remove() {
      postgres.close();
      try (var files = Files.walk(dir)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
