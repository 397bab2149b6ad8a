package coach.tpm.program;

import coach.tpm.command.Reply;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.DateWords;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// `/tpm program`: where the program of this channel stands.
final class ProgramStatus {

  private final Programs programs;
  private final Tasks tasks;
  private final Prompts prompts;

  ProgramStatus(Programs programs, Tasks tasks, Prompts prompts) {
    this.programs = programs;
    this.tasks = tasks;
    this.prompts = prompts;
  }

  Reply of(Program program, Instant at) {
    var title = Text.strong(program.name());
    var today = programs.today(program, at);
    return new Reply.Say(
        new Message(
            title.plainText() + ": " + target(program, today).plainText(),
            List.of(
                new Paragraph(title),
                new Facts(facts(program, today)),
                new Note(prompts.text("program/statusNext")))));
  }

  private List<Fact> facts(Program program, LocalDate today) {
    int team = programs.team(program.workspace(), program.id()).size();
    return List.of(
        fact("program/target", target(program, today)),
        fact("program/owner", Text.of(new Mention(program.owner()))),
        fact("program/team", Text.of(team)),
        fact("program/tasks", work(program)),
        fact("program/question", question(program.checkIn())),
        fact("program/letter", letter(program)));
  }

  private Fact fact(String label, Text value) {
    return new Fact(prompts.plain(label), value);
  }

  private Text target(Program program, LocalDate today) {
    return Text.of(DateWords.say(program.target()), ", ", left(program, today));
  }

  private String left(Program program, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, program.target());
    if (days == 0) {
      return prompts.plain("program/isToday");
    }
    var key = days > 0 ? "program/daysLeft" : "program/daysOver";
    return Math.abs(days) == 1
        ? prompts.plain(days > 0 ? "program/oneDayLeft" : "program/oneDayOver")
        : prompts.plain(key, "days", Math.abs(days));
  }

  private Text work(Program program) {
    var all = tasks.all(program.workspace(), program.id());
    long done = all.stream().filter(Task::isDone).count();
    return prompts.text("program/taskCount", "open", all.size() - done, "done", done);
  }

  private Text question(CheckInSchedule schedule) {
    return prompts.text(
        schedule.asking() ? "program/asking" : "program/paused",
        "at",
        schedule.at(),
        "days",
        ScheduleWords.days(schedule.days()));
  }

  private Text letter(Program program) {
    var schedule = program.digest();
    return schedule.on()
        ? prompts.text(
            "program/letterOn",
            "day",
            ScheduleWords.day(schedule.day()),
            "at",
            schedule.at(),
            "zone",
            programs.zone(program))
        : prompts.text("program/letterOff");
  }
}
