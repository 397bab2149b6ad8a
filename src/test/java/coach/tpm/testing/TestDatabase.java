package coach.tpm.testing;

import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.PoolSettings;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/// A PostgreSQL database for one test, in which no other test has left anything; no Docker needed.
///
/// One server runs for the whole test JVM. A database with the coach's schema is a copy of a
/// template. Emptying one is much faster than making another, so the next test gets the one that
/// this test is done with, unless its schema was changed.
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final ConcurrentLinkedDeque<Place> EMPTIED = new ConcurrentLinkedDeque<>();

  private final Place place;
  private final boolean reusable;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Jdbi jdbi = Jdbi.create((ConnectionFactory) this::connection);

  private TestDatabase(Place place, boolean reusable) {
    this.place = place;
    this.reusable = reusable;
  }

  /// A database with the coach's schema and no rows but those that migrations make.
  public static TestDatabase fresh() {
    var emptied = EMPTIED.pollFirst();
    return new TestDatabase(emptied == null ? Place.copyOf(TestServer.TEMPLATE) : emptied, true);
  }

  /// A database with nothing in it.
  public static TestDatabase empty() {
    return new TestDatabase(Place.copyOf("template0"), false);
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public DatabaseAddress address() {
    return place.address();
  }

  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    if (reusable && place.isEmptied()) {
      EMPTIED.addFirst(place);
    } else {
      place.remove();
    }
  }

  /// Whoever works on after the end of a test must not reach the next one.
  private Connection connection() throws SQLException {
    if (closed.get()) {
      throw new SQLException("the test that had %s is over".formatted(place.address()));
    }
    return place.pool().getConnection();
  }

  /// A database in the server with connections to it, used by one test at a time.
  private record Place(DatabaseAddress address, Database database) {

    static Place copyOf(String template) {
      var address = TestServer.RUNNING.copy(template, "test_" + COUNT.incrementAndGet());
      var pool = PoolSettings.standard().withSize(4);
      return new Place(address, Database.open(named(address), pool));
    }

    HikariDataSource pool() {
      return (HikariDataSource) database.dataSource();
    }

    boolean isEmptied() {
      return pool().getHikariPoolMXBean().getActiveConnections() == 0
          && TestServer.RUNNING.slate().empties(database.jdbi());
    }

    void remove() {
      database.close();
      TestServer.RUNNING.drop(address.database());
    }

    /// Such connections are told from those that a test makes by itself.
    private static DatabaseAddress named(DatabaseAddress it) {
      var name = Map.of("ApplicationName", CleanSlate.OURS);
      return new DatabaseAddress(
          it.host(), it.port(), it.database(), it.user(), it.password(), name);
    }
  }
}
