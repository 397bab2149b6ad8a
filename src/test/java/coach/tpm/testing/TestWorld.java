package coach.tpm.testing;

import coach.tpm.availability.AvailabilityFeature;
import coach.tpm.availability.Calendars;
import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Handlers;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Router;
import coach.tpm.command.Submission;
import coach.tpm.journal.Journal;
import coach.tpm.journal.JournalFeature;
import coach.tpm.message.Button;
import coach.tpm.message.Form;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramFeature;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.WorkspaceFeature;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Jdbi;

/// A workspace with an open program "Apollo" in channel C1 (due Friday 15 January 2027): Ada owns
/// it in Berlin, Ben is in New York, Chi in Tokyo. Everything but the platform is real.
///
/// ```java
/// try (var world = TestWorld.create()) {
///   var reply = world.say("task add Write the plan by 2026-12-01");
///   assertThat(Transcript.of(reply)).contains("Tuesday 1 December 2026");
/// }
/// ```
public final class TestWorld implements AutoCloseable {

  /// Monday morning: 09:00 in Berlin, 03:00 in New York, 17:00 in Tokyo.
  public static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

  public static final LocalDate TARGET = LocalDate.of(2027, 1, 15);
  public static final WorkspaceId WORKSPACE = new WorkspaceId("slack:T1");
  public static final WorkspaceId ELSEWHERE = new WorkspaceId("slack:T2");
  public static final ChannelId CHANNEL = new ChannelId("C1");

  /// Another channel that the coach is in, without a program.
  public static final ChannelId LOBBY = new ChannelId("C2");

  public static final MemberId ADA = new MemberId("U1");
  public static final MemberId BEN = new MemberId("U2");
  public static final MemberId CHI = new MemberId("U3");

  /// Known to the platform, but neither on the team nor in the channel.
  public static final MemberId STRANGER = new MemberId("U9");

  /// The coach itself.
  public static final MemberId COACH = new MemberId("UBOT");

  private static final Prompts PROMPTS = Prompts.read(PromptFiles.packaged());

  private final TestDatabase database;
  private final TestClock clock = new TestClock(MONDAY);
  private final FakeDirectory directory = new FakeDirectory();
  private final List<Handlers> handlers = new CopyOnWriteArrayList<>();
  private final List<ProgramListener> listeners = new CopyOnWriteArrayList<>();
  private final Transactions transactions;
  private final Journal journal;
  private final WorkspaceFeature workspaces;
  private final ProgramFeature programs;

  private TestWorld(TestDatabase database) {
    this.database = database;
    this.transactions = Transactions.on(jdbi());
    this.journal = JournalFeature.create(jdbi()).journal();
    this.workspaces = WorkspaceFeature.create(jdbi(), directory, clock, this::platformEvents);
    this.programs =
        ProgramFeature.create(
            jdbi(),
            transactions,
            journal,
            people(),
            directory,
            PROMPTS,
            clock,
            () -> List.copyOf(listeners));
    handlers.add(programs.handlers());
    listeners.add(programs.listener());
  }

  /// A world on a database of its own, with the program started and its team complete.
  public static TestWorld create() {
    return on(TestDatabase.fresh());
  }

  /// A world on this database, which is closed with it.
  public static TestWorld on(TestDatabase database) {
    var world = empty(database);
    world.startApollo();
    return world;
  }

