package coach.tpm.availability;

import coach.tpm.calendar.WorkCalendar;
import coach.tpm.program.Program;
import coach.tpm.workspace.MemberId;
import java.time.LocalDate;
import java.util.List;

/// By which calendar somebody works for a program: the working week, public holidays, the company's
/// days off and the days away.
public interface Calendars {

  /// The calendar of one member.
  WorkCalendar of(Program program, MemberId member);

  /// The program's own: its owner's zone, its working week and its days off, nobody's absence.
  WorkCalendar of(Program program);

  /// Who of a program's team is away on a day of their own.
  List<MemberId> away(Program program, LocalDate day);
}
