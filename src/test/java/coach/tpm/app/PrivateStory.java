package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Handlers;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Router;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.command.Submission;
import coach.tpm.message.Address;
import coach.tpm.message.Address.InThread;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.message.Address.ToMember;
import coach.tpm.message.Delivery;
import coach.tpm.message.Delivery.Delivered;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.OutboxRelay;
import coach.tpm.outbox.Timing;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.testing.FakeDirectory;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/// A program in a private channel, lived by Ada (its owner), Ben and Rob over four days, with a
/// secret word in everything they write. Everything but the platform is real. What the coach showed
/// them is kept in [#offers], what they typed in [#lines].
final class PrivateStory implements AutoCloseable, Messenger {

  /// In every word that nobody else may read.
  static final String SECRET = "xsecret";

  static final String NAME = SECRET + "apollo";
  static final WorkspaceId HERE = new WorkspaceId("slack:T1");
  static final WorkspaceId ELSEWHERE = new WorkspaceId("slack:T2");
  static final ChannelId PRIVATE = new ChannelId("CPRIVATE");
  static final ChannelId BEACON = new ChannelId("CBEACON");
  static final ChannelId LOBBY = new ChannelId("CLOBBY");
  static final MemberId ADA = new MemberId("U1");
  static final MemberId BEN = new MemberId("U2");
  static final MemberId ROB = new MemberId("U4");

  /// Leads a program of her own in another channel.
  static final MemberId EVE = new MemberId("U6");

  private static final Instant SUNDAY = Instant.parse("2026-11-22T11:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  private static final int ROUNDS = 4;

  private final TestDatabase database = TestDatabase.fresh();
  private final TestClock clock = new TestClock(SUNDAY);
  private final FakeDirectory directory = new FakeDirectory();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Features features =
      Features.create(database.jdbi(), directory, PromptFiles.packaged(), clock, meters);
  private final Router router = new Router(features.handlers(), features.prompts());
  private final OutboxRelay relay =
      features.outbox().relay(this, features.composers(), Timing.DEFAULT, clock, meters);
  private final Map<String, Address> posted = new ConcurrentHashMap<>();
  private final AtomicLong posts = new AtomicLong();
  private final Set<String> lines = new LinkedHashSet<>();
  private final Set<String> said = new LinkedHashSet<>();
  private final Set<String> taken = new HashSet<>();
  final Offers offers = new Offers();

  static PrivateStory told() {
    var story = new PrivateStory();
    story.tell();
    story.explore();
    return story;
  }

  static Caller in(ChannelId channel, MemberId member) {
    return new Caller(HERE, member, channel, false);
  }

  static Caller direct(MemberId member) {
    return new Caller(HERE, member, new ChannelId("D" + member.value()), true);
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  Router router() {
    return router;
  }

  Handlers handlers() {
    return features.handlers();
  }

  List<Composer> composers() {
    return features.composers();
  }

  FakeDirectory directory() {
    return directory;
  }

  Instant now() {
    return clock.instant();
  }

  /// What was typed after `/tpm`.
  Set<String> lines() {
    return lines;
  }

  /// What was said to the coach alone.
  Set<String> said() {
    return said;
  }

  /// The forms that an insider sent and that were taken.
  Set<String> taken() {
    return taken;
  }

  long program() {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select id from program where name = :name")
                .bind("name", NAME)
                .mapTo(long.class)
                .one());
  }

  Reply say(Caller caller, String line) {
    lines.add(line);
    var reply = router.command(caller, line, now());
    offers.add(caller, reply);
    return reply;
  }

  Reply press(Offers.Button button) {
    return press(button.seenBy(), button.action(), button.value());
  }

  Reply press(Caller caller, String action, String value) {
    return router.press(new Press(caller, action, value, now()));
  }

  Outcome submit(Caller caller, Offers.Shown shown, String words) {
    var form = shown.form();
    return router.submit(
        new Submission(caller, form.id(), form.context(), shown.filled(words), now()));
  }

  /// What comes of work that is then undone.
  <T> T undone(Supplier<T> work) {
    return jdbi()
        .inTransaction(handle -> {
          var result = work.get();
          handle.rollback();
          return result;
        });
  }

  void deliver() {
    for (int turn = 0; turn < 200 && relay.deliverDue() > 0; turn++) {
      clock.pass(Duration.ofSeconds(2));
    }
  }

  @Override
  public void close() {
    meters.close();
    database.close();
  }

  @Override
  public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
    var id = Long.toString(posts.incrementAndGet());
    posted.put(id, to);
    show(to, message);
    return new Delivered(new Receipt("D", id));
  }

