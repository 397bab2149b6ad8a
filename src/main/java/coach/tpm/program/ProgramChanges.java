package coach.tpm.program;

import coach.tpm.program.Changes.Change;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Starts, moves and closes programs and their teams; each change is one transaction.
final class ProgramChanges {

  private final JdbiPrograms programs;
  private final JdbiTeams teams;
  private final Changes changes;
  private final Transactions transactions;
  private final OpenPrograms open;

  ProgramChanges(
      JdbiPrograms programs, JdbiTeams teams, Changes changes, Transactions transactions) {
    this.programs = programs;
    this.teams = teams;
    this.changes = changes;
    this.transactions = transactions;
    this.open = new OpenPrograms(programs, transactions);
  }

  /// Somebody to be asked at the local time of a zone.
  record Newcomer(MemberId member, ZoneId zone) {}

  /// The program with its owner as the first team member; nothing when its channel has an open one.
  Optional<Program> start(NewProgram started, ZoneId zone, Instant at) {
    return transactions.call(() ->
        programs
            .start(started, at)
            .flatMap(id -> programs.find(started.workspace(), id))
            .map(program -> begun(program, zone, at)));
  }

  /// The program as it was before its date moved; nothing when it is closed.
  Optional<Program> move(Program program, LocalDate target, String reason, Change change) {
    return open.change(
        program,
        before -> {
          if (!before.target().equals(target)) {
            programs.moveTarget(before, target);
            var detail = new DateMove(before.target(), target, reason).toString();
            changes.note(before, change, "program.date", Changes.PROGRAM, detail);
            changes.tell(before, change.at());
          }
          return before;
        });
  }

  /// Nothing is asked or sent for it afterwards; listeners are told, so that what stands in the
  /// chat can say that it is over. False when it was closed already.
  boolean close(Program program, Change change) {
    return open.change(
            program,
            closing -> {
              programs.close(closing, change.at());
              teams.stopAsking(closing);
              changes.note(closing, change, "program.closed", Changes.PROGRAM, closing.name());
              changes.tell(closing, change.at());
              return true;
            })
        .isPresent();
  }

  /// Those who were not on the team yet; nothing when the program is closed.
  Optional<List<MemberId>> add(Program program, List<Newcomer> newcomers, Change change) {
    return open.change(
        program,
        team -> {
          var added = new ArrayList<MemberId>();
          for (var newcomer : newcomers) {
            if (teams.add(team, newcomer.member(), newcomer.zone(), change.at())) {
              added.add(newcomer.member());
            }
          }
          return noted(team, added, "team.added", change);
        });
  }

  /// Those who were on the team; nothing when the program is closed.
  Optional<List<MemberId>> remove(Program program, List<MemberId> members, Change change) {
    return open.change(
        program,
        team -> {
          var removed = members.stream().filter(member -> teams.remove(team, member)).toList();
          return noted(team, removed, "team.removed", change);
        });
  }

  private Program begun(Program program, ZoneId zone, Instant at) {
    var change = new Change(program.owner(), at);
    teams.add(program, program.owner(), zone, at);
    changes.note(
        program,
        change,
        "program.started",
        Changes.PROGRAM,
        program.target() + ": " + program.name());
    changes.tell(program, at);
    return program;
  }

  private List<MemberId> noted(
      Program program, List<MemberId> members, String event, Change change) {
    members.forEach(member -> changes.note(program, change, event, Changes.member(member), ""));
    if (!members.isEmpty()) {
      changes.tell(program, change.at());
    }
    return members;
  }
}
