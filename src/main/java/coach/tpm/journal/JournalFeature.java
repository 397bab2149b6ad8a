package coach.tpm.journal;

import org.jdbi.v3.core.Jdbi;

/// The journal, put together.
public record JournalFeature(Journal journal) {

  public static JournalFeature create(Jdbi jdbi) {
    return new JournalFeature(new JdbiJournal(jdbi));
  }
}
