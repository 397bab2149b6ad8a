package coach.tpm.testing.slack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// A channel or direct message as everybody in it sees it.
public final class Conversation {
  enum Kind {
    PUBLIC,
    PRIVATE,
    IM
  }

  private final State state;
  private final String id;
  private final String name;
  private final Kind kind;
  private final Set<String> members = new LinkedHashSet<>();
  private final Map<String, SlackMessage> messages = new LinkedHashMap<>();
  private boolean archived;

  Conversation(State state, String id, String name, Kind kind) {
    this.state = state;
    this.id = id;
    this.name = name;
    this.kind = kind;
  }

  public String id() {
    return id;
  }

  /// As Slack writes it in payloads: `privategroup` and `directmessage` for those.
  public String name() {
    return kind == Kind.PRIVATE ? "privategroup" : name;
  }

  public Conversation join(String... users) {
    state.change(() -> members.addAll(Arrays.asList(users)));
    return this;
  }

  public Conversation leave(String... users) {
    state.change(() -> Arrays.asList(users).forEach(members::remove));
    return this;
  }

  public Conversation archive() {
    state.change(() -> archived = true);
    return this;
  }

  public List<String> members() {
    return state.alone(() -> List.copyOf(members));
  }

  /// The messages as they stand now, oldest first, without what only one person sees.
  public List<SlackMessage> messages() {
    return state.alone(() -> List.copyOf(messages.values()));
  }

  /// The newest message.
  public SlackMessage last() {
    return state.alone(() -> messages().reversed().stream().findFirst().orElseThrow(this::empty));
  }

  /// All that stands in it, for a look or an assertion.
  public String text() {
    return String.join("\n\n", messages().stream().map(SlackMessage::text).toList());
  }

  /// Waits for a message that is as wanted.
  public SlackMessage await(Predicate<SlackMessage> wanted, Duration atMost) {
    return state
        .await(
            "the messages of " + name, this::messages, it -> it.stream().anyMatch(wanted), atMost)
        .stream()
        .filter(wanted)
        .findFirst()
        .orElseThrow(this::empty);
  }

  boolean has(String user) {
    return members.contains(user);
  }

  boolean isArchived() {
    return archived;
  }

  boolean isPublic() {
    return kind == Kind.PUBLIC;
  }

  boolean isDm() {
    return kind == Kind.IM;
  }

  boolean isCalled(String channel) {
    return channel.equals(id) || channel.equals("#" + name);
  }

  Optional<SlackMessage> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }

  void put(SlackMessage message) {
    messages.put(message.ts(), message);
  }

  void remove(String ts) {
    messages.remove(ts);
  }

  List<SlackMessage> newestFirst() {
    return new ArrayList<>(messages.values()).reversed();
  }

  ObjectNode toJson(String coach) {
    var json = Json.object().put("id", id).put("is_im", isDm()).put("is_archived", archived);
    if (isDm()) {
      members.stream().filter(it -> !it.equals(coach)).forEach(it -> json.put("user", it));
      return json;
    }
    json.put("name", name).put("is_channel", isPublic()).put("is_group", !isPublic());
    return json.put("is_private", !isPublic()).put("is_member", has(coach));
  }

  private NoSuchElementException empty() {
    return new NoSuchElementException("nothing was said in " + name);
  }
}
