package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The program of the channel in which somebody speaks, or how to go on where there is none.
final class Here {

  private static final int MOST_LISTED = 20;

  private final Programs programs;
  private final Prompts prompts;

  Here(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// Answers with the open program of the caller's channel, or in a direct conversation with the
  /// caller's only one.
  Reply in(Caller caller, Function<Program, Reply> answer) {
    var here =
        caller.direct() ? only(caller) : programs.openIn(caller.workspace(), caller.channel());
    return here.map(answer).orElseGet(() -> new Reply.Say(nowhere(caller)));
  }

  private Optional<Program> only(Caller caller) {
    var own = programs.openOf(caller.workspace(), caller.member());
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  /// What a closed program answers to everything.
  Text closed(Program program) {
    return prompts.text("program/closedAlready", "name", program.name());
  }

  private Message nowhere(Caller caller) {
    var blocks = new ArrayList<Block>();
    var none = prompts.text(caller.direct() ? "program/noneInDirect" : "program/noneHere");
    blocks.add(new Paragraph(none));
    var own = programs.openOf(caller.workspace(), caller.member());
    if (!own.isEmpty()) {
      blocks.add(new Paragraph(prompts.text("program/yours")));
      blocks.add(new Bullets(false, lines(own)));
    }
    if (caller.direct()) {
      blocks.add(new Note(prompts.text("program/howToStart")));
    }
    return new Message(none.plainText(), blocks);
  }

  private List<Text> lines(List<Program> own) {
    return own.stream().limit(MOST_LISTED).map(this::line).toList();
  }

  private Text line(Program program) {
    return prompts.text(
        "program/yourProgram",
        "name",
        program.name(),
        "channel",
        new InChannel(program.channel()),
        "target",
        program.target());
  }
}
