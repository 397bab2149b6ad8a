package coach.tpm.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.databind.json.JsonMapper;

/// Writes all data of a database, embedded or external, into one file, as of one instant.
///
/// The file is a zip: one entry of COPY text per table and, last, a list of them with their row
/// counts and checksums. The keys that open platform tokens are not in it.
public final class Backup {
  private final DatabaseAddress address;

  public Backup(DatabaseAddress address) {
    this.address = address;
  }

  /// Writes a new file that only its owner may read; `now` is only noted in it.
  ///
  /// @throws StoreUnavailable when the file is there already or something cannot be read or written
  public BackupSummary write(Path file, Instant now) {
    var target = file.toAbsolutePath();
    var unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      refuseExisting(target);
      Files.deleteIfExists(unfinished);
      var contents = writeTo(unfinished, now);
      Files.move(unfinished, target);
      return BackupSummary.of(contents);
    } catch (IOException e) {
      throw new StoreUnavailable(
          "Cannot write the backup %s: %s.".formatted(file, StoreUnavailable.reason(e)), e);
    } catch (SQLException | JdbiException e) {
      throw new StoreUnavailable("Cannot read %s: %s".formatted(address, e.getMessage()), e);
    } finally {
      deleteQuietly(unfinished);
    }
  }

  private static void refuseExisting(Path target) {
    if (Files.exists(target)) {
      throw new StoreUnavailable(
          "%s is already there. Name a new file for the backup.".formatted(target));
    }
  }

  private BackupContents writeTo(Path file, Instant now) throws IOException, SQLException {
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = FileChannel.open(file, options, Secrets.OWNER_ONLY);
        var zip = new ZipOutputStream(Channels.newOutputStream(channel));
        var handle = Jdbi.create(() -> Connections.open(address)).open()) {
      var contents = copyAll(handle, zip, now);
      zip.finish();
      channel.force(true);
      return contents;
    }
  }

  /// One snapshot for all tables: others may go on writing meanwhile.
  private BackupContents copyAll(Handle handle, ZipOutputStream zip, Instant now)
      throws IOException, SQLException {
    handle.begin();
    handle.execute("set transaction isolation level repeatable read, read only");
    CopySession.prepare(handle);
    var catalog = new Catalog(handle);
    if (!catalog.isSetUp()) {
      throw new StoreUnavailable("%s holds no data of the coach.".formatted(address));
    }
    var version = schemaVersion(handle);
    var sections = new ArrayList<BackupContents.Section>();
    for (var table : catalog.tables()) {
      sections.add(copy(handle, table, catalog.columns(table), zip));
    }
    var contents =
        new BackupContents(
            BackupContents.FORMAT, version, now, sections, sequences(handle, catalog));
    handle.commit();
    zip.putNextEntry(new ZipEntry(BackupContents.NAME));
    zip.write(JsonMapper.shared().writeValueAsBytes(contents));
    zip.closeEntry();
    return contents;
  }

  private static BackupContents.Section copy(
      Handle handle, String table, List<String> columns, ZipOutputStream zip)
      throws IOException, SQLException {
    var entry = "tables/%s.copy".formatted(table);
    var sum = sha256();
    var sql =
        "copy (select %s from %s) to stdout"
            .formatted(Catalog.quoted(columns), Catalog.quoted(table));
    zip.putNextEntry(new ZipEntry(entry));
    var rows =
        new CopyStreams(handle.getConnection()).out(sql, new DigestOutputStream(kept(zip), sum));
    zip.closeEntry();
    return new BackupContents.Section(
        table, columns, entry, rows, HexFormat.of().formatHex(sum.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// Sequences know no snapshot. Read after the tables they can only be further on, which is safe.
  private static List<BackupContents.SequenceValue> sequences(Handle handle, Catalog catalog) {
    return catalog.sequences().stream()
        .map(name ->
            handle
                .createQuery("select last_value, is_called from " + Catalog.quoted(name))
                .map((row, _) ->
                    new BackupContents.SequenceValue(
                        name, row.getLong("last_value"), row.getBoolean("is_called")))
                .one())
        .toList();
  }

  private String schemaVersion(Handle handle) {
    var sql =
        """
        select version
          from flyway_schema_history
         where success and version is not null
         order by installed_rank desc
         limit 1
        """;
    return handle
        .createQuery(sql)
        .mapTo(String.class)
        .findOne()
        .orElseThrow(
            () -> new StoreUnavailable("%s holds no data of the coach.".formatted(address)));
  }

  private static OutputStream kept(OutputStream stream) {
    return new FilterOutputStream(stream) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() {
        // The archive goes on after this entry.
      }
    };
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException _) {
      // The reason for which it is deleted is told, and says more.
    }
  }
}
