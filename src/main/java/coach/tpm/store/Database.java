package coach.tpm.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// The coach's database, embedded or external: a pool of connections and the schema in it.
public final class Database implements AutoCloseable {
  private final DatabaseAddress address;
  private final PoolSettings settings;
  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private @Nullable CompletableFuture<Boolean> question;

  private Database(DatabaseAddress address, PoolSettings settings) {
    this.address = address;
    this.settings = settings;
    this.pool = new HikariDataSource(configuration(address, settings));
    this.jdbi = Jdbi.create(pool);
  }

  /// Opens the pool. The server need not be there yet.
  public static Database open(DatabaseAddress address, PoolSettings settings) {
    return new Database(address, settings);
  }

  /// Waits for the server and brings the schema up to date. Several nodes may do so at once.
  ///
  /// @throws StoreUnavailable when the server does not come, is too old, or holds a newer schema
  public void migrate() {
    new Migrations(address).migrate(settings.startWait());
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  public DataSource dataSource() {
    return pool;
  }

  /// Whether the database answers within this time. However often it is asked, only one question is
  /// under way, so that a silent server does not use up the pool.
  public boolean reachable(Duration patience) {
    try {
      return question().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Shows the pool's figures; once only.
  public void bindTo(MeterRegistry registry) {
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return "Database[%s]".formatted(address);
  }

  private synchronized CompletableFuture<Boolean> question() {
    if (question == null || question.isDone()) {
      var asked = new CompletableFuture<Boolean>();
      Thread.ofVirtual().name("database-question").start(() -> asked.complete(answers()));
      question = asked;
    }
    return question;
  }

  private boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid((int) Math.max(1, settings.connectionWait().toSeconds()));
    } catch (SQLException | RuntimeException _) {
      return false;
    }
  }

  private static HikariConfig configuration(DatabaseAddress address, PoolSettings settings) {
    var config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(address.jdbcUrl());
    Connections.properties(address)
        .forEach((name, value) -> config.addDataSourceProperty(name.toString(), value));
    config.addDataSourceProperty("socketTimeout", seconds(settings.answerWait()));
    config.setMaximumPoolSize(settings.size());
    config.setMinimumIdle(Math.min(2, settings.size()));
    config.setConnectionTimeout(settings.connectionWait().toMillis());
    config.setValidationTimeout(Math.max(250, settings.connectionWait().toMillis() * 2 / 3));
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql(
        "set statement_timeout = '%1$ss'; set idle_in_transaction_session_timeout = '%1$ss'"
            .formatted(seconds(settings.answerWait())));
    return config;
  }

  private static String seconds(Duration time) {
    return String.valueOf(Math.max(1, time.toSeconds()));
  }
}
