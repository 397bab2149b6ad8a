package coach.tpm.testing.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A Slack on this machine: speaks the Web API, keeps its rules, fails on request, forgets nothing.
///
/// ```java
/// var slack = FakeSlack.start();
/// var team = slack.workspace("T1").user("U1", "Ann", "Europe/Berlin");
/// var apollo = team.channel("C1", "apollo", "U1");
/// var ann = new SlackClient(slack, productUrl, secret, "T1", clock).person("U1");
/// ann.types("program start Apollo by next friday").in(apollo);
/// ann.dm().await("on time", SOON).press("At risk");
/// ann.form().fill("What is in the way?", "vendor").submit();
/// assertThat(apollo.last().text()).contains("Apollo");
/// ```
public final class FakeSlack implements AutoCloseable {
  private final State state;
  private final Faults faults = new Faults();
  private final ApiServer server;

  private FakeSlack(InstantSource clock, int port) {
    state = new State(clock);
    server = new ApiServer(state, faults, port);
  }

  /// A Slack on a free port whose message times come from the machine's clock.
  public static FakeSlack start() {
    return start(InstantSource.system());
  }

  /// The same with message times from another clock, such as the product's in a test.
  public static FakeSlack start(InstantSource clock) {
    return start(clock, 0);
  }

  public static FakeSlack start(InstantSource clock, int port) {
    return new FakeSlack(clock, port);
  }

  /// What `SLACK_API_URL` must be.
  public URI apiUrl() {
    return url("/api/");
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
  }

  /// The workspace with this id, made on first use.
  public Workspace workspace(String id) {
    return state.alone(() -> state.workspaces.computeIfAbsent(id, it -> new Workspace(state, it)));
  }

  /// What goes wrong.
  public Faults faults() {
    return faults;
  }

  /// Every call that arrived, also those refused or left unanswered.
  public List<ApiCall> calls() {
    return state.alone(() -> List.copyOf(state.calls));
  }

  public List<ApiCall> calls(String method) {
    return calls().stream().filter(it -> it.method().equals(method)).toList();
  }

  /// Every accepted `chat.postMessage`, as first posted.
  public List<Post> posts() {
    return state.alone(() -> List.copyOf(state.posts));
  }

  /// How often each value of a field of the metadata's payload was posted: once is right.
  public Map<String, Long> postsBy(String metadataField) {
    return posts().stream()
        .map(post -> post.message().metadata(metadataField))
        .filter(key -> !key.isEmpty())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /// How close together the posts to each channel arrived.
  public Pacing pacing() {
    return new Pacing(posts());
  }

  /// Blocks and views that Slack would have refused; a test ends with this being empty.
  public List<Invalid> invalid() {
    return state.alone(() -> List.copyOf(state.invalid));
  }

  /// The messages of a channel as they stand now.
  public List<SlackMessage> messages(String channel) {
    return channel(channel).messages();
  }

  public Conversation channel(String channel) {
    return state.alone(() -> state.conversation(channel));
  }

  /// Every form and home tab, also those that were closed.
  public List<FakeView> views() {
    return state.alone(state.views::all);
  }

  /// The home tab as this person sees it.
  public Optional<FakeView> home(String team, String user) {
    return state.alone(() -> state.views.home(team, user));
  }

  /// The form that this person has before them.
  public Optional<FakeView> form(String team, String user) {
    return state.alone(() -> state.views.form(team, user));
  }

  /// What was posted to response addresses.
  public List<ResponsePost> responses() {
    return state.alone(() ->
        state.responseUrls.used().stream()
            .map(it -> new ResponsePost(it.target().channel(), it.target().user(), it.body()))
            .toList());
  }

  /// Waits until the messages of a channel are as wanted.
  public List<SlackMessage> awaitMessages(
      String channel, Predicate<List<SlackMessage>> wanted, Duration atMost) {
    return state.await("the messages of " + channel, () -> messages(channel), wanted, atMost);
  }

  /// Waits until a method was called as often as this.
  public List<ApiCall> awaitCalls(String method, int times, Duration atMost) {
    return state.await(
        "the calls of " + method, () -> calls(method), it -> it.size() >= times, atMost);
  }

  /// Waits until anything that this Slack can tell is as wanted.
  public <T> T await(Function<FakeSlack, T> reading, Predicate<T> wanted, Duration atMost) {
    return state.await("what was waited for", () -> reading.apply(this), wanted, atMost);
  }

  /// Demands this id and secret from whoever redeems a code.
  public FakeSlack oauthClient(String id, String secret) {
    state.change(() -> state.grants.client(id, secret));
    return this;
  }

  /// A person agrees to install the coach: the code that the browser brings back.
  public String grant(Workspace workspace) {
    return state.alone(() -> {
      var code = state.nextId("code");
      state.grants.add(code, workspace);
      return code;
    });
  }

  /// Every file that an upload address was asked for, in that order.
  public List<FakeFile> files() {
    return state.alone(state.files::all);
  }

  /// From now on the first `looks` messages with a file that was just completed are refused, since
  /// it is still being processed. They are not among the invalid ones: nobody can know.
  public FakeSlack filesTakeToProcess(int looks) {
    state.change(() -> state.files.takeToProcess(looks));
    return this;
  }

  /// Refuses to complete what is complete. Slack says that this can be done once only, but not what
  /// it answers else; mostly this fake simply agrees.
  public FakeSlack filesAreCompletedOnlyOnce() {
    state.change(state.files::completeOnlyOnce);
    return this;
  }

  /// A person deletes a file; messages that show it stay as they are.
  public void deleteFile(String id) {
    state.change(() -> state.files.delete(id));
  }

  /// Makes all trigger ids too old, as if the product had taken more than three seconds.
  public void expireTriggers() {
    state.change(state.triggers::expire);
  }

  State state() {
    return state;
  }

  @Override
  public void close() {
    server.close();
  }
}
