package coach.tpm.checkin;

import coach.tpm.checkin.QuestionRef.Stands;
import coach.tpm.command.Caller;
import coach.tpm.command.Invocation;
import coach.tpm.command.Reply;
import coach.tpm.message.Text;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What `/tpm checkin` changes. The program's owner and its team may; nobody else.
final class CheckInChanges {

  private final Schedules schedules;
  private final LocalDays days;
  private final Receipts receipts;
  private final CheckInStatus status;
  private final Prompts prompts;

  CheckInChanges(
      Schedules schedules,
      LocalDays days,
      Receipts receipts,
      CheckInStatus status,
      Prompts prompts) {
    this.schedules = schedules;
    this.days = days;
    this.receipts = receipts;
    this.status = status;
    this.prompts = prompts;
  }

  Reply at(Program program, LocalTime time, Optional<Set<DayOfWeek>> days, Invocation by) {
    var before = program.checkIn();
    var schedule = new CheckInSchedule(time, days.orElse(before.days()), before.asking());
    return ifAllowed(
        program,
        by.caller(),
        () -> {
          schedules.change(program, schedule, by);
          return Reply.say(
              prompts
                  .text(
                      schedule.asking() ? "checkin/rescheduled" : "checkin/rescheduledPaused",
                      "schedule",
                      status.schedule(schedule))
                  .then(" ", status.next(program, schedule, by)));
        });
  }

  Reply asking(Program program, boolean asking, Invocation by) {
    var before = program.checkIn();
    var schedule = new CheckInSchedule(before.at(), before.days(), asking);
    return ifAllowed(
        program,
        by.caller(),
        () -> {
          schedules.change(program, schedule, by);
          return Reply.say(
              asking
                  ? prompts
                      .text("checkin/resumed", "schedule", status.schedule(schedule))
                      .then(" ", status.next(program, schedule, by))
                  : prompts.text("checkin/paused", "program", program.name()));
        });
  }

  Reply now(Program program, Invocation by) {
    return ifAllowed(
        program,
        by.caller(),
        () -> {
          var asked = schedules.askNow(program, by);
          var said = asked(program, asked.count());
          return Reply.say(
              asked.someSleep() ? said.then(" ", prompts.text("checkin/someSleep")) : said);
        });
  }

  private Text asked(Program program, int count) {
    return switch (count) {
      case 0 -> prompts.text("checkin/askedNobody", "program", program.name());
      case 1 -> prompts.text("checkin/askedOne", "program", program.name());
      default -> prompts.text("checkin/askedNow", "count", count, "program", program.name());
    };
  }

  /// For the caller alone.
  Reply skipToday(Program program, Invocation by) {
    var today = days.today(program, by.caller().member(), by.at());
    if (today.isEmpty()) {
      return Reply.say(prompts.text("checkin/youAreNotAsked", "program", program.name()));
    }
    return switch (schedules.skip(program, today.get(), by)) {
      case Schedules.Skip.Done() ->
          Reply.say(prompts.text("checkin/skipped", "program", program.name(), "day", today.get()));
      case Schedules.Skip.Before() ->
          Reply.say(
              prompts.text("checkin/skippedBefore", "program", program.name(), "day", today.get()));
      case Schedules.Skip.Answered(var question, var answer) ->
          new Reply.Say(receipts.editable(program, question, answer, Stands.REPLY, by.at()));
    };
  }

  private Reply ifAllowed(Program program, Caller caller, Supplier<Reply> change) {
    return caller.member().equals(program.owner())
            || days.zone(program, caller.member()).isPresent()
        ? change.get()
        : Reply.say(prompts.text("checkin/notAllowed", "program", program.name()));
  }
}
