package coach.tpm.demo;

import coach.tpm.demo.Json.Refused;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import org.jspecify.annotations.Nullable;

/// Who a request speaks for, and what they may see.
final class Visitors {

  private final Chat chat;

  Visitors(Chat chat) {
    this.chat = chat;
  }

  static Refused stranger() {
    return new Refused(403, "Only the demo's own page may talk to it. Open it at its own address.");
  }

  /// @throws Refused when there is nobody of that id
  Person me(@Nullable String id) {
    if (id == null || id.isBlank()) {
      throw new Refused(400, "Say who you are. Reload the page and try again.");
    }
    return chat.person(new MemberId(id))
        .orElseThrow(() -> new Refused(404, "There is nobody of that name here."));
  }

  Person meOrFirst(@Nullable String id) {
    return id == null || id.isBlank() ? chat.people().getFirst() : me(id);
  }

  /// @throws Refused for a conversation that is not there, or not theirs
  ChannelId room(Person me, @Nullable String id) {
    if (id == null || id.isBlank() || !chat.isOpenTo(me.id(), new ChannelId(id))) {
      throw new Refused(404, "There is no such conversation for you.");
    }
    return new ChannelId(id);
  }

  /// @throws Refused for a message that is not there, or not theirs to see
  Posted message(Person me, ChannelId room, long id) {
    return chat.find(id, me.id())
        .filter(posted -> posted.room().equals(room))
        .orElseThrow(() -> new Refused(404, "That message is gone."));
  }
}
