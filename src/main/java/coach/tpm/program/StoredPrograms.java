package coach.tpm.program;

import coach.tpm.calendar.Region;
import coach.tpm.command.Caller;
import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The programs of our own tables; the platform is asked only whether a stranger is in a channel.
final class StoredPrograms implements Programs {

  /// Where somebody lives whose zone nobody knows.
  static final ZoneId UTC = ZoneId.of("UTC");

  private final JdbiPrograms programs;
  private final JdbiTeams teams;
  private final Transactions transactions;
  private final Journal journal;
  private final People people;
  private final Directory directory;

  StoredPrograms(
      JdbiPrograms programs,
      JdbiTeams teams,
      Transactions transactions,
      Journal journal,
      People people,
      Directory directory) {
    this.programs = programs;
    this.teams = teams;
    this.transactions = transactions;
    this.journal = journal;
    this.people = people;
    this.directory = directory;
  }

  @Override
  public Optional<Program> openIn(WorkspaceId workspace, ChannelId channel) {
    return programs.openIn(workspace, channel);
  }

  @Override
  public Optional<Program> find(WorkspaceId workspace, ProgramId id) {
    return programs.find(workspace, id);
  }

  @Override
  public List<Program> openOf(WorkspaceId workspace, MemberId member) {
    return programs.openOf(workspace, member);
  }

  @Override
  public List<MemberId> team(WorkspaceId workspace, ProgramId program) {
    return teams.members(workspace, program);
  }

  @Override
  public boolean mayUse(Caller caller, Program program) {
    return caller.workspace().equals(program.workspace())
        && (caller.channel().equals(program.channel()) || takesPart(caller.member(), program));
  }

  @Override
  public boolean takesPart(MemberId member, Program program) {
    return member.equals(program.owner())
        || teams.contains(program.workspace(), program.id(), member)
        || isInChannel(member, program);
  }

  @Override
  public ZoneId zone(Program program) {
    return people.zone(program.workspace(), program.owner()).orElse(UTC);
  }

  @Override
  public LocalDate today(Program program, Instant now) {
    return LocalDate.ofInstant(now, zone(program));
  }

  @Override
  public void reschedule(Program program, CheckInSchedule schedule) {
    transactions.run(() ->
        programs
            .lockOpen(program.workspace(), program.id())
            .ifPresent(open -> {
              programs.reschedule(open, schedule);
              teams.settle(open);
            }));
  }

  @Override
  public void reschedule(Program program, DigestSchedule schedule) {
    transactions.run(() -> programs.reschedule(program, schedule));
  }

  @Override
  public void keepHolidays(Program program, Optional<Region> region) {
    transactions.run(() ->
        programs
            .lockOpen(program.workspace(), program.id())
            .ifPresent(open -> {
              programs.keepHolidays(open, region);
              teams.settle(open);
            }));
  }

  @Override
  public void allow(Program program, int windowHours) {
    transactions.run(() -> programs.allow(program, windowHours));
  }

  @Override
  public List<DateChange> dateChanges(
      WorkspaceId workspace, ProgramId program, Instant since, Instant until) {
    return journal.between(workspace, program.value(), since, until).stream()
        .filter(entry -> entry.event().equals("program.date"))
        .flatMap(entry -> dateChange(entry).stream())
        .toList();
  }

  private static Optional<DateChange> dateChange(Entry entry) {
    return DateMove.read(entry.detail())
        .map(move ->
            new DateChange(entry.at(), entry.actor(), move.before(), move.after(), move.reason()));
  }

  private boolean isInChannel(MemberId member, Program program) {
    return directory
        .members(program.workspace(), program.channel())
        .found()
        .filter(members -> members.contains(member))
        .isPresent();
  }
}
