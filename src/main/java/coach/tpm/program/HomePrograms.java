package coach.tpm.program;

import coach.tpm.command.Caller;
import coach.tpm.command.HomeSection;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.List;

/// The caller's programs on the home tab, each with its date and its open tasks.
final class HomePrograms implements HomeSection {

  private static final int MOST = 20;

  private final Programs programs;
  private final Tasks tasks;
  private final Prompts prompts;

  HomePrograms(Programs programs, Tasks tasks, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.prompts = prompts;
  }

  @Override
  public List<Block> home(Caller caller, Instant at) {
    var own = programs.openOf(caller.workspace(), caller.member());
    var heading = new Heading(prompts.plain("program/homeTitle"));
    return own.isEmpty()
        ? List.of(heading, new Paragraph(prompts.text("program/howToStart")))
        : List.of(
            heading,
            new Bullets(
                false, own.stream().limit(MOST).map(program -> line(caller, program)).toList()));
  }

  private Text line(Caller caller, Program program) {
    var open =
        tasks.all(program.workspace(), program.id()).stream()
            .filter(task -> !task.isDone())
            .toList();
    long own =
        open.stream()
            .filter(task -> task.owner().filter(caller.member()::equals).isPresent())
            .count();
    return prompts.text(
        "program/homeProgram",
        "name",
        program.name(),
        "channel",
        new InChannel(program.channel()),
        "target",
        program.target(),
        "open",
        open.size(),
        "own",
        own);
  }
}
