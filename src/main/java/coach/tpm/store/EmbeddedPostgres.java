package coach.tpm.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL as a child process, for those who bring no database of their own.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "coach";

  private final FolderLock lock;
  private Server server;
  private boolean closed;

  private EmbeddedPostgres(FolderLock lock, Server server) {
    this.lock = lock;
    this.server = server;
  }

  /// Starts the server on this folder, or takes over the one that a killed coach left running.
  ///
  /// @throws StoreUnavailable when the folder is in use, not usable, or the server does not start
  public static EmbeddedPostgres start(Path dataDir) {
    var folder = DataFolder.prepare(dataDir);
    var lock = FolderLock.take(folder);
    try {
      var embedded = new EmbeddedPostgres(lock, serverOn(folder));
      embedded.watch();
      return embedded;
    } catch (IOException e) {
      lock.close();
      throw StoreUnavailable.dataFolder(folder.root(), e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public DatabaseAddress address() {
    return address(current());
  }

  /// Stops the server and frees the folder, within five seconds.
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    server.stop();
    lock.close();
  }

  @Override
  public String toString() {
    return "EmbeddedPostgres[%s]".formatted(address());
  }

  private static Server serverOn(DataFolder folder) throws IOException {
    folder.removeLeftovers();
    folder.refuseOtherMajor();
    var binaries = PostgresBinaries.unpackedIn(folder);
    var cluster = Cluster.openOrCreate(folder, binaries, ServerAccount.find(folder, binaries));
    var orphan = Server.runningOn(cluster);
    var server = orphan.isPresent() ? orphan.get() : Server.launch(cluster, 0);
    try {
      admit(server);
    } catch (StoreUnavailable e) {
      if (orphan.isEmpty()) {
        server.stop();
      }
      throw e;
    }
    log.info(
        "Embedded PostgreSQL {} on port {} of this machine, data in {}",
        orphan.isPresent() ? "was still running" : "started",
        server.port(),
        folder.root());
    return server;
  }

  /// Makes sure that our password opens this server and that it has our database.
  private static void admit(Server server) throws IOException {
    try (var connection = Connections.open(address(server).withDatabase("postgres"));
        var found =
            connection
                .createStatement()
                .executeQuery(
                    "select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
      if (!found.next()) {
        Connections.execute(connection, "create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw new StoreUnavailable(
          "The embedded database in %s does not let us in: %s. If it is another program's server, stop it or set DATA_DIR to another folder."
              .formatted(server.cluster().database(), e.getMessage()),
          e);
    }
  }

  private static DatabaseAddress address(Server server) {
    return new DatabaseAddress(
        "127.0.0.1", server.port(), DATABASE, Cluster.USER, server.cluster().password(), Map.of());
  }

  private synchronized Server current() {
    return server;
  }

  private void watch() {
    var _ = current().process().onExit().thenRun(this::revive);
  }

  /// A server that dies while we live is started again at the same address.
  private synchronized void revive() {
    if (closed) {
      return;
    }
    log.warn("The embedded PostgreSQL ended by itself; starting it again");
    try {
      server = Server.launch(server.cluster(), server.port());
      watch();
    } catch (IOException | StoreUnavailable e) {
      log.error("The embedded PostgreSQL could not be started again", e);
    }
  }
}
