package coach.tpm.store;

import java.time.Instant;

/// What was written or read: how many rows of how many tables, and as of when.
public record BackupSummary(int tables, long rows, String schemaVersion, Instant takenAt) {
  static BackupSummary of(BackupContents contents) {
    return new BackupSummary(
        contents.tables().size(), contents.rows(), contents.schemaVersion(), contents.takenAt());
  }
}
