package coach.tpm.app;

import coach.tpm.checkin.CheckInRecord;
import coach.tpm.command.Router;
import coach.tpm.message.Messenger;
import coach.tpm.outbox.OutboxRelay;
import coach.tpm.outbox.Timing;
import coach.tpm.program.ProgramId;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.simulate.Product;
import coach.tpm.simulate.Product.Kept.Answer;
import coach.tpm.simulate.Product.Kept.Day;
import coach.tpm.store.Database;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Profile;
import coach.tpm.workspace.WorkspaceId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real coach on a database of its own, for a simulation: everything but the servers, the alarm
/// clock and the loop of the relay, which the simulation turns by hand.
final class SimulatedCoach implements Product {

  private final Database database;
  private final Features features;
  private final Router router;
  private final Messenger messenger;
  private final InstantSource clock;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private OutboxRelay relay;

  private SimulatedCoach(
      Database database, Messenger messenger, Directory directory, InstantSource clock) {
    this.database = database;
    this.messenger = messenger;
    this.clock = clock;
    this.features =
        Features.create(database.jdbi(), directory, PromptFiles.packaged(), clock, meters);
    this.router = new Router(features.handlers(), features.prompts());
    this.relay = newRelay();
  }

  static Product open(
      Database database, Messenger messenger, Directory directory, InstantSource clock) {
    return new SimulatedCoach(database, messenger, directory, clock);
  }

  @Override
  public void install(WorkspaceId workspace, Instant at) {
    features.workspace().workspaces().install(workspace, workspace.platformId(), at);
  }

  @Override
  public Router router() {
    return router;
  }

  @Override
  public void tick(Instant now) {
    features.checkIn().tick(now);
    features.digest().digests().tick(now);
  }

  @Override
  public void tidy(Instant now) {
    features.workspace().people().refreshStale(now);
  }

  @Override
  public int deliver() {
    return relay.deliverDue();
  }

  @Override
  public void reconcile() {
    relay.reconcile();
  }

  /// What is ready waits for its time, its conversation, its workspace and the message whose thread
  /// it belongs to; what is uncertain or in the hands of a vanished process waits to be looked for.
  @Override
  public Optional<Instant> nextDue() {
    var sql =
        """
        select min(at) as at
          from (select greatest(o.not_before, p.next_at, l.paused_until) as at
                  from outbox o
                  left join pace p
                    on p.workspace = o.workspace
                   and p.conversation = coalesce(o.to_channel, o.to_member)
                  left join lane l on l.workspace = o.workspace
                 where o.state = 'ready'
                   and (o.thread is null or not exists (
                     select 1
                       from outbox t
                      where t.workspace = o.workspace and t.kind = o.thread
                        and t.subject = o.subject and t.period = o.period
                        and t.message_id is null and t.state not in ('cancelled', 'refused')))
                union all
                select not_before from outbox where state = 'uncertain'
                union all
                select lease_until + interval '1 second' from outbox where state = 'sending') due
        """;
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(sql)
                .map((row, _) ->
                    Optional.ofNullable(row.getTimestamp("at")).map(it -> it.toInstant()))
                .one());
  }

  @Override
  public void restart() {
    relay = newRelay();
  }

  @Override
  public void heard(WorkspaceId workspace, Profile profile) {
    features.workspace().people().heard(workspace, profile);
  }

  @Override
  public Kept kept(LocalDate first, LocalDate last) {
    var answers = new ArrayList<Answer>();
    var days = new ArrayList<Day>();
    for (var place : places()) {
      read(place, first, last, answers, days);
    }
    return new Kept(answers, days, undelivered());
  }

  @Override
  public void close() {
    meters.close();
    database.close();
  }

  private record Place(WorkspaceId workspace, ProgramId program, ChannelId channel) {}

  private List<Place> places() {
    var sql = "select workspace, id, channel from program order by workspace, id";
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(sql)
                .map((row, _) ->
                    new Place(
                        new WorkspaceId(row.getString("workspace")),
                        new ProgramId(row.getLong("id")),
                        new ChannelId(row.getString("channel"))))
                .list());
  }

  private void read(
      Place place, LocalDate first, LocalDate last, List<Answer> answers, List<Day> days) {
    CheckInRecord record = features.checkIn().record();
    for (var answer : record.answers(place.workspace(), place.program())) {
      answers.add(
          new Answer(
              place.workspace(),
              place.channel(),
              answer.member(),
              answer.day(),
              answer.value().name()));
    }
    for (var day : record.days(place.workspace(), place.program(), first, last)) {
      days.add(new Day(place.workspace(), place.channel(), day.day(), day.silent()));
    }
  }

  private List<String> undelivered() {
    var sql =
        """
        select concat_ws(' ', workspace, kind, subject, period, state, problem) as message
          from outbox
         where state in ('sending', 'uncertain') or (state = 'ready' and not_before <= :now)
         order by workspace, id
        """;
    return database
        .jdbi()
        .withHandle(handle ->
            handle.createQuery(sql).bind("now", clock.instant()).mapTo(String.class).list());
  }

  private OutboxRelay newRelay() {
    return features.outbox().relay(messenger, features.composers(), Timing.DEFAULT, clock, meters);
  }
}
