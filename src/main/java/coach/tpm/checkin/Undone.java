package coach.tpm.checkin;

import coach.tpm.checkin.Asked.Open;
import coach.tpm.message.Text;

/// Whether an answer could be taken back.
sealed interface Undone {

  /// It was. When it was given ahead the question is gone too, and asked on its day.
  record Done(Open open, boolean askedLater, TakenBack back) implements Undone {}

  /// There is no answer; it was taken back before.
  record Before(Open open) implements Undone {}

  /// A sentence for the person: why not.
  record Refused(Text why) implements Undone {}
}
