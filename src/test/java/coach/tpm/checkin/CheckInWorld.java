package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.WORKSPACE;

import coach.tpm.availability.AbsenceListener;
import coach.tpm.availability.AvailabilityFeature;
import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Handlers;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsCommand;
import coach.tpm.message.Button;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import coach.tpm.risk.Risk;
import coach.tpm.risk.RiskFeature;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The test world with risks and check-ins. Messages are "delivered" by marking them so, and read
/// by composing them.
final class CheckInWorld implements AutoCloseable {

  /// Tuesday at 09:30 in Berlin, Ada's asking time.
  static final Instant TUESDAY = Instant.parse("2026-11-24T08:30:00Z");

  private final TestWorld world = TestWorld.on(TestDatabase.fresh());
  private final List<String> heard = new ArrayList<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RiskFeature risk;
  private final CheckInFeature checkIn;

  CheckInWorld() {
    List<ProgramListener> listeners = List.of(new Heard(heard));
    risk =
        RiskFeature.create(
            world.jdbi(),
            world.transactions(),
            OutboxFeature.create(world.jdbi()).outbox(),
            world.journal(),
            world.programs(),
            world.tasks(),
            world.calendars(),
            world.people(),
            world.prompts(),
            () -> listeners);
    var absences = new ArrayList<AbsenceListener>();
    var availability =
        AvailabilityFeature.create(
            world.jdbi(),
            world.transactions(),
            OutboxFeature.create(world.jdbi()).outbox(),
            world.journal(),
            world.programs(),
            world.people(),
            world.prompts(),
            () -> absences);
    checkIn =
        CheckInFeature.create(
            world.jdbi(),
            world.transactions(),
            OutboxFeature.create(world.jdbi()).outbox(),
            world.journal(),
            world.programs(),
            world.tasks(),
            risk,
            availability.calendars(),
            world.people(),
            world.prompts(),
            meters,
            () -> listeners);
    absences.add(checkIn.absences());
    world
        .with(risk.handlers())
        .with(availability.handlers())
        .with(checkIn.handlers())
        .with(checkIn.listener())
        .with(
            Handlers.builder()
                .command(
                    new SettingsCommand(
                        Handlers.all(List.of(availability.handlers(), checkIn.handlers()))
                            .settings(),
                        world.prompts()))
                .build());
  }

  /// Everybody is asked on Tuesday 24 November, and Ada has her message.
  static CheckInWorld asked() {
    var world = new CheckInWorld();
    world.tick(TUESDAY.minusSeconds(60));
    world.tick(TUESDAY);
    world.deliver();
    return world;
  }

  TestWorld world() {
    return world;
  }

  RiskFeature risk() {
    return risk;
  }

  CheckInFeature checkIn() {
    return checkIn;
  }

  /// What listeners were told, in order.
  List<String> heard() {
    return heard;
  }

  double counted(String name, String... tags) {
    return meters.counter(name, tags).count();
  }

  void tick(Instant now) {
    world.clock().moveTo(now);
    checkIn.tick(now);
  }

  /// Composes what is owed and due, as the relay does, and marks it so; what is not wanted is
  /// cancelled.
  void deliver() {
    for (var owed : owed()) {
      var state = compose(owed).isPresent() ? "settled" : "cancelled";
      execute(
          """
          update outbox
             set state = ?, done = wanted, conversation = 'D', message_id = case when ? = 'settled' then 'M' || id else message_id end,
                 posted_at = now()
           where id = ?
          """,
          state,
          state,
          owed.id());
    }
  }

  /// What everybody was sent and how it reads now: `U1 reminder 2026-11-24: Still open...`.
  List<String> inbox(MemberId member) {
    return rows("message_id is not null and to_member = '" + member.value() + "'").stream()
        .map(row ->
            row.kind()
                + " "
                + row.period()
                + ": "
                + compose(row).map(Transcript::of).orElse("(nothing)"))
        .toList();
  }

  private record Row(long id, String kind, String subject, String period) {}

