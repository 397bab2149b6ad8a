package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// Reads a backup into an empty database, embedded or external: all of it or nothing.
///
/// The schema is first made as it was when the backup was written, then filled, then brought up to
/// date, so that migrations treat old rows as they would have in place.
public final class Restore {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseAddress address;
  private final Migrations migrations;

  public Restore(DatabaseAddress address) {
    this(address, new Migrations(address));
  }

  Restore(DatabaseAddress address, Migrations migrations) {
    this.address = address;
    this.migrations = migrations;
  }

  /// Fills the database from this file.
  ///
  /// @throws StoreUnavailable when the file is not whole or too new, or the database holds rows
  public BackupSummary read(Path file) {
    try (var backup = BackupFile.open(file)) {
      var version = MigrationVersion.fromVersion(backup.contents().schemaVersion());
      migrations.checkServer(PATIENCE);
      refuseNewerBackup(file, version);
      var isNew = isNew();
      prepareSchema(version, isNew);
      load(backup, isNew);
      migrations.migrateTo(MigrationVersion.LATEST);
      return BackupSummary.of(backup.contents());
    } catch (IOException e) {
      throw new StoreUnavailable(
          "Cannot read the backup %s: %s.".formatted(file, StoreUnavailable.reason(e)), e);
    } catch (SQLException | JdbiException e) {
      throw new StoreUnavailable(
          "The backup %s does not fit into %s, and nothing of it was kept: %s"
              .formatted(file, address, e.getMessage()),
          e);
    }
  }

  private void refuseNewerBackup(Path file, MigrationVersion version) {
    var newest = migrations.newest().orElse(MigrationVersion.EMPTY);
    if (version.compareTo(newest) > 0) {
      throw new StoreUnavailable(
          "%s was written by a newer coach (schema version %s) than this one (%s). Update the coach first."
              .formatted(file, version, newest));
    }
  }

  private boolean isNew() {
    return jdbi().withHandle(handle -> !new Catalog(handle).isSetUp());
  }

  private void prepareSchema(MigrationVersion version, boolean isNew) {
    var current = migrations.current().orElse(MigrationVersion.EMPTY);
    if (!isNew && current.compareTo(version) > 0) {
      throw new StoreUnavailable(
          "%s has schema version %s already, and the backup has %s. Restore it into a new, empty database or DATA_DIR."
              .formatted(address, current, version));
    }
    if (isNew || current.compareTo(version) < 0) {
      migrations.migrateTo(version);
    }
  }

  private void load(BackupFile backup, boolean isNew) throws IOException, SQLException {
    try (var handle = jdbi().open()) {
      handle.begin();
      CopySession.prepare(handle);
      var catalog = new Catalog(handle);
      makeRoom(handle, catalog.tables(), isNew);
      copyAll(handle, backup);
      setSequences(handle, backup.contents().sequences());
      handle.commit();
    }
  }

  /// In a database that we have just made, rows can only come from migrations, and the backup has
  /// its own of them. In any other they may be somebody's data.
  private void makeRoom(Handle handle, List<String> tables, boolean isNew) {
    if (tables.isEmpty()) {
      return;
    }
    handle.execute("lock table %s in access exclusive mode".formatted(Catalog.quoted(tables)));
    if (isNew) {
      handle.execute("truncate table %s restart identity".formatted(Catalog.quoted(tables)));
    }
    var catalog = new Catalog(handle);
    for (var table : tables) {
      if (!catalog.isEmpty(table)) {
        throw new StoreUnavailable(
            "%s already holds data (table %s). Restore into a new, empty database or DATA_DIR."
                .formatted(address, table));
      }
    }
  }

  private static void copyAll(Handle handle, BackupFile backup) throws IOException, SQLException {
    var catalog = new Catalog(handle);
    var order = backup.contents().tables().stream().map(BackupContents.Section::table).toList();
    var forward = catalog.links().stream().filter(link -> pointsForward(link, order)).toList();
    var triggered = order.stream().filter(catalog::hasTriggers).toList();
    triggered.forEach(table -> alter(handle, table, "disable trigger user"));
    forward.forEach(link -> alter(handle, link, "deferrable initially deferred"));
    for (var section : backup.contents().tables()) {
      copy(handle, backup, section);
    }
    handle.execute("set constraints all immediate");
    forward.forEach(link -> alter(handle, link, timing(link)));
    triggered.forEach(table -> alter(handle, table, "enable trigger user"));
  }

  /// A circle of tables has no order: such a key is checked when all rows are there.
  private static boolean pointsForward(Catalog.Link link, List<String> order) {
    return order.indexOf(link.from()) < order.indexOf(link.to());
  }

  private static void copy(Handle handle, BackupFile backup, BackupContents.Section section)
      throws IOException, SQLException {
    var sql =
        "copy %s (%s) from stdin"
            .formatted(Catalog.quoted(section.table()), Catalog.quoted(section.columns()));
    try (var rows = backup.rowsOf(section)) {
      var count = new CopyStreams(handle.getConnection()).in(sql, rows);
      if (count != section.rows()) {
        throw new SQLException(
            "%s has %d rows instead of %d".formatted(section.table(), count, section.rows()));
      }
    }
  }

  private static String timing(Catalog.Link link) {
    if (!link.deferrable()) {
      return "not deferrable";
    }
    return link.deferred() ? "deferrable initially deferred" : "deferrable initially immediate";
  }

  private static void alter(Handle handle, Catalog.Link link, String timing) {
    alter(
        handle,
        link.from(),
        "alter constraint %s %s".formatted(Catalog.quoted(link.name()), timing));
  }

  private static void alter(Handle handle, String table, String change) {
    handle.execute("alter table %s %s".formatted(Catalog.quoted(table), change));
  }

  private static void setSequences(Handle handle, List<BackupContents.SequenceValue> sequences) {
    for (var sequence : sequences) {
      handle.execute(
          "select setval(?::regclass, ?, ?)",
          Catalog.quoted(sequence.name()),
          sequence.last(),
          sequence.called());
    }
  }

  private Jdbi jdbi() {
    return Jdbi.create(() -> Connections.open(address));
  }
}
