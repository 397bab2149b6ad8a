package coach.tpm.program;

import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Changes.Change;
import coach.tpm.program.Newcomers.Verdict.NotAPerson;
import coach.tpm.program.Newcomers.Verdict.NotKnownYet;
import coach.tpm.program.Newcomers.Verdict.Welcome;
import coach.tpm.program.ProgramChanges.Newcomer;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// `/tpm team add @a @b`: people of the channel take part from now on.
final class TeamAdd {

  static final int MOST_AT_ONCE = 50;

  private final ProgramChanges changes;
  private final Newcomers newcomers;
  private final Directory directory;
  private final Here here;
  private final Prompts prompts;

  TeamAdd(
      ProgramChanges changes,
      Newcomers newcomers,
      Directory directory,
      Here here,
      Prompts prompts) {
    this.changes = changes;
    this.newcomers = newcomers;
    this.directory = directory;
    this.here = here;
    this.prompts = prompts;
  }

  Reply add(Invocation invocation, Program program, Mentions named) {
    if (named.members().isEmpty()) {
      return Reply.say(unnamed(named));
    }
    if (named.members().size() > MOST_AT_ONCE) {
      return Reply.say(prompts.text("program/tooMany", "limit", MOST_AT_ONCE));
    }
    var answer = new Answer(prompts);
    var present = inChannel(program, named.members(), answer);
    var welcome = welcome(program, present, answer);
    named.others().forEach(other -> answer.add("program/notResolved", "word", Shown.cut(other)));
    return changes
        .add(program, welcome, new Change(invocation.caller().member(), invocation.at()))
        .map(added -> said(program, welcome, added, answer))
        .orElseGet(() -> Reply.say(here.closed(program)));
  }

  private Text unnamed(Mentions named) {
    return named.others().isEmpty()
        ? prompts.text("program/teamUsage")
        : prompts.text("program/notResolved", "word", Shown.cut(named.others().getFirst()));
  }

  /// A platform that does not answer keeps nobody out.
  private List<MemberId> inChannel(Program program, List<MemberId> named, Answer answer) {
    var members =
        directory
            .members(program.workspace(), program.channel())
            .found()
            .orElseGet(() -> Set.copyOf(named));
    var present = new ArrayList<MemberId>();
    for (var member : named) {
      if (members.contains(member)) {
        present.add(member);
      } else {
        answer.add("program/notInChannel", "member", member);
      }
    }
    return present;
  }

  private List<Newcomer> welcome(Program program, List<MemberId> present, Answer answer) {
    var welcome = new ArrayList<Newcomer>();
    for (var verdict : newcomers.look(program, present)) {
      switch (verdict) {
        case Welcome(var newcomer) -> welcome.add(newcomer);
        case NotAPerson(var why) -> answer.add(why);
        case NotKnownYet(var member) -> answer.add("program/notKnownYet", "member", member);
      }
    }
    return welcome;
  }

  private Reply said(Program program, List<Newcomer> welcome, List<MemberId> added, Answer answer) {
    var already =
        welcome.stream().map(Newcomer::member).filter(member -> !added.contains(member)).toList();
    if (!already.isEmpty()) {
      answer.first("program/alreadyOnTeam", "members", Mentions.all(already));
    }
    if (!added.isEmpty()) {
      answer.first(
          added.size() == 1 ? "program/addedOne" : "program/added",
          "members",
          Mentions.all(added),
          "name",
          program.name(),
          "at",
          program.checkIn().at());
    }
    return answer.reply();
  }
}
