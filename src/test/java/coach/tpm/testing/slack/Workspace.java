package coach.tpm.testing.slack;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A Slack workspace in which the coach is installed: its token, its people and its channels.
public final class Workspace {
  private final State state;
  private final String id;
  private final Map<String, FakeUser> users = new LinkedHashMap<>();
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private String token;
  private String scopes =
      "commands,chat:write,users:read,channels:read,groups:read,channels:history,groups:history,"
          + "im:history,im:read,im:write,files:write";
  private @Nullable String tokenError;

  Workspace(State state, String id) {
    this.state = state;
    this.id = id;
    this.token = "xoxb-" + id;
    users.put(coach(), new FakeUser(coach(), "TPM Coach", "UTC", true, false));
  }

  public String id() {
    return id;
  }

  /// The bot token that the coach must use here.
  public String token() {
    return token;
  }

  /// The coach's own user id in this workspace.
  public String coach() {
    return "UCOACH" + id;
  }

  public String botId() {
    return "B" + id;
  }

  public String appId() {
    return "A0COACH";
  }

  public String domain() {
    return id.toLowerCase(Locale.ROOT);
  }

  public String scopes() {
    return scopes;
  }

  /// Sets what the `x-oauth-scopes` header names.
  public Workspace scopes(String granted) {
    state.change(() -> scopes = granted);
    return this;
  }

  /// Gives the coach another token; the old one is unknown from now on.
  public Workspace token(String newToken) {
    state.change(() -> token = newToken);
    return this;
  }

  /// From now on the token is answered with this error, for example `token_revoked`.
  public Workspace tokenFails(String error) {
    state.change(() -> tokenError = error);
    return this;
  }

  public Workspace tokenWorksAgain() {
    state.change(() -> tokenError = null);
    return this;
  }

  Optional<String> tokenError() {
    return Optional.ofNullable(tokenError);
  }

  /// Adds or replaces a person.
  public Workspace user(FakeUser user) {
    state.change(() -> users.put(user.id(), user));
    return this;
  }

  public Workspace user(String userId, String name, String zone) {
    return user(FakeUser.person(userId, name, zone));
  }

  /// A public channel that the coach is in, with these people.
  public Conversation channel(String channelId, String name, String... members) {
    return open(channelId, name, Conversation.Kind.PUBLIC, Arrays.asList(members));
  }

  /// A private channel that the coach is in, with these people.
  public Conversation privateChannel(String channelId, String name, String... members) {
    return open(channelId, name, Conversation.Kind.PRIVATE, Arrays.asList(members));
  }

  /// The direct messages between the coach and a person; always the same conversation.
  public Conversation dm(String user) {
    return state.alone(() ->
        conversations.computeIfAbsent(
            dmId(user), it -> conversation(it, "directmessage", Conversation.Kind.IM, user)));
  }

  /// A channel or direct message by its id.
  public Conversation channel(String channelId) {
    return find(channelId).orElseThrow(() -> new AssertionError("no channel " + channelId));
  }

  public FakeUser person(String userId) {
    return findUser(userId).orElseThrow(() -> new AssertionError("no user " + userId));
  }

  Optional<FakeUser> findUser(String userId) {
    return state.alone(() -> Optional.ofNullable(users.get(userId)));
  }

  List<FakeUser> users() {
    return state.alone(() -> List.copyOf(users.values()));
  }

  List<Conversation> conversations() {
    return state.alone(() -> List.copyOf(conversations.values()));
  }

  Optional<Conversation> find(String channelId) {
    return state.alone(() -> Optional.ofNullable(conversations.get(channelId)));
  }

  private Conversation open(
      String channelId, String name, Conversation.Kind kind, List<String> members) {
    var conversation = conversation(channelId, name, kind, members.toArray(String[]::new));
    state.change(() -> conversations.put(channelId, conversation));
    return conversation;
  }

  private Conversation conversation(
      String channelId, String name, Conversation.Kind kind, String... members) {
    var conversation = new Conversation(state, channelId, name, kind);
    return conversation.join(members).join(coach());
  }

  private String dmId(String user) {
    return "D%s%s".formatted(id, user);
  }
}