  private Optional<Message> compose(Row row) {
    return checkIn.composers().stream()
        .filter(composer -> composer.kind().equals(row.kind()))
        .findFirst()
        .map(composer ->
            composer.compose(WORKSPACE, row.subject(), row.period(), world.clock().instant()))
        .orElseGet(() -> Optional.of(Message.of(row.kind())));
  }

  private List<Row> owed() {
    return rows("state = 'ready' and not_before <= '" + world.clock().instant() + "'");
  }

  private List<Row> rows(String where) {
    return world
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select id, kind, subject, period from outbox where " + where + " order by id")
                .map((row, _) ->
                    new Row(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("period")))
                .list());
  }

  void execute(String sql, Object... values) {
    world.jdbi().useHandle(handle -> handle.execute(sql, values));
  }

  /// The id of a member's newest question.
  long question(MemberId member) {
    return world
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select max(id) from question where member = :member")
                .bind("member", member.value())
                .mapTo(Long.class)
                .one());
  }

  /// What the message of a member's newest question says now; empty when it is not wanted.
  Optional<Message> message(MemberId member) {
    long id = question(member);
    return checkIn
        .composers()
        .getFirst()
        .compose(WORKSPACE, of(id, "sheet"), of(id, "day"), world.clock().instant());
  }

  private String of(long question, String column) {
    return world
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select " + column + " from question where id = :id")
                .bind("id", question)
                .mapTo(String.class)
                .one());
  }

  String read(MemberId member) {
    return message(member).map(Transcript::of).orElse("(nothing)");
  }

  /// Presses a button on the message of a member's newest question.
  Reply press(MemberId member, String label) {
    return press(member, message(member).orElseThrow(), label);
  }

  Reply press(MemberId member, Message message, String label) {
    return press(TestWorld.direct(member), Transcript.button(message, label));
  }

  Reply press(Caller caller, Button button) {
    return world.press(caller, button);
  }

  String say(MemberId member, String words) {
    return Transcript.of(world.say(member, words));
  }

  Reply tell(MemberId member, String words) {
    return world.tell(member, words);
  }

  /// Fills a form in; `entries` are fields and their values in turn.
  Outcome submit(MemberId member, Form form, String... entries) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < entries.length; i += 2) {
      values.put(entries[i], entries[i + 1]);
    }
    return world.submit(TestWorld.direct(member), form, Map.copyOf(values));
  }

  /// Fills in the form behind a button of a member's newest question; entries are fields and their
  /// values in turn.
  Outcome report(MemberId member, String label, String... entries) {
    return submit(member, Transcript.form(press(member, label)), entries);
  }

  /// At risk, with these words and usual figures.
  Outcome trouble(MemberId member, String statement) {
    return report(
        member,
        "At risk",
        RiskFields.STATEMENT,
        statement,
        RiskFields.LIKELIHOOD,
        "4",
        RiskFields.DAYS_LOST,
        "8");
  }

  /// Everybody's newest question closes at an instant.
  void closeAt(Instant closes) {
    execute(
        """
        update question q set asked_at = due_at, closes_at = cast(? as timestamptz)
         where day = (select max(day) from question o where o.member = q.member)
        """,
        closes.toString());
  }

  /// Asks everybody on the next day too, and delivers it.
  void nextDay() {
    tick(world.clock().instant().plus(Duration.ofDays(1)));
    deliver();
  }

  Risk risk(int number) {
    return risk.risks().find(WORKSPACE, world.apollo().id(), number).orElseThrow();
  }

  List<Risk> risks() {
    return risk.risks().all(WORKSPACE, world.apollo().id());
  }

  List<String> events() {
    return world
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select event || ' ' || detail from journal order by id")
                .mapTo(String.class)
                .list());
  }

  /// How often a member's message was refreshed and not sent since.
  int waiting(MemberId member) {
    return world
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(wanted - done), 0)
                      from outbox
                     where to_member = :member
                    """)
                .bind("member", member.value())
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void close() {
    world.close();
  }

  private record Heard(List<String> told) implements ProgramListener {

    @Override
    public void answered(Program program, LocalDate day, Instant at) {
      told.add("answered " + program.name());
    }

    @Override
    public void changed(Program program, Instant at) {
      told.add("changed " + program.name());
    }
  }
}
