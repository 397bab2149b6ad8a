package coach.tpm.message;

import java.time.Duration;

/// What was found when a conversation was searched for a message that may have been delivered.
public sealed interface Sighting {

  record Seen(Receipt receipt) implements Sighting {}

  record NotSeen() implements Sighting {}

  /// The conversation cannot be read now; look again later and do not guess.
  record Unknown(Duration lookAgainAfter, String why) implements Sighting {}
}
