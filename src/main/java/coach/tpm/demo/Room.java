package coach.tpm.demo;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.Optional;

/// A conversation: a channel, or the direct one between the coach and one person.
record Room(ChannelId id, String name, boolean direct) {

  private static final String DIRECT = "D";

  static Room channel(String id, String name) {
    return new Room(new ChannelId(id), name, false);
  }

  static Room direct(MemberId person, String name) {
    return new Room(new ChannelId(DIRECT + person.value()), name, true);
  }

  /// The one person of a direct conversation's id.
  static Optional<MemberId> personOf(ChannelId conversation) {
    var id = conversation.value();
    return id.startsWith(DIRECT) && id.length() > 1
        ? Optional.of(new MemberId(id.substring(1)))
        : Optional.empty();
  }
}
