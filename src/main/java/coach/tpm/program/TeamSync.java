package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.program.Changes.Change;
import coach.tpm.program.Newcomers.Verdict;
import coach.tpm.program.Newcomers.Verdict.NotKnownYet;
import coach.tpm.program.Newcomers.Verdict.Welcome;
import coach.tpm.program.ProgramChanges.Newcomer;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.Lookup.Unavailable;
import coach.tpm.workspace.MemberId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// `/tpm team sync`: every person of the channel takes part; who left the channel is named.
final class TeamSync {

  /// As many as one request can look up in its time.
  static final int MOST_AT_ONCE = 100;

  private final ProgramChanges changes;
  private final Programs programs;
  private final Newcomers newcomers;
  private final Directory directory;
  private final Here here;
  private final Prompts prompts;

  TeamSync(
      ProgramChanges changes,
      Programs programs,
      Newcomers newcomers,
      Directory directory,
      Here here,
      Prompts prompts) {
    this.changes = changes;
    this.programs = programs;
    this.newcomers = newcomers;
    this.directory = directory;
    this.here = here;
    this.prompts = prompts;
  }

  Reply sync(Invocation invocation, Program program) {
    return switch (directory.members(program.workspace(), program.channel())) {
      case Found<Set<MemberId>>(var present) -> sync(invocation, program, present);
      case Missing<Set<MemberId>> _ -> Reply.say(prompts.text("program/invite"));
      case Unavailable<Set<MemberId>> _ -> Reply.say(prompts.text("program/syncLater"));
    };
  }

  private Reply sync(Invocation invocation, Program program, Set<MemberId> present) {
    var team = programs.team(program.workspace(), program.id());
    var missing =
        present.stream()
            .filter(member -> !team.contains(member))
            .sorted(Comparator.comparing(MemberId::value))
            .toList();
    var verdicts = newcomers.look(program, missing.stream().limit(MOST_AT_ONCE).toList());
    boolean unfinished =
        missing.size() > MOST_AT_ONCE || verdicts.stream().anyMatch(NotKnownYet.class::isInstance);
    var gone = team.stream().filter(member -> !present.contains(member)).toList();
    return changes
        .add(program, welcome(verdicts), new Change(invocation.caller().member(), invocation.at()))
        .map(added -> said(program, added, gone, unfinished))
        .orElseGet(() -> Reply.say(here.closed(program)));
  }

  private static List<Newcomer> welcome(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Welcome.class::isInstance)
        .map(verdict -> ((Welcome) verdict).newcomer())
        .toList();
  }

  private Reply said(
      Program program, List<MemberId> added, List<MemberId> gone, boolean unfinished) {
    var answer = new Answer(prompts);
    if (!added.isEmpty()) {
      answer.add(
          added.size() == 1 ? "program/addedOne" : "program/added",
          "members",
          Mentions.all(added),
          "name",
          program.name(),
          "at",
          program.checkIn().at());
    } else if (!unfinished) {
      answer.add("program/complete");
    }
    if (!gone.isEmpty()) {
      answer.add("program/leftChannel", "members", Mentions.all(gone));
    }
    if (unfinished) {
      answer.add("program/syncAgain");
    }
    return answer.reply();
  }
}
