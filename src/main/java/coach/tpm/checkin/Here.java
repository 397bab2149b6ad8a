package coach.tpm.checkin;

import coach.tpm.command.Caller;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.util.List;

/// Finds the program that a command is about: that of the channel, or in a direct conversation the
/// caller's only one.
final class Here {

  private final Programs programs;
  private final Prompts prompts;

  Here(Programs programs, Prompts prompts) {
    this.programs = programs;
    this.prompts = prompts;
  }

  /// Where a command finds itself.
  sealed interface Place {

    record In(Program program) implements Place {}

    /// A sentence for the person: why there is no program, and how to go on.
    record Nowhere(Text why) implements Place {}
  }

  Place of(Caller caller) {
    return caller.direct()
        ? only(programs.openOf(caller.workspace(), caller.member()))
        : programs
            .openIn(caller.workspace(), caller.channel())
            .<Place>map(Place.In::new)
            .orElseGet(() -> new Place.Nowhere(prompts.text("program/noneHere")));
  }

  private Place only(List<Program> open) {
    return switch (open.size()) {
      case 0 -> new Place.Nowhere(prompts.text("program/noneOfYours"));
      case 1 -> new Place.In(open.getFirst());
      default ->
          new Place.Nowhere(prompts.text("checkin/severalPrograms", "programs", named(open)));
    };
  }

  private static Text named(List<Program> open) {
    var text = Text.of();
    for (var program : open) {
      text =
          text.then(
              text.spans().isEmpty() ? "" : ", ",
              new Strong(program.name()),
              " ",
              new InChannel(program.channel()));
    }
    return text;
  }
}
