package coach.tpm.demo;

import coach.tpm.message.Message;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.Optional;
import java.util.UUID;

/// A message that is about to be posted. `key` lets the coach find its own again.
record Draft(
    ChannelId room,
    Optional<MemberId> author,
    Optional<MemberId> onlyFor,
    Optional<Long> parent,
    Optional<UUID> key,
    Message message) {

  static Draft ofCoach(ChannelId room, Optional<Long> parent, Message message, UUID key) {
    return new Draft(room, Optional.empty(), Optional.empty(), parent, Optional.of(key), message);
  }

  static Draft ofCoachFor(MemberId person, ChannelId room, Message message) {
    return new Draft(
        room,
        Optional.empty(),
        Room.personOf(room).isPresent() ? Optional.empty() : Optional.of(person),
        Optional.empty(),
        Optional.empty(),
        message);
  }

  static Draft ofPerson(MemberId person, ChannelId room, Optional<Long> parent, Message message) {
    return new Draft(
        room, Optional.of(person), Optional.empty(), parent, Optional.empty(), message);
  }
}
