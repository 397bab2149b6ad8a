package coach.tpm.demo;

import coach.tpm.message.Message;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// The demo's conversations: what is posted is kept, and told to the pages of those who may see it.
final class Chat {

  static final int PAGE = 50;

  private final JdbiDemoMessages messages;
  private final JdbiDemoPlace place;
  private final Feed feed;
  private final InstantSource clock;

  Chat(JdbiDemoMessages messages, JdbiDemoPlace place, Feed feed, InstantSource clock) {
    this.messages = messages;
    this.place = place;
    this.feed = feed;
    this.clock = clock;
  }

  List<Person> people() {
    return place.people();
  }

  Optional<Person> person(MemberId id) {
    return place.people().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  List<Room> channels() {
    return place.channels();
  }

  /// Whether there is such a conversation and a person may see it.
  boolean isOpenTo(MemberId person, ChannelId room) {
    return Room.personOf(room)
        .map(person::equals)
        .orElseGet(() -> channels().stream().anyMatch(channel -> channel.id().equals(room)));
  }

  long post(Draft draft) {
    long id = messages.add(draft, clock.instant());
    tell(id);
    draft.parent().ifPresent(this::tell);
    return id;
  }

  /// False when there is no such message of the coach.
  boolean edit(long id, Message message) {
    boolean edited = messages.edit(id, message, clock.instant());
    if (edited) {
      tell(id);
    }
    return edited;
  }

  Optional<Posted> find(UUID key) {
    return messages.find(key);
  }

  /// A message that a person may see.
  Optional<Posted> find(long id, MemberId person) {
    return messages
        .find(id)
        .filter(posted -> posted.isFor(person) && isOpenTo(person, posted.room()));
  }

  /// One more than a page, where there is more; newest first.
  List<Posted> before(ChannelId room, MemberId person, long before) {
    return messages.before(room, person, before, PAGE + 1);
  }

  /// A message and its replies.
  List<Posted> replies(Posted parent) {
    return messages.replies(parent.id());
  }

  int unread(ChannelId room, MemberId person) {
    return messages.unread(room, person);
  }

  void read(ChannelId room, MemberId person, long upTo) {
    messages.read(room, person, upTo);
    feed.tell(new Feed.News.Read(person, room), person::equals);
  }

  private void tell(long id) {
    messages.find(id).ifPresent(posted -> feed.tell(new Feed.News.Told(id), whom(posted)));
  }

  private static Predicate<MemberId> whom(Posted posted) {
    return posted::isFor;
  }
}
