package coach.tpm.digest;

import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.util.regex.Pattern;

/// The button that turns a summary into another view of it. Its value is the program's id, which
/// comes back from the network, and may be old, foreign or made up.
record SummaryPress(View view, Programs programs, Summaries summaries, Prompts prompts)
    implements PressHandler {

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  @Override
  public String action() {
    return view.action();
  }

  @Override
  public Reply press(Press press) {
    if (!ID.matcher(press.value()).matches()) {
      return Reply.say(prompts.text("digest/summaryGone"));
    }
    var id = new ProgramId(Long.parseLong(press.value()));
    return programs
        .find(press.caller().workspace(), id)
        .filter(program -> programs.mayUse(press.caller(), program))
        .map(program -> shown(program, press))
        .orElseGet(() -> Reply.say(prompts.text("digest/summaryGone")));
  }

  private Reply shown(Program program, Press press) {
    return program.isOpen()
        ? new Reply.Become(summaries.of(program, view, press.at()))
        : Reply.say(prompts.text("digest/summaryClosed", "program", Line.of(program.name())));
  }
}
