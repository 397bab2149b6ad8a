package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.prompt.Prompts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The program that somebody means by where they speak, or how to go on where there is none.
public final class Here {

  private static final int MOST_LISTED = 20;

  private final Programs programs;
  private final Prompts prompts;

  public Here(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// The open program of the caller's channel; in a direct conversation the caller's only one.
  public Place of(Caller caller) {
    var here =
        caller.direct() ? only(caller) : programs.openIn(caller.workspace(), caller.channel());
    return here.<Place>map(In::new).orElseGet(() -> new Nowhere(nowhere(caller)));
  }

  /// What is answered for the program of here.
  public Reply in(Caller caller, Function<Program, Reply> answer) {
    return switch (of(caller)) {
      case In(var program) -> answer.apply(program);
      case Nowhere(var why) -> new Reply.Say(why);
    };
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
    var own = programs.openOf(caller.workspace(), caller.member());
    var none = prompts.text(none(caller, own));
    return own.isEmpty()
        ? Message.of(none)
        : new Message(
            none.plainText(),
            List.of(
                new Paragraph(none),
                new Paragraph(prompts.text("program/yours")),
                new Bullets(false, lines(own))));
  }

  private static String none(Caller caller, List<Program> own) {
    if (!caller.direct()) {
      return "program/noneHere";
    }
    return own.isEmpty() ? "program/noneOfYours" : "program/severalOfYours";
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
