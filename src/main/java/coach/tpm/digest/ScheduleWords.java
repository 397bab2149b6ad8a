package coach.tpm.digest;

import coach.tpm.message.Text;
import coach.tpm.program.DigestSchedule;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/// Says when a program's weekly letter comes.
final class ScheduleWords {

  private final Programs programs;
  private final JdbiDigests digests;
  private final Prompts prompts;

  ScheduleWords(Programs programs, JdbiDigests digests, Prompts prompts) {
    this.programs = programs;
    this.digests = digests;
    this.prompts = prompts;
  }

  Text say(Program program, DigestSchedule schedule, Instant now) {
    var weekday = schedule.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    var name = Line.of(program.name());
    return schedule.on()
        ? prompts.text(
            "digest/comesOn",
            "program",
            name,
            "weekday",
            weekday,
            "time",
            schedule.at(),
            "zone",
            programs.zone(program).getId(),
            "day",
            next(program, schedule, now))
        : prompts.text(
            "digest/comesOff", "program", name, "weekday", weekday, "time", schedule.at());
  }

  /// A day that had its letter gets no second one.
  private LocalDate next(Program program, DigestSchedule schedule, Instant now) {
    var day = DigestMoment.next(schedule, programs.zone(program), now).day();
    return digests.has(program.workspace(), program.id(), day) ? day.plusWeeks(1) : day;
  }
}
