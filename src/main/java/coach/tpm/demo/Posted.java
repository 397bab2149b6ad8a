package coach.tpm.demo;

import coach.tpm.message.Message;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.util.Optional;

/// A message as it stands in the chat. Without an author it is the coach's.
record Posted(
    long id,
    ChannelId room,
    Optional<MemberId> author,
    Optional<MemberId> onlyFor,
    Optional<Long> parent,
    Message message,
    Instant at,
    boolean edited,
    int replies) {

  boolean isFor(MemberId person) {
    return onlyFor.map(person::equals).orElse(true)
        && Room.personOf(room).map(person::equals).orElse(true);
  }
}
