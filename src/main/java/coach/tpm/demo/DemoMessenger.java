package coach.tpm.demo;

import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Delivery.Refused;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Refusal;
import coach.tpm.message.Sighting;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Delivers what the coach owes into the demo's conversations.
final class DemoMessenger implements Messenger {

  private final Chat chat;

  DemoMessenger(Chat chat) {
    this.chat = chat;
  }

  @Override
  public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    var room = room(to);
    boolean exists =
        Room.personOf(room)
            .map(person -> chat.person(person).isPresent())
            .orElseGet(() -> chat.channels().stream().anyMatch(known -> known.id().equals(room)));
    if (!exists) {
      return new Refused(
          switch (to) {
            case ToMember _ -> Refusal.MEMBER_UNREACHABLE;
            case ToChannel _, InThread _ -> Refusal.CHANNEL_NOT_FOUND;
          });
    }
    return new Delivered(receipt(room, chat.post(Draft.ofCoach(room, parent(to), message, key))));
  }

  @Override
  public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    return chat.edit(Long.parseLong(receipt.messageId()), message)
        ? new Delivered(receipt)
        : new Refused(Refusal.MESSAGE_GONE);
  }

  @Override
  public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    return chat.find(key)
        .<Sighting>map(posted -> new Sighting.Seen(receipt(posted.room(), posted.id())))
        .orElseGet(Sighting.NotSeen::new);
  }

  private static ChannelId room(Address to) {
    return switch (to) {
      case ToMember(var member) -> Room.direct(member, "").id();
      case ToChannel(var channel) -> channel;
      case InThread(var channel, _) -> channel;
    };
  }

  private static Optional<Long> parent(Address to) {
    return to instanceof InThread(_, var parent)
        ? Optional.of(Long.parseLong(parent))
        : Optional.empty();
  }

  private static Receipt receipt(ChannelId room, long id) {
    return new Receipt(room.value(), Long.toString(id));
  }
}
