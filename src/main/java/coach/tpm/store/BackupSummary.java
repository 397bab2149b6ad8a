package coach.tpm.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// What was written or read: how many rows of how many tables, and as of when.
public record BackupSummary(int tables, long rows, String schemaVersion, Instant takenAt) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  static BackupSummary of(BackupContents contents) {
    return new BackupSummary(
        contents.tables().size(), contents.rows(), contents.schemaVersion(), contents.takenAt());
  }

  /// As one reads it: `724 rows of 19 tables, as of 2026-11-22 19:05:00 UTC`.
  public String words() {
    return "%,d rows of %d tables, as of %s UTC".formatted(rows, tables, SECONDS.format(takenAt));
  }
}
