package coach.tpm.digest;

import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.digest.DigestRequest.HalfASchedule;
import coach.tpm.digest.DigestRequest.NotATime;
import coach.tpm.digest.DigestRequest.NotUnderstood;
import coach.tpm.digest.DigestRequest.Now;
import coach.tpm.digest.DigestRequest.Off;
import coach.tpm.digest.DigestRequest.On;
import coach.tpm.digest.DigestRequest.Show;
import coach.tpm.digest.DigestRequest.Understood;
import coach.tpm.digest.DigestRequest.Weekly;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.program.DigestSchedule;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm digest` says when the weekly letter comes, changes that, or has one posted now.
final class DigestCommand implements CommandHandler {

  private final Here here;
  private final Sources sources;
  private final Letters letters;
  private final ScheduleWords schedules;
  private final Prompts prompts;

  DigestCommand(Sources sources, Letters letters, ScheduleWords schedules, Prompts prompts) {
    this.here = new Here(sources.programs(), prompts);
    this.sources = sources;
    this.letters = letters;
    this.schedules = schedules;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "digest";
  }

  @Override
  public Text purpose() {
    return prompts.text("digest/purpose");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("digest", prompts.plain("digest/use")),
        new Usage("digest now", prompts.plain("digest/useNow")),
        new Usage("digest fri 16:00", prompts.plain("digest/useAt")),
        new Usage("digest off | on", prompts.plain("digest/useOff")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return switch (DigestRequest.parse(invocation.arguments())) {
      case HalfASchedule _ -> Reply.say(prompts.text("digest/noDay"));
      case NotATime(var words) -> Reply.say(prompts.text("digest/noTime", "words", Line.of(words)));
      case NotUnderstood(var words) ->
          Reply.say(prompts.text("digest/notUnderstood", "words", Line.of(words)));
      case Understood request ->
          here.in(invocation.caller(), program -> answer(program, request, invocation));
    };
  }

  private Reply answer(Program program, Understood request, Invocation invocation) {
    return takesPart(program, invocation)
        ? act(program, request, invocation)
        : Reply.say(prompts.text("digest/notYours", "program", Line.of(program.name())));
  }

  private Reply act(Program program, Understood request, Invocation invocation) {
    var former = program.digest();
    return switch (request) {
      case Now _ -> post(program, invocation);
      case On _ -> change(program, new DigestSchedule(former.day(), former.at(), true), invocation);
      case Off _ ->
          change(program, new DigestSchedule(former.day(), former.at(), false), invocation);
      case Weekly(var day, var at) ->
          change(program, new DigestSchedule(day, at, true), invocation);
      case Show _ -> Reply.say(schedules.say(program, former, invocation.at()));
    };
  }

  private Reply change(Program program, DigestSchedule schedule, Invocation invocation) {
    sources.programs().reschedule(program, schedule);
    return Reply.say(schedules.say(program, schedule, invocation.at()));
  }

  private Reply post(Program program, Invocation invocation) {
    var name = Line.of(program.name());
    return Reply.say(
        letters.extra(program, invocation.caller().member(), invocation.at())
            ? prompts.text(
                "digest/posting", "program", name, "channel", new InChannel(program.channel()))
            : prompts.text("digest/justPosted", "program", name));
  }

  private boolean takesPart(Program program, Invocation invocation) {
    var member = invocation.caller().member();
    return program.owner().equals(member)
        || sources.programs().team(program.workspace(), program.id()).contains(member);
  }
}
