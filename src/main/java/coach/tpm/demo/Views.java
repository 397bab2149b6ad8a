package coach.tpm.demo;

import coach.tpm.command.CommandHandler;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the page shows, as one person sees it. Times are that person's.
final class Views {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

  private final Chat chat;
  private final List<CommandHandler> commands;
  private final Gallery gallery;
  private final Shelf shelf;
  private final InstantSource clock;

  Views(
      Chat chat, List<CommandHandler> commands, Gallery gallery, Shelf shelf, InstantSource clock) {
    this.chat = chat;
    this.gallery = gallery;
    this.shelf = shelf;
    this.commands = List.copyOf(commands);
    this.clock = clock;
  }

  record State(
      String workspace,
      String me,
      List<PersonView> people,
      NowView now,
      List<RoomView> conversations,
      List<CommandView> commands,
      List<MoveView> moves) {}

  record PersonView(String id, String name, String zone, String time, String about) {}

  record NowView(String text, String iso) {}

  record RoomView(String id, String kind, String name, int unread) {}

  record CommandView(String words, String does) {}

  record MoveView(String id, String label) {}

  /// A page of messages, oldest first.
  record Page(List<MessageView> messages, boolean more) {}

  record MessageView(
      long id,
      String in,
      String author,
      String name,
      boolean bot,
      String at,
      String time,
      String day,
      boolean edited,
      boolean onlyYou,
      @Nullable Long parent,
      int replies,
      String html) {}

  State state(Person me) {
    var now = clock.instant();
    return new State(
        "Apollo & friends",
        me.id().value(),
        chat.people().stream().map(person -> person(person, now)).toList(),
        now(me),
        rooms(me).stream().map(room -> room(room, me)).toList(),
        commands.stream()
            .flatMap(command -> command.usages().stream())
            .map(usage -> new CommandView(usage.words(), usage.does()))
            .toList(),
        List.of(Move.values()).stream()
            .map(move -> new MoveView(move.id(), move.label()))
            .toList());
  }

  NowView now(Person me) {
    var now = clock.instant();
    var local = now.atZone(me.zone());
    return new NowView(
        "%s, %s in %s".formatted(DAY.format(local), TIME.format(local), city(me.zone())),
        now.toString());
  }

  RoomView room(ChannelId id, Person me) {
    return rooms(me).stream()
        .filter(room -> room.id().equals(id))
        .findFirst()
        .map(room -> room(room, me))
        .orElseThrow(() -> new IllegalArgumentException("no conversation " + id.value()));
  }

  Page page(ChannelId room, Person me, long before) {
    var found = chat.before(room, me.id(), before);
    boolean more = found.size() > Chat.PAGE;
    var shown = more ? found.subList(0, Chat.PAGE) : found;
    return new Page(shown.reversed().stream().map(posted -> message(posted, me)).toList(), more);
  }

  Page thread(Posted parent, Person me) {
    var all = new ArrayList<Posted>();
    all.add(parent);
    all.addAll(chat.replies(parent));
    return new Page(all.stream().map(posted -> message(posted, me)).toList(), false);
  }

  MessageView message(Posted posted, Person me) {
    var local = posted.at().atZone(me.zone());
    var author = posted.author();
    return new MessageView(
        posted.id(),
        posted.room().value(),
        author.map(MemberId::value).orElse("coach"),
        author.map(this::name).orElse(Story.COACH),
        author.isEmpty(),
        posted.at().toString(),
        TIME.format(local),
        DAY.format(local),
        posted.edited(),
        posted.onlyFor().isPresent(),
        posted.parent().orElse(null),
        posted.replies(),
        html().of(posted.message().blocks()));
  }

  Html html() {
    return new Html(this::name, this::roomName, gallery::address, shelf::address);
  }

  private List<Room> rooms(Person me) {
    var rooms = new ArrayList<>(chat.channels());
    rooms.add(Room.direct(me.id(), Story.COACH));
    return rooms;
  }

  private RoomView room(Room room, Person me) {
    return new RoomView(
        room.id().value(),
        room.direct() ? "direct" : "channel",
        room.name(),
        chat.unread(room.id(), me.id()));
  }

  private static PersonView person(Person person, Instant now) {
    return new PersonView(
        person.id().value(),
        person.name(),
        person.zone().getId(),
        SHORT.format(now.atZone(person.zone())),
        person.about());
  }

  private String name(MemberId member) {
    return chat.person(member).map(Person::name).orElse(member.value());
  }

  private String roomName(ChannelId id) {
    return chat.channels().stream()
        .filter(room -> room.id().equals(id))
        .findFirst()
        .map(Room::name)
        .orElse(id.value());
  }

  /// The last part of a zone's name, such as "New York".
  private static String city(ZoneId zone) {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }
}
