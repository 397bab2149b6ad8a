package coach.tpm.checkin;

import coach.tpm.calendar.TimeWords;
import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a team is asked, who is, and when the reader is asked next.
final class CheckInStatus {

  private static final int MOST_NAMES = 20;

  private final Programs programs;
  private final JdbiQuestions table;
  private final Questions questions;
  private final QuestionMessages messages;
  private final LocalDays days;
  private final ComingDays comingDays;
  private final AheadOffer ahead;
  private final Prompts prompts;

  CheckInStatus(
      Programs programs,
      JdbiQuestions table,
      Questions questions,
      QuestionMessages messages,
      LocalDays days,
      ComingDays comingDays,
      AheadOffer ahead,
      Prompts prompts) {
    this.programs = programs;
    this.table = table;
    this.questions = questions;
    this.messages = messages;
    this.days = days;
    this.comingDays = comingDays;
    this.ahead = ahead;
    this.prompts = prompts;
  }

  Reply show(Program program, Invocation by) {
    var title = prompts.text("checkin/status", "program", program.name());
    var blocks = new ArrayList<Block>();
    blocks.add(new Paragraph(title));
    blocks.add(
        new Facts(
            List.of(
                fact("when", when(program.checkIn())),
                fact("who", who(program)),
                fact("next", next(program, program.checkIn(), by)))));
    var open =
        questions.open(by.caller(), by.at()).stream()
            .filter(asked -> asked.program().id().equals(program.id()))
            .toList();
    open.forEach(asked -> {
      blocks.add(new Paragraph(prompts.text("checkin/openNow", "day", asked.question().day())));
      blocks.add(messages.choices(asked.question().id(), Stands.REPLY));
    });
    if (open.isEmpty()) {
      blocks.addAll(ahead.of(program, by.caller(), by.at()));
    }
    return new Reply.Say(new Message(title.plainText(), blocks));
  }

  /// `09:30 on Monday to Friday`, in each member's own zone.
  Text schedule(CheckInSchedule schedule) {
    return prompts.text(
        "checkin/schedule", "time", TimeWords.say(schedule.at()), "days", days(schedule.days()));
  }

  /// When the caller is asked next; a sentence.
  Text next(Program program, CheckInSchedule schedule, Invocation by) {
    var zone = days.zone(program, by.caller().member());
    if (zone.isEmpty()) {
      return prompts.text("checkin/nextNever", "program", program.name());
    }
    return schedule.asking()
        ? nextDay(program, schedule, by)
            .map(day ->
                prompts.text(
                    "checkin/nextDay",
                    "day",
                    day,
                    "time",
                    TimeWords.say(schedule.at()),
                    "zone",
                    zone.get().getId()))
            .orElseGet(() -> prompts.text("checkin/nextNone"))
        : prompts.text("checkin/nextPaused");
  }

  private Optional<LocalDate> nextDay(Program program, CheckInSchedule schedule, Invocation by) {
    return comingDays
        .all(program, schedule, by.caller().member(), by.at())
        .filter(day -> table.ofDay(program, by.caller().member(), day).isEmpty())
        .findFirst();
  }

  private Text when(CheckInSchedule schedule) {
    return schedule.asking()
        ? schedule(schedule)
        : prompts.text("checkin/whenPaused", "schedule", schedule(schedule));
  }

  private Text who(Program program) {
    var team = programs.team(program.workspace(), program.id());
    if (team.isEmpty()) {
      return prompts.text("checkin/nobody");
    }
    var text = Text.of();
    for (var member : team.stream().limit(MOST_NAMES).toList()) {
      text = text.then(text.spans().isEmpty() ? "" : ", ", new Mention(member));
    }
    return team.size() <= MOST_NAMES
        ? text
        : text.then(" ", prompts.text("checkin/moreNames", "count", team.size() - MOST_NAMES));
  }

  /// `on Monday to Friday`, `every day`, or the days one by one.
  private String days(Set<DayOfWeek> asked) {
    if (asked.size() == DayOfWeek.values().length) {
      return prompts.plain("checkin/everyDay");
    }
    var starts =
        Stream.of(DayOfWeek.values())
            .filter(day -> asked.contains(day) && !asked.contains(day.minus(1)))
            .toList();
    return starts.size() == 1 && asked.size() > 2
        ? prompts.plain(
            "checkin/dayRange",
            "first",
            name(starts.getFirst()),
            "last",
            name(starts.getFirst().plus(asked.size() - 1L)))
        : prompts.plain(
            "checkin/dayList",
            "days",
            EnumSet.copyOf(asked).stream()
                .map(CheckInStatus::name)
                .collect(Collectors.joining(", ")));
  }

  private Fact fact(String name, Text value) {
    return new Fact(prompts.plain("checkin/" + name + "Label"), value);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
