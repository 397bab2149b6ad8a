package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.WORKSPACE;

import coach.tpm.availability.Calendars;
import coach.tpm.message.Message;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.Program;
import coach.tpm.risk.RiskFeature;
import coach.tpm.risk.RiskReport;
import coach.tpm.risk.Risks;
import coach.tpm.testing.TestWorld;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Apollo's world with risks, an outbox and digests; its check-in answers are the test's own.
final class DigestWorld implements AutoCloseable {

  final TestWorld world = TestWorld.create();
  final FixedRecord record = new FixedRecord();
  final Outbox outbox = OutboxFeature.create(world.jdbi()).outbox();
  final Risks risks =
      RiskFeature.create(
              world.jdbi(),
              world.transactions(),
              outbox,
              world.journal(),
              world.programs(),
              world.tasks(),
              world.calendars(),
              world.people(),
              world.prompts(),
              List::of)
          .risks();
  final Calendars calendars = world.calendars();
  final DigestFeature feature =
      DigestFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          risks,
          record,
          calendars,
          world.people(),
          world.prompts());
  final FactFinder facts =
      new FactFinder(
          new Sources(
              world.programs(),
              world.tasks(),
              risks,
              record,
              world.journal(),
              world.people(),
              calendars));
  final Program apollo = world.apollo();

  DigestWorld() {
    world.with(feature.handlers());
  }

  void tick(String instant) {
    feature.digests().tick(Instant.parse(instant));
  }

  /// What is owed, as `kind period`, in the order in which it was owed.
  List<String> owed() {
    return world.column("select kind || ' ' || period from outbox order by id");
  }

  Optional<Message> compose(String kind, String period) {
    return composer(kind)
        .compose(WORKSPACE, apollo.id().toString(), period, world.clock().instant());
  }

  Composer composer(String kind) {
    return feature.composers().stream()
        .filter(composer -> composer.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /// A task of Apollo's; without a `due` day or a `doneAt` where these are empty.
  void task(int number, String title, MemberId owner, String due, String doneAt) {
    var sql =
        """
        insert into task (workspace, program, number, title, owner, due, created_by, created_at,
                          done_at)
        values (:workspace, :program, :number, :title, :owner, cast(nullif(:due, '') as date),
                :owner, now(), cast(nullif(:done, '') as timestamptz))
        """;
    world
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(sql)
                .bind("workspace", WORKSPACE.value())
                .bind("program", apollo.id().value())
                .bind("number", number)
                .bind("title", title)
                .bind("owner", owner.value())
                .bind("due", due)
                .bind("done", doneAt)
                .execute());
  }

  int risk(String statement, int likelihood, int days, Optional<MemberId> help, String at) {
    var report =
        new RiskReport(
            statement,
            likelihood,
            days,
            Optional.of(TestWorld.BEN),
            Optional.empty(),
            help.map(MemberId::value),
            Optional.empty());
    return risks.raise(apollo, report, TestWorld.ADA, Instant.parse(at)).number();
  }

  void execute(String sql) {
    world.jdbi().useHandle(handle -> handle.execute(sql));
  }

  void close(String at) {
    execute("update program set closed_at = '" + at + "'");
  }

  LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Override
  public void close() {
    world.close();
  }
}
