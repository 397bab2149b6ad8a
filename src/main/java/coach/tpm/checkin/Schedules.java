package coach.tpm.checkin;

import coach.tpm.checkin.JdbiAsking.LocalNow;
import coach.tpm.command.Invocation;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Changes when a team is asked, asks it now, and lets a member sit a day out.
final class Schedules {

  private final Programs programs;
  private final JdbiQuestions questions;
  private final JdbiAnswers answers;
  private final JdbiAsking asking;
  private final LocalDays days;
  private final Answering.Keeping keeping;

  Schedules(
      Programs programs,
      JdbiQuestions questions,
      JdbiAnswers answers,
      JdbiAsking asking,
      LocalDays days,
      Answering.Keeping keeping) {
    this.programs = programs;
    this.questions = questions;
    this.answers = answers;
    this.asking = asking;
    this.days = days;
    this.keeping = keeping;
  }

  /// What became of sitting out.
  sealed interface Skip {

    record Done() implements Skip {}

    record Before() implements Skip {}

    record Answered(Question question, Answer answer) implements Skip {}
  }

  void change(Program program, CheckInSchedule schedule, Invocation by) {
    keeping
        .transactions()
        .run(() -> {
          programs.reschedule(program, schedule);
          var on = schedule.asking() ? "" : " (paused)";
          note(program, "checkin.scheduled", "program", schedule.at() + on, by);
        });
  }

  /// Who was asked, of everybody on the team without a question of today: nobody is woken, so that
  /// people for whom it is night are asked at their own time.
  record AskedNow(int count, boolean someSleep) {}

  AskedNow askNow(Program program, Invocation by) {
    var zones = days.now(program, by.at());
    var awake = zones.stream().filter(LocalNow::isDaytime).toList();
    return new AskedNow(ask(program, awake, by), awake.size() < zones.size());
  }

  private int ask(Program program, List<LocalNow> zones, Invocation by) {
    int asked =
        keeping
            .transactions()
            .call(() -> {
              int owed = asking.askTeam(program, zones, Optional.empty(), by.at());
              note(program, "checkin.asked", "program", Integer.toString(owed), by);
              return owed;
            });
    keeping.counters().asked(asked);
    return asked;
  }

  Skip skip(Program program, LocalDate day, Invocation by) {
    return keeping.transactions().call(() -> skipInTransaction(program, day, by));
  }

  private Skip skipInTransaction(Program program, LocalDate day, Invocation by) {
    var member = by.caller().member();
    boolean skipped = questions.skip(program, member, day, by.at());
    var question = questions.ofDay(program, member, day).orElseThrow();
    if (!skipped) {
      return answers
          .find(question)
          .<Skip>map(answer -> new Skip.Answered(question, answer))
          .orElseGet(Skip.Before::new);
    }
    note(program, "checkin.skipped", "question:" + question.id(), question.period(), by);
    new Sheets(keeping.outbox()).refresh(program, question, by.at());
    keeping.listeners().get().forEach(listener -> listener.changed(program, by.at()));
    return new Skip.Done();
  }

  private void note(Program program, String event, String subject, String detail, Invocation by) {
    keeping
        .journal()
        .append(
            program.workspace(),
            new Entry(program.id().value(), by.at(), by.caller().member(), event, subject, detail));
  }
}