  /// The same people and channels, but no program.
  public static TestWorld empty(TestDatabase database) {
    var world = new TestWorld(database);
    world.install();
    return world;
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  public TestClock clock() {
    return clock;
  }

  public FakeDirectory directory() {
    return directory;
  }

  public Prompts prompts() {
    return PROMPTS;
  }

  public Transactions transactions() {
    return transactions;
  }

  public Journal journal() {
    return journal;
  }

  public People people() {
    return workspaces.people();
  }

  public WorkspaceFeature workspaces() {
    return workspaces;
  }

  public Programs programs() {
    return programs.programs();
  }

  public Tasks tasks() {
    return programs.tasks();
  }

  public Calendars calendars() {
    return AvailabilityFeature.create(
            jdbi(),
            transactions,
            OutboxFeature.create(jdbi()).outbox(),
            journal,
            programs(),
            people(),
            PROMPTS,
            List::of)
        .calendars();
  }

  /// Apollo as it stands in the database now.
  public Program apollo() {
    return programs().openIn(WORKSPACE, CHANNEL).orElseThrow();
  }

  /// Adds what another feature answers to.
  public TestWorld with(Handlers feature) {
    handlers.add(feature);
    return this;
  }

  /// Adds somebody who is told of the program's changes.
  public TestWorld with(ProgramListener listener) {
    listeners.add(listener);
    return this;
  }

  /// Everybody who is told what the platform tells without being asked.
  public List<PlatformEvents> platformEvents() {
    return Handlers.all(new ArrayList<>(handlers)).events();
  }

  public Router router() {
    return new Router(Handlers.all(new ArrayList<>(handlers)), PROMPTS);
  }

  /// A member, speaking in the program's channel.
  public static Caller inChannel(MemberId member) {
    return new Caller(WORKSPACE, member, CHANNEL, false);
  }

  /// A member, speaking to the coach alone.
  public static Caller direct(MemberId member) {
    return new Caller(WORKSPACE, member, new ChannelId("D" + member.value()), true);
  }

  /// What Ada gets for `/tpm <words>` in the program's channel.
  public Reply say(String words) {
    return say(ADA, words);
  }

  public Reply say(MemberId member, String words) {
    return say(inChannel(member), words);
  }

  public Reply say(Caller caller, String words) {
    return router().command(caller, words, clock.instant());
  }

  /// Words said to the coach in the direct conversation.
  public Reply tell(MemberId member, String words) {
    return router().words(direct(member), words, clock.instant());
  }

  public Reply press(Caller caller, Button button) {
    return router().press(new Press(caller, button.action(), button.value(), clock.instant()));
  }

  public Outcome submit(Caller caller, Form form, Map<String, String> values) {
    return router()
        .submit(new Submission(caller, form.id(), form.context(), values, clock.instant()));
  }

  /// The first column of a query, for what no feature tells.
  public List<String> column(String sql) {
    return jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  @Override
  public void close() {
    database.close();
  }

  private void install() {
    workspaces.workspaces().install(WORKSPACE, "Acme", MONDAY);
    workspaces.workspaces().install(ELSEWHERE, "Globex", MONDAY);
    directory.person(ADA, "Ada", "Europe/Berlin");
    directory.person(BEN, "Ben", "America/New_York");
    directory.person(CHI, "Chi", "Asia/Tokyo");
    directory.person(STRANGER, "Stranger", "Europe/Paris");
    directory.bot(COACH, "TPM Coach");
    directory.channel(CHANNEL, "apollo", ADA, BEN, CHI, COACH);
    directory.channel(LOBBY, "lobby", ADA, BEN, COACH);
  }

  private void startApollo() {
    jdbi()
        .useTransaction(handle -> {
          handle.execute(
              """
              insert into program (workspace, channel, name, owner, target, started_at,
                                   ask_at, ask_days, asking, digest_day, digest_at, digest_on)
              values ('slack:T1', 'C1', 'Apollo', 'U1', '2027-01-15', '2026-11-23T08:00:00Z',
                      '09:30', 31, true, 5, '16:00', true)
              """);
          handle.execute(
              """
              insert into team_member (workspace, program, member, added_at, zone,
                                       ask_at, ask_days, asking)
              select p.workspace, p.id, m.id, p.started_at, m.zone, p.ask_at, p.ask_days, p.asking
                from program p,
                     (values ('U1', 'Europe/Berlin'), ('U2', 'America/New_York'), ('U3', 'Asia/Tokyo'))
                       as m (id, zone)
              """);
        });
    List.of(ADA, BEN, CHI).forEach(member -> people().profile(WORKSPACE, member));
  }
}
