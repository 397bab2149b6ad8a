package coach.tpm.store;

import java.time.Instant;
import java.util.List;

/// The list of what a backup holds. It is written last, so a backup that has it is whole.
record BackupContents(
    int format,
    String schemaVersion,
    Instant takenAt,
    List<Section> tables,
    List<SequenceValue> sequences) {
  static final int FORMAT = 1;
  static final String NAME = "backup.json";

  BackupContents {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  long rows() {
    return tables.stream().mapToLong(Section::rows).sum();
  }

  /// One table's rows as COPY text, in an entry of their own.
  record Section(String table, List<String> columns, String entry, long rows, String sha256) {
    Section {
      columns = List.copyOf(columns);
    }
  }

  record SequenceValue(String name, long last, boolean called) {}
}
