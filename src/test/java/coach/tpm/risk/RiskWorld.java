package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;

import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Handlers;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsCommand;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Field.ChoiceField;
import coach.tpm.message.Field.DateField;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.PersonField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Apollo's world with a risk register in it.
final class RiskWorld implements AutoCloseable {

  final TestWorld world = TestWorld.create();
  final AtomicInteger told = new AtomicInteger();
  final RiskFeature feature =
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
          () -> List.of(new Counting()));
  final Risks risks = feature.risks();
  final Program apollo = world.apollo();

  RiskWorld() {
    world
        .with(feature.handlers())
        .with(
            Handlers.builder()
                .command(feature.standUp())
                .command(new SettingsCommand(feature.handlers().settings(), world.prompts()))
                .build());
  }

  static RiskReport report(String statement, int likelihood, int daysLost) {
    return new RiskReport(
        statement,
        likelihood,
        daysLost,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Risk raise(String statement, int likelihood, int daysLost) {
    return risks.raise(apollo, report(statement, likelihood, daysLost), ADA, now());
  }

  Risk risk(int number) {
    return risks.find(WORKSPACE, apollo.id(), number).orElseThrow();
  }

  List<Risk> all() {
    return risks.all(WORKSPACE, apollo.id());
  }

  /// Adds open tasks, numbered from 1.
  void tasks(String... titles) {
    for (int i = 0; i < titles.length; i++) {
      task(i + 1, titles[i], ADA);
    }
  }

  void task(int number, String title, MemberId owner) {
    var sql =
        """
        insert into task (workspace, program, number, title, owner, due, created_by, created_at)
        values (?, ?, ?, ?, ?, '2026-12-01', 'U1', now())
        """;
    world
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                sql, WORKSPACE.value(), apollo.id().value(), number, title, owner.value()));
  }

  void finishTask(int number) {
    sql("update task set done_at = now() where number = " + number);
  }

  void closeApollo() {
    sql("update program set closed_at = now()");
  }

  void sql(String sql) {
    world.jdbi().useHandle(handle -> handle.execute(sql));
  }

  String say(String words) {
    return Transcript.of(world.say(words));
  }

  Form open(String words) {
    return Transcript.form(world.say(words));
  }

  /// What Ada gets for pressing a button that may never have been shown.
  Reply press(String action, String value) {
    return press(ADA, action, value);
  }

  Reply press(MemberId member, String action, String value) {
    return world.router().press(new Press(inChannel(member), action, value, now()));
  }

  /// Submits a form as Ada: the given fields, and good answers to the rest.
  Outcome submit(Form form, Map<String, String> given) {
    var values = new HashMap<>(Map.of("statement", "The vendor is late", "likelihood", "4"));
    values.put("days", "12");
    values.putAll(given);
    values.values().removeIf(String::isEmpty);
    return world.submit(inChannel(ADA), form, values);
  }

  /// A form's answers as it opened, as a browser would send them.
  static Map<String, String> filled(Form form) {
    var values = new HashMap<String, String>();
    for (var field : form.fields()) {
      values.put(
          field.id(),
          switch (field) {
            case TextField text -> text.initial();
            case ChoiceField choice -> choice.initial();
            case PersonField person -> person.initial();
            case NumberField number -> number.initial();
            case DateField date -> date.initial().map(LocalDate::toString).orElse("");
          });
    }
    values.values().removeIf(String::isEmpty);
    return Map.copyOf(values);
  }

  List<Entry> journal(int number) {
    return world.journal().of(WORKSPACE, apollo.id().value(), "risk:" + number);
  }

  List<String> events(int number) {
    return journal(number).stream().map(entry -> entry.event() + " " + entry.detail()).toList();
  }

  /// The minute's tick, at an instant to which the clock moves.
  void tick(String instant) {
    world.clock().moveTo(Instant.parse(instant));
    feature.clocks().tick(now());
  }

  /// What is owed, as `kind whom`, in the order in which it was owed.
  List<String> owed() {
    return world.column(
        "select kind || ' ' || coalesce(to_member, to_channel) from outbox order by id");
  }

  /// What the newest message of a kind reads now.
  Message message(String kind) {
    var row =
        world
            .column(
                "select subject || ' ' || period from outbox where kind = '%s' order by id desc"
                    .formatted(kind))
            .getFirst()
            .split(" ", 2);
    return composer(kind).compose(WORKSPACE, row[0], row[1], now()).orElseThrow();
  }

  String text(String kind) {
    return Transcript.of(message(kind));
  }

  Composer composer(String kind) {
    return feature.composers().stream()
        .filter(composer -> composer.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /// What somebody gets for a button of the newest message of a kind.
  Reply pressIn(MemberId member, String kind, String button) {
    return world.press(direct(member), Transcript.button(message(kind), button));
  }

  Instant now() {
    return world.clock().instant();
  }

  @Override
  public void close() {
    world.close();
  }

  /// Counts the changes that listeners are told of.
  private final class Counting implements ProgramListener {

    @Override
    public void answered(Program program, LocalDate day, Instant at) {
      throw new AssertionError("nobody answered");
    }

    @Override
    public void changed(Program program, Instant at) {
      told.incrementAndGet();
    }
  }
}
