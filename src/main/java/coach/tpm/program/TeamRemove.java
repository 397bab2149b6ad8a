package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.program.Changes.Change;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.stream.Collectors;

/// `/tpm team remove @a`: no longer asked; what they own keeps their name until somebody else takes
/// it.
final class TeamRemove {

  private static final int MOST_NUMBERS = 20;

  private final ProgramChanges changes;
  private final Tasks tasks;
  private final Here here;
  private final Prompts prompts;

  TeamRemove(ProgramChanges changes, Tasks tasks, Here here, Prompts prompts) {
    this.changes = changes;
    this.tasks = tasks;
    this.here = here;
    this.prompts = prompts;
  }

  Reply remove(Invocation invocation, Program program, Mentions named) {
    var change = new Change(invocation.caller().member(), invocation.at());
    if (named.members().isEmpty() && named.others().isEmpty()) {
      return Reply.say(prompts.text("program/teamUsage"));
    }
    var caller = invocation.caller().member();
    if (named.members().contains(program.owner()) && !caller.equals(program.owner())) {
      return Reply.say(
          prompts.text("program/ownerStays", "member", program.owner(), "name", program.name()));
    }
    return changes
        .remove(program, named.members(), change)
        .map(removed -> said(program, named, removed))
        .orElseGet(() -> Reply.say(here.closed(program)));
  }

  private Reply said(Program program, Mentions named, List<MemberId> removed) {
    var answer = new Answer(prompts);
    if (!removed.isEmpty()) {
      answer.add("program/removed", "members", Mentions.all(removed), "name", program.name());
    }
    removed.forEach(member -> orphans(program, member, answer));
    named.members().stream()
        .filter(member -> !removed.contains(member))
        .forEach(
            member -> answer.add("program/notOnTeam", "member", member, "name", program.name()));
    named.others().forEach(other -> answer.add("program/notResolved", "word", Shown.cut(other)));
    return answer.reply();
  }

  private void orphans(Program program, MemberId member, Answer answer) {
    var left = tasks.openOf(program.workspace(), program.id(), member);
    if (!left.isEmpty()) {
      answer.add(
          "program/orphans",
          "member",
          member,
          "numbers",
          left.stream()
              .limit(MOST_NUMBERS)
              .map(task -> Integer.toString(task.number()))
              .collect(Collectors.joining(", ", "", left.size() > MOST_NUMBERS ? ", …" : "")),
          "first",
          left.getFirst().number());
    }
  }
}
