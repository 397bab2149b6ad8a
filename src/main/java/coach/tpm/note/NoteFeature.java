package coach.tpm.note;

import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.prompt.Prompts;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// Notes, put together: features tell through [#notes], the outbox asks the composer, the schedule
/// sweeps.
public final class NoteFeature {

  private static final Duration KEEP = Duration.ofDays(180);

  private final JdbiNotes rows;
  private final Notes notes;

  private NoteFeature(JdbiNotes rows, Outbox outbox) {
    this.rows = rows;
    this.notes = new Notes(rows, outbox);
  }

  /// All that is kept is in the tables, so any number of these may stand beside each other.
  public static NoteFeature create(Jdbi jdbi, Outbox outbox) {
    return new NoteFeature(new JdbiNotes(jdbi), outbox);
  }

  public Notes notes() {
    return notes;
  }

  public Composer composer(Prompts prompts) {
    return new NoteComposer(rows, prompts);
  }

  /// Forgets what was told more than half a year ago.
  public void sweep(Instant now) {
    rows.sweep(now.minus(KEEP));
  }
}
