package coach.tpm.availability;

import coach.tpm.availability.Absences.Whose;
import coach.tpm.availability.AwayRequest.Away;
import coach.tpm.availability.AwayRequest.EndsBeforeItBegins;
import coach.tpm.availability.AwayRequest.NotADay;
import coach.tpm.availability.AwayRequest.Show;
import coach.tpm.availability.AwayRequest.TooLong;
import coach.tpm.availability.AwayRequest.WhoIsMeant;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// `/tpm away 2026-12-24 to 2027-01-02`: not asked, not reminded and never called missing. A
/// program's owner says it of others, for that program.
final class AwayCommand implements CommandHandler {

  private final Absences absences;
  private final Others others;
  private final AwayPage page;
  private final Prompts prompts;

  AwayCommand(Absences absences, Others others, AwayPage page, Prompts prompts) {
    this.absences = absences;
    this.others = others;
    this.page = page;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "away";
  }

  @Override
  public Text purpose() {
    return prompts.text("availability/purposeAway");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("away", prompts.plain("availability/useAway")),
        new Usage("away 2026-12-24 to 2027-01-02", prompts.plain("availability/useDays")),
        new Usage("away @ben tomorrow", prompts.plain("availability/useOther")));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return switch (AwayRequest.parse(invocation.arguments(), today(invocation))) {
      case Show(var member) -> show(invocation, member);
      case Away(var member, var first, var last) -> away(invocation, member, first, last);
      case WhoIsMeant(var words) ->
          Reply.say(prompts.text("availability/whoIsMeant", "words", Others.cut(words)));
      case NotADay(var hint) -> Reply.say(prompts.text("availability/notADay", "hint", hint));
      case EndsBeforeItBegins(var first, var last) ->
          Reply.say(prompts.text("availability/endsBefore", "first", first, "last", last));
      case TooLong(var first, var last) ->
          Reply.say(prompts.text("availability/tooLong", "first", first, "last", last));
    };
  }

  /// The day of whoever is away: the one named, or the caller.
  private LocalDate today(Invocation invocation) {
    var caller = invocation.caller();
    var who = Typed.firstMentioned(invocation.arguments()).orElse(caller.member());
    return absences.today(caller.workspace(), who, invocation.at());
  }

  private Reply show(Invocation invocation, Optional<MemberId> member) {
    var caller = invocation.caller();
    if (others.isOther(caller, member)) {
      return Reply.say(prompts.text("availability/sayDays"));
    }
    var own = absences.of(caller.workspace(), caller.member(), invocation.at());
    return new Reply.Say(
        page.of(
            caller.workspace(),
            prompts.text(own.isEmpty() ? "availability/neverAway" : "availability/yourDays"),
            own));
  }

  private Reply away(
      Invocation invocation, Optional<MemberId> member, LocalDate first, LocalDate last) {
    var caller = invocation.caller();
    return others.isOther(caller, member)
        ? others.of(
            caller,
            member.orElseThrow(),
            program -> other(invocation, member, program, first, last))
        : own(invocation, first, last);
  }

  private Reply own(Invocation invocation, LocalDate first, LocalDate last) {
    var caller = invocation.caller();
    var whose =
        new Whose(
            caller.workspace(),
            caller.member(),
            Optional.empty(),
            caller.member(),
            invocation.at());
    boolean isNew = absences.add(whose, first, last);
    var days = AwayPage.span(first, last);
    return new Reply.Say(
        page.of(
            caller.workspace(),
            prompts.text(isNew ? "availability/away" : "availability/awayAlready", "days", days),
            absences.of(caller.workspace(), caller.member(), invocation.at())));
  }

  private Reply other(
      Invocation invocation,
      Optional<MemberId> named,
      Program program,
      LocalDate first,
      LocalDate last) {
    var caller = invocation.caller();
    var member = named.orElseThrow();
    var whose =
        new Whose(
            caller.workspace(), member, Optional.of(program), caller.member(), invocation.at());
    boolean isNew = absences.add(whose, first, last);
    if (isNew) {
      others.tell(whose, "availability/youAreAway", first, last);
    }
    return Reply.say(
        prompts.text(
            isNew ? "availability/otherAway" : "availability/otherAwayAlready",
            "member",
            member,
            "program",
            program.name(),
            "days",
            AwayPage.span(first, last)));
  }
}
