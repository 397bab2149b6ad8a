package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.DateWords;
import coach.tpm.message.DateWords.Reading.NotUnderstood;
import coach.tpm.message.DateWords.Reading.Understood;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Channel;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Lookup;
import coach.tpm.workspace.Lookup.Found;
import coach.tpm.workspace.Lookup.Missing;
import coach.tpm.workspace.Lookup.Unavailable;
import coach.tpm.workspace.People;
import coach.tpm.workspace.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// `/tpm program start <name> by <date>`: one open program in a channel, owned by who starts it.
final class StartProgram {

  private final ProgramChanges changes;
  private final Programs programs;
  private final People people;
  private final Directory directory;
  private final Prompts prompts;

  StartProgram(
      ProgramChanges changes,
      Programs programs,
      People people,
      Directory directory,
      Prompts prompts) {
    this.changes = changes;
    this.programs = programs;
    this.people = people;
    this.directory = directory;
    this.prompts = prompts;
  }

  Reply start(Invocation invocation, String typedName, String day) {
    var caller = invocation.caller();
    if (caller.direct()) {
      return Reply.say(prompts.text("program/startInDirect"));
    }
    var name = Typed.line(people.spelled(caller.workspace(), typedName));
    if (name.length() > Program.MAX_NAME) {
      return Reply.say(
          prompts.text("program/nameTooLong", "limit", Program.MAX_NAME, "length", name.length()));
    }
    var zone = people.zone(caller.workspace(), caller.member()).orElse(StoredPrograms.UTC);
    return switch (DateWords.read(Shown.cut(day), LocalDate.ofInstant(invocation.at(), zone))) {
      case NotUnderstood(var hint) -> Reply.say(prompts.text("program/startDay", "hint", hint));
      case Understood(var target) ->
          isInvited(directory.channel(caller.workspace(), caller.channel()))
              ? open(caller, name, target, zone, invocation.at())
              : Reply.say(prompts.text("program/invite"));
    };
  }

  /// A platform that does not answer keeps nobody from starting.
  private static boolean isInvited(Lookup<Channel> channel) {
    return switch (channel) {
      case Found<Channel>(var found) -> found.coachIsIn();
      case Missing<Channel> _ -> false;
      case Unavailable<Channel> _ -> true;
    };
  }

  private Reply open(Caller caller, String name, LocalDate target, ZoneId zone, Instant at) {
    var started =
        new NewProgram(caller.workspace(), caller.channel(), name, caller.member(), target);
    return changes
        .start(started, zone, at)
        .map(program -> welcome(program, zone, at))
        .orElseGet(() -> taken(caller));
  }

  private Reply welcome(Program program, ZoneId zone, Instant at) {
    return new Reply.Say(
        prompts.message(
            "program/started",
            "name",
            program.name(),
            "target",
            program.target(),
            "askAt",
            program.checkIn().at(),
            "askDays",
            ScheduleWords.days(program.checkIn().days()),
            "first",
            first(program, zone, at),
            "letterDay",
            ScheduleWords.day(program.digest().day()),
            "letterAt",
            program.digest().at()));
  }

  private String first(Program program, ZoneId zone, Instant at) {
    var now = at.atZone(zone);
    var today = now.toLocalDate();
    var first = ScheduleWords.firstAsk(program.checkIn(), now);
    if (first.equals(today)) {
      return prompts.plain("program/fromToday");
    }
    return first.equals(today.plusDays(1))
        ? prompts.plain("program/fromTomorrow")
        : prompts.plain("program/fromDay", "day", first);
  }

  private Reply taken(Caller caller) {
    return Reply.say(
        programs
            .openIn(caller.workspace(), caller.channel())
            .map(program -> prompts.text("program/taken", "name", program.name()))
            .orElseGet(() -> prompts.text("program/tryAgain")));
  }
}
