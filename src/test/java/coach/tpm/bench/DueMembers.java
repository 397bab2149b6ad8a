package coach.tpm.bench;

import coach.tpm.availability.AvailabilityFeature;
import coach.tpm.checkin.CheckInFeature;
import coach.tpm.checkin.CheckIns;
import coach.tpm.journal.JournalFeature;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.ProgramFeature;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskFeature;
import coach.tpm.store.Transactions;
import coach.tpm.testing.FakeDirectory;
import coach.tpm.workspace.WorkspaceFeature;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// Many members whose asking time comes at one instant: six zones, teams of ten, a workspace for
/// every hundred teams. Everything else is the product.
final class DueMembers {

  /// A Wednesday at noon in UTC.
  private static final Instant DUE = Instant.parse("2026-12-02T12:00:00Z");

  private final Jdbi jdbi;
  private final int members;
  private final CheckIns checkIns;

  private DueMembers(Jdbi jdbi, int members) {
    this.jdbi = jdbi;
    this.members = members;
    this.checkIns = checkIns(jdbi);
  }

  /// In an empty, migrated database.
  static DueMembers prepare(Jdbi jdbi, int members) {
    var due = new DueMembers(jdbi, members);
    jdbi.useTransaction(handle ->
        PREPARE.forEach(sql -> {
          var update = handle.createUpdate(sql);
          if (sql.contains(":teams")) {
            update.bind("teams", Math.ceilDiv(members, 10));
          }
          update.execute();
        }));
    jdbi.useHandle(handle -> handle.execute("analyze"));
    return due;
  }

  /// What a tick cost.
  ///
  /// @param idle the tick of the minute before, with nobody due
  /// @param owed until all were asked and their messages owed
  /// @param postgres the processor time of PostgreSQL in the latter, which other work on the
  ///   machine hardly changes
  record Ticked(Duration idle, Duration owed, Duration postgres) {}

  /// Ticks from a minute before the instant to just after it. Can be done again.
  Ticked tick() {
    jdbi.useHandle(handle -> handle.execute("truncate question, answer, outbox, watermark"));
    jdbi.useHandle(handle -> handle.execute("checkpoint"));
    checkIns.tick(DUE.minusSeconds(90));
    var idle = took(DUE.minusSeconds(30));
    var before = Ground.cpu();
    var owed = took(DUE.plusSeconds(5));
    var postgres = Ground.cpu().minus(before);
    long found =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select count(*) from outbox where state = 'ready'")
                .mapTo(Long.class)
                .one());
    if (found != members) {
      throw new IllegalStateException("%d of %d members are owed".formatted(found, members));
    }
    return new Ticked(idle, owed, postgres);
  }

  private Duration took(Instant now) {
    long start = System.nanoTime();
    checkIns.tick(now);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static CheckIns checkIns(Jdbi jdbi) {
    InstantSource clock = () -> DUE;
    var transactions = Transactions.on(jdbi);
    var prompts = Prompts.read(PromptFiles.packaged());
    var directory = new FakeDirectory();
    var people = WorkspaceFeature.create(jdbi, directory, clock, List::of).people();
    var journal = JournalFeature.create(jdbi).journal();
    var program =
        ProgramFeature.create(
            jdbi, transactions, journal, people, directory, prompts, clock, List::of);
    var outbox = OutboxFeature.create(jdbi).outbox();
    var availability =
        AvailabilityFeature.create(
            jdbi, transactions, outbox, journal, program.programs(), people, prompts, List::of);
    var risk =
        RiskFeature.create(
            jdbi,
            transactions,
            outbox,
            journal,
            program.programs(),
            program.tasks(),
            availability.calendars(),
            people,
            prompts,
            List::of);
    return CheckInFeature.create(
            jdbi,
            transactions,
            outbox,
            journal,
            program.programs(),
            program.tasks(),
            risk,
            availability.calendars(),
            people,
            prompts,
            new SimpleMeterRegistry(),
            List::of)
        .checkIns();
  }

  private static final List<String> PREPARE =
      List.of(
          """
          insert into workspace (id, name, installed_at)
          select 'slack:T' || n, 'Workspace ' || n, '2026-01-01'
            from generate_series(0, :teams / 100) n
          """,
          """
          insert into program (workspace, channel, name, owner, target, started_at, ask_at,
                               ask_days, asking, digest_day, digest_at, digest_on)
          select 'slack:T' || team / 100, 'C' || team, 'Apollo ' || team, 'U' || team || 'M1',
                 '2027-01-15', '2026-01-01', '09:30', 31, true, 5, '16:00', true
            from generate_series(1, :teams) team
          """,
          """
          insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                   asking)
          select p.workspace, p.id, 'U' || substr(p.channel, 2) || 'M' || one, p.started_at, z.zone,
                 cast(timestamptz '2026-12-02 12:00Z' at time zone z.zone as time), 127, true
            from program p
           cross join generate_series(1, 10) one
            join (values (0, 'UTC'), (1, 'Europe/Berlin'), (2, 'America/New_York'),
                         (3, 'America/Los_Angeles'), (4, 'Asia/Kolkata'), (5, 'Asia/Tokyo'))
                 z (number, zone) on z.number = (p.id + one) % 6
          """);
}
