package coach.tpm.availability;

import coach.tpm.availability.Absences.Whose;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.util.List;
import java.util.Optional;

/// `/tpm back`: asked again from today on, where the day still has time for it.
final class BackCommand implements CommandHandler {

  private final Absences absences;
  private final Others others;
  private final AwayPage page;
  private final Prompts prompts;

  BackCommand(Absences absences, Others others, AwayPage page, Prompts prompts) {
    this.absences = absences;
    this.others = others;
    this.page = page;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "back";
  }

  @Override
  public Text purpose() {
    return prompts.text("availability/purposeBack");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("back", prompts.plain("availability/useBack")),
        new Usage("back @ben", prompts.plain("availability/useBackOther")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    var named = Typed.firstMentioned(invocation.arguments());
    var rest = Typed.line(Typed.MENTION.matcher(invocation.arguments()).replaceFirst(" "));
    if (!rest.isEmpty() && !rest.equals("today")) {
      return Reply.say(prompts.text("availability/backUsage", "words", Others.cut(rest)));
    }
    return others.isOther(invocation.caller(), named)
        ? others.of(
            invocation.caller(),
            named.orElseThrow(),
            program -> other(invocation, named.orElseThrow(), program))
        : own(invocation);
  }

  private Reply own(Invocation invocation) {
    var caller = invocation.caller();
    var ended =
        absences.end(
            new Whose(
                caller.workspace(),
                caller.member(),
                Optional.empty(),
                caller.member(),
                invocation.at()));
    var left = absences.of(caller.workspace(), caller.member(), invocation.at());
    var words = ended.isEmpty() ? "availability/notAwayNow" : "availability/back";
    return new Reply.Say(page.of(caller.workspace(), prompts.text(words), left));
  }

  private Reply other(Invocation invocation, MemberId member, Program program) {
    var by = invocation.caller().member();
    var ended =
        absences.end(
            new Whose(program.workspace(), member, Optional.of(program), by, invocation.at()));
    return Reply.say(
        prompts.text(
            ended.isEmpty() ? "availability/otherNotAway" : "availability/otherBack",
            "member",
            member,
            "program",
            program.name()));
  }
}