  @Override
  public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
    show(posted.getOrDefault(receipt.messageId(), new ToChannel(LOBBY)), message);
    return new Delivered(receipt);
  }

  @Override
  public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
    return new Sighting.NotSeen();
  }

  private synchronized void show(Address to, Message message) {
    switch (to) {
      case ToMember(var member) -> offers.add(direct(member), message);
      case ToChannel(var channel) -> offers.add(in(channel, ADA), message);
      case InThread(var channel, _) -> offers.add(in(channel, ADA), message);
    }
  }

  private void tell() {
    begin();
    plan();
    register();
    clock.moveTo(MONDAY);
    tick();
    answer();
    for (int day = 1; day <= 3; day++) {
      clock.moveTo(MONDAY.plus(Duration.ofDays(day)));
      tick();
    }
    look();
  }

  private void begin() {
    features.workspace().workspaces().install(HERE, "Acme", now());
    features.workspace().workspaces().install(ELSEWHERE, "Globex", now());
    List.of(ADA, BEN, ROB, EVE)
        .forEach(member -> directory.person(member, "Name " + member.value(), "Europe/Berlin"));
    directory.channel(PRIVATE, "private", ADA, BEN, ROB);
    directory.channel(BEACON, "beacon", EVE);
    directory.channel(LOBBY, "lobby", ADA, BEN, ROB, EVE);
    ada("program start " + NAME + " by 15 Jan");
    // no number of Eve's is also one of theirs
    jdbi()
        .useHandle(handle ->
            handle.execute("select setval(pg_get_serial_sequence('program', 'id'), 9000)"));
    router.command(in(BEACON, EVE), "program start Beacon by 15 Jan", now());
    router.command(in(BEACON, EVE), "checkin pause", now());
    ada("team add <@U2|ben> <@U4|rob>");
  }

  private void plan() {
    for (int task = 1; task <= 6; task++) {
      ada(
          "task add \"%stask %d %s\" <@U%d|x> by 2026-11-2%d est 2/3/8"
              .formatted(SECRET, task, "w ".repeat(30), task % 2 == 0 ? 2 : 4, 3 + task));
    }
    ada("task 1");
    ada("task done 2");
    ada("task 2");
    ada("settings question add \"%smorale?\" scale".formatted(SECRET));
    ada("settings question add \"%sarea?\" choice %sweb, app".formatted(SECRET, SECRET));
    ada("settings question add");
    ada("settings dayoff 2026-12-24 " + SECRET + "day");
    ada("settings escalation lead <@U2|ben>");
    ada("away <@U4|rob> 2026-12-28");
    say(in(PRIVATE, ROB), "away 2026-12-30 to 2026-12-31");
    ada("settings");
    ada("checkin at 09:30 mon-fri");
  }

  private void register() {
    ada("risk");
    ada("risk add %svendor is late with the API review".formatted(SECRET));
    say(in(PRIVATE, BEN), "risk add %svendor late".formatted(SECRET));
    for (int risk = 3; risk <= 12; risk++) {
      ada("risk add %srisk %s %s".formatted(SECRET, "abcdefghijklmnop".charAt(risk), risk));
    }
    ada("risk 12 close");
    offers.add(
        in(PRIVATE, ADA),
        router.shortcut("report_risk", new Chosen(in(PRIVATE, ADA), SECRET + "words", "", now())));
    for (var shown : offers.forms()) {
      if (shown.form().id().equals("risk.report")) {
        offers.add(shown.seenBy(), submitRisk(shown, List.of("mitigation", "contingency")));
        offers.add(shown.seenBy(), submitRisk(shown, List.of()));
        break;
      }
    }
    say(in(PRIVATE, BEN), "standup " + SECRET + "standup");
    for (var words :
        List.of("1", "2", "3 mitigate", "4 accept", "5 happened", "12", "list", "13")) {
      ada("risk " + words);
    }
    ada("escalate 1");
  }

  /// Every field with words of its own, red by likelihood and impact.
  private Outcome submitRisk(Offers.Shown shown, List<String> planned) {
    var values = new HashMap<>(shown.filled(SECRET + "statement"));
    for (var field : List.of("statement", "consequence", "trigger")) {
      values.put(field, SECRET + field + planned.size());
    }
    planned.forEach(field -> values.put(field, SECRET + field));
    values.put("likelihood", "5");
    values.put("impact", "5");
    values.put("triggerDate", "2026-12-01");
    var form = shown.form();
    return router.submit(new Submission(shown.seenBy(), form.id(), form.context(), values, now()));
  }

  private void answer() {
    tells(BEN, "yes");
    tells(ROB, "at risk: %sblocked by <@U2>".formatted(SECRET));
    tells(ADA, "hm, %smaybe no".formatted(SECRET));
    say(direct(ADA), "checkin");
    tick();
    offers.add(direct(ADA), router.home(direct(ADA), now()));
    tells(BEN, "tomorrow: no, %slate".formatted(SECRET));
    tells(ADA, "no, %sfreight".formatted(SECRET));
    tells(ADA, "yes");
    tick();
  }

  private void look() {
    tells(ROB, "on track, I hope");
    tells(BEN, "yes");
    tells(BEN, "no, %sbroken".formatted(SECRET));
    offers.add(direct(ROB), router.home(direct(ROB), now()));
    for (var line :
        List.of(
            "program",
            "team",
            "task list",
            "task list all",
            "task 1",
            "risk list",
            "risk list all",
            "risk 1",
            "risk 13",
            "escalate 13",
            "summary",
            "summary business",
            "summary technical",
            "digest",
            "digest now",
            "checkin",
            "settings question",
            "export",
            "lesson",
            "lesson list",
            "program close")) {
      ada(line);
      say(direct(ROB), line);
    }
    tick();
  }

  private void ada(String line) {
    say(in(PRIVATE, ADA), line);
  }

  private void tells(MemberId member, String words) {
    said.add(words);
    offers.add(direct(member), router.words(direct(member), words, now()));
  }

  private void tick() {
    features.checkIn().tick(now());
    features.risk().clocks().tick(now());
    features.digest().digests().tick(now());
    deliver();
  }

  /// Presses and sends everything that was shown, and what that shows in turn; each is undone.
  private void explore() {
    var pressed = new HashSet<Offers.Button>();
    var sent = new HashSet<Offers.Shown>();
    for (int round = 0; round < ROUNDS; round++) {
      var buttons = new ArrayDeque<>(offers.buttons());
      buttons.removeIf(button -> !pressed.add(button));
      buttons.forEach(button -> offers.add(button.seenBy(), undone(() -> press(button))));
      var forms = new ArrayDeque<>(offers.forms());
      forms.removeIf(form -> !sent.add(form));
      forms.forEach(this::send);
    }
    assertThat(offers.buttons()).isNotEmpty();
  }

  private void send(Offers.Shown shown) {
    var outcome = undone(() -> submit(shown.seenBy(), shown, SECRET + "filled"));
    offers.add(shown.seenBy(), outcome);
    if (!(outcome instanceof Outcome.Problems)) {
      taken.add(shown.form().id());
    }
  }
}
