package coach.tpm.availability;

import coach.tpm.availability.SettingWords.Read;
import coach.tpm.availability.SettingWords.Read.Meant;
import coach.tpm.availability.SettingWords.Read.Unclear;
import coach.tpm.calendar.Region;
import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler;
import coach.tpm.command.Press;
import coach.tpm.command.PressHandler;
import coach.tpm.command.Reply;
import coach.tpm.command.Submission;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Field;
import coach.tpm.message.Field.TextField;
import coach.tpm.message.Form;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberSettings;
import coach.tpm.workspace.People;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The form in which a person sets zone, week and holidays; an empty field goes back to what the
/// platform or the program has.
final class OwnForm implements PressHandler, FormHandler {

  static final String ID = "settings.own";

  private static final String ZONE = "zone";
  private static final String WEEK = "week";
  private static final String HOLIDAYS = "holidays";
  private static final int LONGEST = 100;

  private final OwnSettings own;
  private final People people;
  private final SettingWords words;
  private final Prompts prompts;

  OwnForm(OwnSettings own, People people, SettingWords words, Prompts prompts) {
    this.own = own;
    this.people = people;
    this.words = words;
    this.prompts = prompts;
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
    var settings = people.settings(press.caller().workspace(), press.caller().member());
    return new Reply.Open(
        new Form(
            ID,
            "",
            prompts.plain("availability/yourForm"),
            prompts.plain("availability/save"),
            List.of(new Paragraph(prompts.text("availability/yourFormIntro"))),
            fields(
                settings.zone().map(ZoneId::getId).orElse(""),
                settings.days().map(OwnForm::written).orElse(""),
                settings.region().map(OwnForm::code).orElse(""))));
  }

  @Override
  public List<Field> fields(Submission submission) {
    return fields("", "", "");
  }

  @Override
  public Outcome submit(Submission submission) {
    var problems = new LinkedHashMap<String, String>();
    var zone = read(ZONE, words.zone(submission.value(ZONE)), problems);
    var week = read(WEEK, words.week(submission.value(WEEK)), problems);
    var region = read(HOLIDAYS, words.holidays(submission.value(HOLIDAYS)), problems);
    return problems.isEmpty()
        ? kept(submission.caller(), new MemberSettings(zone, week, region))
        : new Outcome.Problems(problems);
  }

  private Outcome kept(Caller caller, MemberSettings chosen) {
    own.keep(caller, chosen);
    return new Outcome.Taken(Message.of(prompts.text("availability/keptAll")));
  }

  private static <T> Optional<T> read(String field, Read<T> read, Map<String, String> problems) {
    return switch (read) {
      case Meant<T>(var value) -> value;
      case Unclear<T>(var why) -> {
        problems.put(field, why);
        yield Optional.empty();
      }
    };
  }

  private List<Field> fields(String zone, String week, String holidays) {
    return List.of(field(ZONE, zone), field(WEEK, week), field(HOLIDAYS, holidays));
  }

  private Field field(String id, String initial) {
    return new TextField(
        id,
        prompts.plain("availability/" + id + "Label"),
        prompts.plain("availability/" + id + "Hint"),
        initial,
        false,
        false,
        LONGEST);
  }

  /// As [coach.tpm.calendar.WeekWords] reads it.
  private static String written(Set<DayOfWeek> days) {
    return days.stream()
        .sorted()
        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(","));
  }

  private static String code(Region region) {
    return region.isNone() ? "none" : region.code();
  }
}
