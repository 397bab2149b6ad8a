package coach.tpm.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A backup that was checked from its first byte to its last.
record BackupFile(ZipFile zip, BackupContents contents) implements AutoCloseable {

  /// Reads every entry once, so that a broken file is refused before anything is changed.
  static BackupFile open(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new StoreUnavailable("There is no backup file %s.".formatted(file));
    }
    try {
      return checked(new ZipFile(file.toFile()));
    } catch (ZipException | JacksonException | IllegalArgumentException e) {
      throw broken(file, e);
    } catch (IOException e) {
      throw new StoreUnavailable(
          "Cannot read the backup %s: %s.".formatted(file, StoreUnavailable.reason(e)), e);
    }
  }

  InputStream rowsOf(BackupContents.Section section) throws IOException {
    return entry(zip, section.entry());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static BackupFile checked(ZipFile zip) throws IOException {
    try {
      var file = new BackupFile(zip, contents(zip));
      for (var section : file.contents().tables()) {
        file.check(section);
      }
      return file;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static BackupContents contents(ZipFile zip) throws IOException {
    try (var json = entry(zip, BackupContents.NAME)) {
      var contents = JsonMapper.shared().readValue(json, BackupContents.class);
      if (contents.format() != BackupContents.FORMAT) {
        throw new StoreUnavailable(
            "This coach reads backups of format %d, and %s has format %d. Use the coach that wrote it, or a newer one."
                .formatted(BackupContents.FORMAT, zip.getName(), contents.format()));
      }
      return contents;
    }
  }

  private void check(BackupContents.Section section) throws IOException {
    var sum = Backup.sha256();
    try (var rows = new DigestInputStream(rowsOf(section), sum)) {
      rows.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(sum.digest()).equals(section.sha256())) {
      throw new ZipException("the rows of %s were changed".formatted(section.table()));
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("%s is missing".formatted(name));
    }
    return zip.getInputStream(entry);
  }

  private static StoreUnavailable broken(Path file, Exception e) {
    return new StoreUnavailable(
        "%s is not a whole backup of the coach (%s). Nothing was changed."
            .formatted(file, e.getMessage()),
        e);
  }
}
