package coach.tpm.availability;

import coach.tpm.availability.ProgramRules.Change;
import coach.tpm.availability.SettingWords.Read.Meant;
import coach.tpm.availability.SettingWords.Read.Unclear;
import coach.tpm.calendar.Region;
import coach.tpm.command.Caller;
import coach.tpm.command.CommandHandler.Usage;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.command.SettingsSection;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.program.Here;
import coach.tpm.program.Place.In;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the owner sets for the program of here: its public holidays, its company days, and for how
/// many working hours an answer is in time.
final class ProgramSettings implements SettingsSection {

  private static final int MOST_DAYS_SHOWN = 10;

  private final Here here;
  private final ProgramRules rules;
  private final SettingWords words;
  private final DaysOff daysOff;
  private final Prompts prompts;

  ProgramSettings(
      Here here, ProgramRules rules, SettingWords words, DaysOff daysOff, Prompts prompts) {
    this.here = here;
    this.rules = rules;
    this.words = words;
    this.daysOff = daysOff;
    this.prompts = prompts;
  }

  /// Nothing outside a program.
  @Override
  public List<Block> settings(Caller caller, Instant at) {
    return here.of(caller) instanceof In(var program) ? page(program, caller, at) : List.of();
  }

  @Override
  public Optional<Reply> change(Invocation invocation) {
    return switch (invocation.firstWord()) {
      case "program" -> Optional.of(owned(invocation, program -> holidays(invocation, program)));
      case "window" -> Optional.of(owned(invocation, program -> window(invocation, program)));
      case "dayoff", "daysoff" ->
          Optional.of(owned(invocation, program -> dayOff(invocation, program)));
      default -> Optional.empty();
    };
  }

  @Override
  public List<Usage> usages() {
    return List.of(
        new Usage("settings program holidays de", prompts.plain("availability/useProgramHolidays")),
        new Usage("settings window 6", prompts.plain("availability/useWindow")),
        new Usage(
            "settings dayoff 2026-12-24 Company day", prompts.plain("availability/useDayOff")),
        new Usage("settings dayoff remove 2026-12-24", prompts.plain("availability/useNoDayOff")));
  }

  private interface Owned {
    Reply answer(Program program);
  }

  private Reply owned(Invocation invocation, Owned owned) {
    return here.in(
        invocation.caller(),
        program ->
            program.owner().equals(invocation.caller().member())
                ? owned.answer(program)
                : Reply.say(
                    prompts.text(
                        "availability/ownerSets",
                        "program",
                        program.name(),
                        "owner",
                        program.owner())));
  }

  private Reply holidays(Invocation invocation, Program program) {
    var asked = new Invocation(invocation.caller(), invocation.rest(), invocation.at());
    if (!asked.firstWord().startsWith("holiday")) {
      return Reply.say(prompts.text("availability/programUsage"));
    }
    return switch (words.holidays(asked.rest())) {
      case Unclear<Region>(var why) -> Reply.say(Text.plain(why));
      case Meant<Region>(var region) -> {
        var kept = region.filter(place -> !place.isNone());
        rules.keepHolidays(program, kept, by(invocation));
        yield Reply.say(
            prompts.text(
                "availability/programHolidays",
                "program",
                program.name(),
                "holidays",
                kept.map(words::say).orElse(prompts.plain("availability/noHolidays"))));
      }
    };
  }

  private Reply window(Invocation invocation, Program program) {
    var hours = ProgramForm.hours(invocation.rest());
    if (hours.isEmpty()) {
      return Reply.say(
          prompts.text("availability/noWindow", "words", Others.cut(invocation.rest())));
    }
    rules.allow(program, hours.get(), by(invocation));
    return Reply.say(
        prompts.text("availability/window", "program", program.name(), "hours", hours.get()));
  }

  private Reply dayOff(Invocation invocation, Program program) {
    var asked = new Invocation(invocation.caller(), invocation.rest(), invocation.at());
    boolean remove = asked.firstWord().equals("remove");
    var line = remove ? asked.rest() : asked.arguments().strip();
    var before = rules.daysOff(program);
    var today = rules.today(program, invocation.at());
    return switch (daysOff.read(line, before, today)) {
      case DaysOff.Read.Unclear(var why) -> Reply.say(Text.plain(why));
      case DaysOff.Read.Meant(var days) when days.isEmpty() ->
          Reply.say(prompts.text("availability/whichDayOff"));
      case DaysOff.Read.Meant(var days) -> changed(invocation, program, before, days, remove);
    };
  }

  private Reply changed(
      Invocation invocation,
      Program program,
      Map<LocalDate, String> before,
      Map<LocalDate, String> days,
      boolean remove) {
    var after = new TreeMap<>(before);
    if (remove) {
      days.keySet().forEach(after::remove);
    } else {
      after.putAll(days);
    }
    if (after.size() > DaysOff.MOST) {
      return Reply.say(prompts.text("availability/tooManyDaysOff", "most", DaysOff.MOST));
    }
    rules.takeOff(program, after, by(invocation));
    return Reply.say(
        prompts.text("availability/daysOff", "program", program.name(), "days", say(after)));
  }

  private List<Block> page(Program program, Caller caller, Instant at) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(prompts.text("availability/ofProgram", "program", program.name())));
    blocks.add(
        new Facts(
            List.of(
                fact(
                    "holidays",
                    program
                        .region()
                        .map(words::say)
                        .orElseGet(() -> prompts.plain("availability/noHolidays"))),
                fact("daysOff", say(ahead(program, at))),
                fact(
                    "window",
                    prompts.plain("availability/windowHours", "hours", program.windowHours())))));
    if (program.owner().equals(caller.member())) {
      blocks.add(
          new Choices(
              List.of(
                  Button.plain(
                      prompts.plain("availability/changeProgram"),
                      ProgramForm.ID,
                      program.id().toString()))));
    }
    return blocks;
  }

  private Map<LocalDate, String> ahead(Program program, Instant at) {
    var today = rules.today(program, at);
    return rules.daysOff(program).entrySet().stream()
        .filter(day -> !day.getKey().isBefore(today))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
  }

  private String say(Map<LocalDate, String> days) {
    if (days.isEmpty()) {
      return prompts.plain("availability/noDaysOff");
    }
    var said =
        days.entrySet().stream()
            .limit(MOST_DAYS_SHOWN)
            .map(day -> DateWords.sayShort(day.getKey()) + " (" + day.getValue() + ")")
            .collect(Collectors.joining(", "));
    return days.size() <= MOST_DAYS_SHOWN
        ? said
        : said + prompts.plain("availability/moreDays", "count", days.size() - MOST_DAYS_SHOWN);
  }

  private static Change by(Invocation invocation) {
    return new Change(invocation.caller().member(), invocation.at());
  }

  private Fact fact(String name, String value) {
    return new Fact(prompts.plain("availability/" + name + "Label"), Text.plain(value));
  }
}
