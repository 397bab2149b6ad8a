package coach.tpm.availability;

import coach.tpm.availability.ProgramRules.Change;
import coach.tpm.availability.SettingWords.Read.Meant;
import coach.tpm.availability.SettingWords.Read.Unclear;
import coach.tpm.calendar.Region;
import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.Submission;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Field.NumberField;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form in which a program's owner sets its holidays, company days and window. Company days
/// that do not fit into a field are left out of it, so that saving it cannot cut them.
final class ProgramForm implements PressHandler, FormHandler {

  static final String ID = "settings.program";

  private static final String WINDOW = "window";
  private static final String HOLIDAYS = "programHolidays";
  private static final String DAYS_OFF = "daysOff";
  private static final int LEAST_HOURS = 2;
  private static final int MOST_HOURS = 12;
  private static final int LONGEST = 100;
  private static final int LONGEST_LIST = 3_000;
  private static final String WITHOUT_DAYS = ":no-days";
  private static final Pattern PROGRAM = Pattern.compile("(\\d{1,18})(" + WITHOUT_DAYS + ")?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2})(?:\\s*h(?:ours?)?)?");

  private final Programs programs;
  private final ProgramRules rules;
  private final SettingWords words;
  private final DaysOff daysOff;
  private final Prompts prompts;

  ProgramForm(
      Programs programs, ProgramRules rules, SettingWords words, DaysOff daysOff, Prompts prompts) {
    this.programs = programs;
    this.rules = rules;
    this.words = words;
    this.daysOff = daysOff;
    this.prompts = prompts;
  }

  /// 2 to 12, as in `6` or `6 h`.
  static Optional<Integer> hours(String words) {
    var match = HOURS.matcher(words.strip());
    return match.matches()
        ? Optional.of(Integer.parseInt(match.group(1)))
            .filter(hours -> hours >= LEAST_HOURS && hours <= MOST_HOURS)
        : Optional.empty();
  }

  @Override
  public String action() {
    return ID;
  }

  @Override
  public String form() {
    return ID;
  }

  @Override
  public Reply press(Press press) {
    return owned(
        press.caller(), press.value(), program -> new Reply.Open(form(program)), Reply::say);
  }

  @Override
  public List<Field> fields(Submission submission) {
    return fields("", "", hasDays(submission) ? Optional.of("") : Optional.empty());
  }

  @Override
  public Outcome submit(Submission submission) {
    return owned(
        submission.caller(),
        submission.context(),
        program -> submit(program, submission),
        why -> new Outcome.Taken(Message.of(why)));
  }

  private Outcome submit(Program program, Submission submission) {
    var problems = new LinkedHashMap<String, String>();
    var region = region(submission.value(HOLIDAYS), problems);
    var days = days(program, submission, problems);
    if (!problems.isEmpty()) {
      return new Outcome.Problems(problems);
    }
    var change = new Change(submission.caller().member(), submission.at());
    var hours = hours(submission.value(WINDOW)).orElse(program.windowHours());
    rules.set(program, region, hours, days, change);
    return new Outcome.Taken(
        Message.of(prompts.text("availability/programKept", "program", program.name())));
  }

  private Optional<Region> region(String typed, Map<String, String> problems) {
    return switch (words.holidays(typed)) {
      case Meant<Region>(var region) -> region.filter(place -> !place.isNone());
      case Unclear<Region>(var why) -> {
        problems.put(HOLIDAYS, why);
        yield Optional.empty();
      }
    };
  }

  private Map<LocalDate, String> days(
      Program program, Submission submission, Map<String, String> problems) {
    if (!hasDays(submission)) {
      return rules.daysOff(program);
    }
    var today = rules.today(program, submission.at());
    return switch (daysOff.read(submission.value(DAYS_OFF), rules.daysOff(program), today)) {
      case DaysOff.Read.Meant(var days) -> days;
      case DaysOff.Read.Unclear(var why) -> {
        problems.put(DAYS_OFF, why);
        yield Map.of();
      }
    };
  }

  private static boolean hasDays(Submission submission) {
    return !submission.context().endsWith(WITHOUT_DAYS);
  }

  private Form form(Program program) {
    var days =
        Optional.of(DaysOff.write(rules.daysOff(program)))
            .filter(lines -> lines.length() <= LONGEST_LIST);
    return new Form(
        ID,
        program.id() + (days.isPresent() ? "" : WITHOUT_DAYS),
        prompts.plain("availability/programForm"),
        prompts.plain("availability/save"),
        days.isPresent()
            ? List.of()
            : List.<Block>of(new Paragraph(prompts.text("availability/daysOffElsewhere"))),
        fields(
            Integer.toString(program.windowHours()),
            program.region().map(Region::code).orElse(""),
            days));
  }

  private List<Field> fields(String hours, String holidays, Optional<String> days) {
    var fields = new ArrayList<Field>();
    fields.add(
        new NumberField(
            WINDOW,
            prompts.plain("availability/windowLabel"),
            prompts.plain("availability/windowHint"),
            hours,
            true,
            LEAST_HOURS,
            MOST_HOURS));
    fields.add(
        new TextField(
            HOLIDAYS,
            prompts.plain("availability/holidaysLabel"),
            prompts.plain("availability/programHolidaysHint"),
            holidays,
            false,
            false,
            LONGEST));
    days.map(lines ->
            new TextField(
                DAYS_OFF,
                prompts.plain("availability/daysOffLabel"),
                prompts.plain("availability/daysOffHint"),
                lines,
                false,
                true,
                LONGEST_LIST))
        .ifPresent(fields::add);
    return fields;
  }

  /// The open program that a value names, for its owner alone.
  private <T> T owned(
      Caller caller, String value, Function<Program, T> answer, Function<Text, T> otherwise) {
    var program =
        Optional.of(value)
            .map(PROGRAM::matcher)
            .filter(Matcher::matches)
            .map(match -> new ProgramId(Long.parseLong(match.group(1))))
            .flatMap(id -> programs.find(caller.workspace(), id))
            .filter(Program::isOpen)
            .filter(found -> found.owner().equals(caller.member()));
    return program
        .map(answer)
        .orElseGet(() -> otherwise.apply(prompts.text("availability/programGone")));
  }
}
