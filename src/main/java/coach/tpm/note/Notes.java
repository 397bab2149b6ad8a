package coach.tpm.note;

import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Text;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;

/// Tells people small things, such as that a channel does not take the coach's messages.
///
/// Each line owes a message, and the first of these that goes out takes every line that waits with
/// it; the others then have nothing left to say and are not sent. So lines gather by themselves
/// while a person's day is full, and a line that comes after the message waits for the next one.
public final class Notes {

  private final JdbiNotes rows;
  private final Outbox outbox;

  Notes(JdbiNotes rows, Outbox outbox) {
    this.rows = rows;
    this.outbox = outbox;
  }

  /// Tells a person a line, once for each key. Takes part in the caller's transaction.
  public void tell(WorkspaceId workspace, MemberId member, String key, Text line, Instant now) {
    rows.add(workspace, member, key, line, now)
        .ifPresent(id ->
            outbox.owe(
                workspace,
                new Debt(
                    NoteComposer.KIND,
                    member.value(),
                    Long.toString(id),
                    new ToMember(member),
                    now),
                now));
  }

  /// What the key stood for was over at that instant: what was told before is forgotten, so that
  /// the next time is told anew. A line that still waits is not told any more.
  public void over(WorkspaceId workspace, String key, Instant at) {
    rows.forget(workspace, key, at);
  }
}
