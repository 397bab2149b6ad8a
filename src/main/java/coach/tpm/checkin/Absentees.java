package coach.tpm.checkin;

import coach.tpm.availability.AbsenceListener;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramListener;
import coach.tpm.workspace.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes the questions of whoever goes away back, and asks whoever is back while their day still
/// has time for it.
final class Absentees implements AbsenceListener {

  private final JdbiQuestions questions;
  private final JdbiAsking asking;
  private final LocalDays days;
  private final Sheets sheets;
  private final Supplier<List<ProgramListener>> listeners;

  Absentees(
      JdbiQuestions questions,
      JdbiAsking asking,
      LocalDays days,
      Sheets sheets,
      Supplier<List<ProgramListener>> listeners) {
    this.questions = questions;
    this.asking = asking;
    this.days = days;
    this.sheets = sheets;
    this.listeners = listeners;
  }

  @Override
  public void away(Program program, MemberId member, LocalDate first, LocalDate last, Instant at) {
    var taken = questions.away(program, member, first, last);
    taken.forEach(question -> sheets.refresh(program, question, at));
    if (!taken.isEmpty()) {
      listeners.get().forEach(listener -> listener.changed(program, at));
    }
  }

  /// Nobody is asked before their asking time of the day: then the tick does.
  @Override
  public void back(Program program, MemberId member, LocalDate today, Instant at) {
    var missed =
        questions
            .ofDay(program, member, today)
            .filter(question -> question.state() == Question.State.AWAY);
    var zone = days.zone(program, member);
    if (missed.isPresent() && zone.isPresent() && hasTime(program, zone.get(), today, at)) {
      var here = days.now(program, at).stream().filter(now -> now.isIn(zone.get())).toList();
      asking.askTeam(program, here, Optional.of(member), at);
    }
  }

  private static boolean hasTime(Program program, ZoneId zone, LocalDate today, Instant at) {
    return !at.isAfter(new AnswerWindow(zone, today, program.checkIn().at()).lastAsk());
  }
}
