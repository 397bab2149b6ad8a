package coach.tpm.program;

import coach.tpm.calendar.Region;
import coach.tpm.command.Caller;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What other features may ask of programs and change in them.
public interface Programs {

  /// The open program that lives in a channel.
  Optional<Program> openIn(WorkspaceId workspace, ChannelId channel);

  Optional<Program> find(WorkspaceId workspace, ProgramId id);

  /// Open programs that a member takes part in or owns, newest first.
  List<Program> openOf(WorkspaceId workspace, MemberId member);

  /// Who is asked, in the order they were added.
  List<MemberId> team(WorkspaceId workspace, ProgramId program);

  /// Whether the caller may see and act on a program: in its channel, on its team, its owner, or
  /// (asked of the platform) a member of its channel.
  boolean mayUse(Caller caller, Program program);

  /// Whether somebody is its owner, on its team, or (asked of the platform) in its channel.
  boolean takesPart(MemberId member, Program program);

  /// The zone in which the program's own days are counted: its owner's, or UTC while unknown.
  ZoneId zone(Program program);

  LocalDate today(Program program, Instant now);

  void reschedule(Program program, CheckInSchedule schedule);

  void reschedule(Program program, DigestSchedule schedule);

  /// From now on these public holidays are kept by everybody on the team who keeps no others.
  void keepHolidays(Program program, Optional<Region> region);

  /// For so many working hours after its question an answer is in time; 2 to 12.
  void allow(Program program, int windowHours);

  /// How the target date moved from `since` (inclusive) until `until` (exclusive), oldest first.
  List<DateChange> dateChanges(
      WorkspaceId workspace, ProgramId program, Instant since, Instant until);
}
