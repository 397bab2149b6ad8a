package coach.tpm.store;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/// Brings a database's schema to what this coach knows, and no further.
final class Migrations {
  static final String HISTORY = "flyway_schema_history";

  private static final String LOCATION = "classpath:db/migration";
  private static final int OLDEST_SERVER = 15;
  private static final Duration STEP = Duration.ofMillis(250);

  private final DatabaseAddress address;
  private final String location;

  Migrations(DatabaseAddress address) {
    this(address, LOCATION);
  }

  Migrations(DatabaseAddress address, String location) {
    this.address = address;
    this.location = location;
  }

  /// Waits for the server, then migrates to the newest version.
  void migrate(Duration patience) {
    checkServer(patience);
    migrateTo(MigrationVersion.LATEST);
  }

  void migrateTo(MigrationVersion target) {
    try {
      var flyway = flyway(target);
      refuseNewerSchema(flyway);
      flyway.migrate();
    } catch (FlywayException e) {
      throw new StoreUnavailable(
          "Cannot bring the schema of %s up to date: %s".formatted(address, e.getMessage()), e);
    }
  }

  /// The newest version that this coach can make.
  Optional<MigrationVersion> newest() {
    return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
        .filter(migration -> migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(MigrationVersion::compareTo);
  }

  /// The version that the database has; nothing when it was never set up.
  Optional<MigrationVersion> current() {
    return Optional.ofNullable(flyway(MigrationVersion.LATEST).info().current())
        .map(MigrationInfo::getVersion);
  }

  /// Waits until the server takes connections, and refuses one that is too old.
  void checkServer(Duration patience) {
    var deadline = Deadline.in(patience);
    while (true) {
      try (var connection = Connections.open(address)) {
        refuseOldServer(connection);
        return;
      } catch (SQLException e) {
        if (!isPassing(e) || deadline.isPassed()) {
          throw unreachable(e);
        }
        Deadline.pause(STEP);
      }
    }
  }

  private void refuseOldServer(Connection connection) throws SQLException {
    var version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_SERVER) {
      throw new StoreUnavailable(
          "%s runs PostgreSQL %d, and the coach needs %d or newer."
              .formatted(address, version, OLDEST_SERVER));
    }
  }

  private void refuseNewerSchema(Flyway flyway) {
    var newer = flyway.info().all();
    for (var migration : newer) {
      if (migration.getState().isApplied() && !migration.getState().isResolved()) {
        throw new StoreUnavailable(
            "%s has schema version %s, which is newer than this coach. Update the coach."
                .formatted(address, migration.getVersion()));
      }
    }
  }

  /// No connection, a server that is starting or stopping, or one that has no place left.
  private static boolean isPassing(SQLException e) {
    var state = Objects.requireNonNullElse(e.getSQLState(), "");
    return state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
  }

  private StoreUnavailable unreachable(SQLException e) {
    var reason =
        switch (Objects.requireNonNullElse(e.getSQLState(), "")) {
          case "28P01", "28000" -> "refuses this user or password";
          case "3D000" -> "has no such database";
          default -> "cannot be reached: " + e.getMessage();
        };
    return new StoreUnavailable(
        "The database %s %s. Check DATABASE_URL and that the server runs."
            .formatted(address, reason),
        e);
  }

  /// Outside the pool: a migration may take longer than a statement of the coach ever may.
  private Flyway flyway(MigrationVersion target) {
    var login = Connections.properties(address);
    return Flyway.configure()
        .dataSource(address.jdbcUrl(), address.user(), address.password())
        .jdbcProperties(
            login.stringPropertyNames().stream().collect(toMap(n -> n, login::getProperty)))
        .locations(location)
        .table(HISTORY)
        .target(target)
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load();
  }
}
