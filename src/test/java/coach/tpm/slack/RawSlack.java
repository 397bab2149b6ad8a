package coach.tpm.slack;

import coach.tpm.message.Address;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Delivery;
import coach.tpm.message.Message;
import coach.tpm.message.Sighting;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// The product's messenger before a [RawServer] in the place of Slack.
final class RawSlack implements AutoCloseable {

  static final String POST = "chat.postMessage";
  static final String HISTORY = "conversations.history";
  static final String OPEN = "conversations.open";
  static final String POSTED = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}";
  static final Address CHANNEL = new ToChannel(new ChannelId("C1"));
  static final UUID KEY = UUID.fromString("00000000-0000-4000-8000-000000000001");
  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final WorkspaceId WORKSPACE = WorkspaceId.of("slack", "T1");

  final RawServer server;
  private final Tokens tokens = new Tokens(Optional.of("xoxb-1"), new NoInstallations());
  private final SlackWeb web;
  private final SlackMessenger messenger;

  private RawSlack(RawServer server, Duration patience) {
    this(server, server.url(), patience);
  }

  private RawSlack(RawServer server, URI url, Duration patience) {
    this.server = server;
    this.web = new SlackWeb(url, patience);
    this.messenger =
        new SlackMessenger(
            web, tokens, new Uploads(new NoFiles(), web.patientHttp(), InstantSource.system()));
  }

  /// With a token whose workspace is known.
  static RawSlack start() {
    var slack = start(Duration.ofSeconds(10));
    slack.introduce();
    return slack;
  }

  /// With a token whose workspace is not known yet. One call may take this long.
  static RawSlack start(Duration patience) {
    return new RawSlack(RawServer.start(), patience);
  }

  /// With a token whose workspace is known, and Slack at this address.
  static RawSlack at(URI url) {
    var slack = new RawSlack(RawServer.start(), url, Duration.ofSeconds(10));
    slack.introduce();
    return slack;
  }

  void introduce() {
    introduce("T1");
  }

  void introduce(String team) {
    tokens.bind(WorkspaceId.of("slack", team));
  }

  void plan(String method, RawAnswer answer) {
    server.plan(method, answer);
  }

  Delivery post() {
    return post(CHANNEL);
  }

  Delivery post(Address to) {
    return messenger.post(WORKSPACE, to, Message.of("hello"), KEY);
  }

  Sighting find() {
    return find(CHANNEL);
  }

  Sighting find(Address to) {
    return messenger.find(WORKSPACE, to, KEY, NOON);
  }

  /// How often a method was called.
  int calls(String method) {
    return server.arrived(method).size();
  }

  @Override
  public void close() {
    web.close();
    server.close();
  }
}
