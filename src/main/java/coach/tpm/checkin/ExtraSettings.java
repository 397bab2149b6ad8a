package coach.tpm.checkin;

import coach.tpm.command.Caller;
import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsSection;
import coach.tpm.message.Block;
import coach.tpm.program.Here;
import coach.tpm.program.Place.In;
import coach.tpm.program.Place.Nowhere;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The part of `/tpm settings` with a program's extra questions.
final class ExtraSettings implements SettingsSection {

  private final Here here;
  private final ExtraChanges changes;
  private final ExtraPage page;
  private final Prompts prompts;

  ExtraSettings(Here here, ExtraChanges changes, ExtraPage page, Prompts prompts) {
    this.here = here;
    this.changes = changes;
    this.page = page;
    this.prompts = prompts;
  }

  @Override
  public List<Block> settings(Caller caller, Instant at) {
    return switch (here.of(caller)) {
      case In(var program) -> page.blocks(program, caller);
      case Nowhere _ -> List.of();
    };
  }

  @Override
  public Optional<Reply> change(Invocation invocation) {
    var word = invocation.firstWord();
    return word.equals("question") || word.equals("questions")
        ? Optional.of(here.in(invocation.caller(), program -> change(program, invocation)))
        : Optional.empty();
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        usage("question add \"How is morale?\" scale", "Scale"),
        usage("question add \"Which area?\" choice web, app, api", "Choice"),
        usage("question add \"What would help?\" text if 1 is 0-4", "If"),
        usage("question remove 2", "Remove"));
  }

  private Reply change(Program program, Invocation by) {
    var what = new Invocation(by.caller(), by.rest(), by.at());
    return switch (what.firstWord()) {
      case "" -> page.show(program, by.caller());
      case "add" -> add(program, what.rest(), by);
      case "remove", "delete" -> remove(program, what.rest(), by);
      default -> Reply.say(prompts.text("checkin/extraUnread"));
    };
  }

  /// Without any words the form asks for them.
  private Reply add(Program program, String line, Invocation by) {
    if (line.isEmpty()) {
      return changes
          .refusal(program, by.caller())
          .map(Reply::say)
          .orElseGet(() -> new Reply.Open(page.form(program)));
    }
    return ExtraTyped.read(line)
        .map(typed -> Reply.say(changes.add(program, typed, by.caller(), by.at()).text()))
        .orElseGet(() -> Reply.say(prompts.text("checkin/extraUnread")));
  }

  private Reply remove(Program program, String number, Invocation by) {
    return number.matches("\\d{1,6}")
        ? Reply.say(changes.remove(program, Integer.parseInt(number), by.caller(), by.at()).text())
        : Reply.say(prompts.text("checkin/extraWhich"));
  }

  private Usage usage(String words, String does) {
    return new Usage("settings " + words, prompts.plain("checkin/usageExtra" + does));
  }
}
