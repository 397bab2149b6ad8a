package coach.tpm.outbox;

import coach.tpm.message.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the workers do to owed messages. Every result is guarded by the worker that claimed the
/// message: a result that comes after the lease ended and somebody else took over changes nothing.
interface Claims {

  /// Takes up to `most` messages that may go out now: at most one for each conversation, none of a
  /// paused workspace. A conversation takes no other until the outcome says from when on it is
  /// `free`; without outcome, until a pace after the lease.
  List<Owed> claimReady(String worker, Instant now, Duration lease, Duration pace, int most);

  /// Takes messages whose delivery is uncertain and due for a look. Nobody else looks before `now +
  /// lease`.
  List<Owed> claimUncertain(String worker, Instant now, Duration lease, int most);

  /// Messages whose worker vanished: posts become uncertain, edits ready again. Returns how many.
  int recoverExpired(Instant now);

  void settle(String worker, Owed owed, Receipt receipt, Instant now, Instant free);

  /// Delivered, and to be edited once more at `at`.
  void unfinished(String worker, Owed owed, Receipt receipt, Instant now, Instant at, Instant free);

  /// Back to ready, not before `at`; nothing was delivered.
  void postpone(String worker, Owed owed, Instant at, String why, Instant free);

  /// Nobody knows when it arrives, so the conversation waits as if there were no outcome.
  void uncertain(String worker, Owed owed, String why);

  /// Found after all, by a look into the conversation. It is edited once more when it was refreshed
  /// meanwhile, or when it is `unfinished`.
  void found(String worker, Owed owed, Receipt receipt, boolean unfinished, Instant now);

  /// Not found by a look into the conversation: it may be sent again.
  void notFound(String worker, Owed owed, Instant now);

  /// The conversation could not be read. True the first time.
  boolean stillUncertain(String worker, Owed owed, Instant lookAgainAt, String why);

  /// Gives the message up, and has it told in the same transaction.
  void refuse(String worker, Owed owed, String why, Instant free, Runnable tell);

  void cancel(String worker, Owed owed, String why, Instant free);

  /// Holds back everything of the message's workspace until `until`.
  void pauseLane(Owed owed, Instant until);
}
