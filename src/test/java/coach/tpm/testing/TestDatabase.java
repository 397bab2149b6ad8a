package coach.tpm.testing;

import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.EmbeddedPostgres;
import coach.tpm.store.PoolSettings;
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
    return copyOf(TestServer.template());
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
    TestServer.execute("drop database if exists %s with (force)".formatted(address.database()));
  }

  private static TestDatabase copyOf(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    TestServer.execute("create database %s template %s".formatted(name, template));
    return new TestDatabase(TestServer.address().withDatabase(name));
  }
}
