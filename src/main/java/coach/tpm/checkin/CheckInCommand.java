package coach.tpm.checkin;

import coach.tpm.checkin.CheckInRequest.At;
import coach.tpm.checkin.CheckInRequest.NoDays;
import coach.tpm.checkin.CheckInRequest.NoTime;
import coach.tpm.checkin.CheckInRequest.NotUnderstood;
import coach.tpm.checkin.CheckInRequest.Now;
import coach.tpm.checkin.CheckInRequest.Pause;
import coach.tpm.checkin.CheckInRequest.Resume;
import coach.tpm.checkin.CheckInRequest.SkipToday;
import coach.tpm.checkin.CheckInRequest.Status;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// `/tpm checkin` shows when a team is asked, and changes it.
final class CheckInCommand implements CommandHandler {

  private static final int SHOWN_WORDS = 120;

  private final Here here;
  private final CheckInStatus status;
  private final CheckInChanges changes;
  private final Prompts prompts;

  CheckInCommand(Here here, CheckInStatus status, CheckInChanges changes, Prompts prompts) {
    this.here = here;
    this.status = status;
    this.changes = changes;
    this.prompts = prompts;
  }

  @Override
  public String verb() {
    return "checkin";
  }

  @Override
  public Text purpose() {
    return prompts.text("checkin/purpose");
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        usage("checkin", "Status"),
        usage("checkin at 09:30 [mon-fri]", "At"),
        usage("checkin now", "Now"),
        usage("checkin pause", "Pause"),
        usage("checkin resume", "Resume"),
        usage("checkin skip today", "Skip"));
  }

  @Override
  public Reply handle(Invocation invocation) {
    return here.in(invocation.caller(), program -> handle(program, invocation));
  }

  private Reply handle(Program program, Invocation invocation) {
    return switch (CheckInRequest.parse(invocation.arguments())) {
      case Status() -> status.show(program, invocation);
      case At(var time, var days) -> changes.at(program, time, days, invocation);
      case Now() -> changes.now(program, invocation);
      case Pause() -> changes.asking(program, false, invocation);
      case Resume() -> changes.asking(program, true, invocation);
      case SkipToday() -> changes.skipToday(program, invocation);
      case NoTime(var words) -> refused(words.isEmpty() ? "noTimeGiven" : "noTime", words);
      case NoDays(var words) -> refused("noDays", words);
      case NotUnderstood(var words) -> refused("notUnderstood", words);
    };
  }

  private Reply refused(String why, String words) {
    return Reply.say(prompts.text("checkin/" + why, "words", cut(words)));
  }

  private static String cut(String words) {
    return words.codePointCount(0, words.length()) <= SHOWN_WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, SHOWN_WORDS)) + "…";
  }

  private Usage usage(String words, String does) {
    return new Usage(words, prompts.plain("checkin/usage" + does));
  }
}
