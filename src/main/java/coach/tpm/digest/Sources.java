package coach.tpm.digest;

import coach.tpm.availability.Calendars;
import coach.tpm.checkin.CheckInRecord;
import coach.tpm.journal.Journal;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.risk.Risks;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Where facts come from.
record Sources(
    Programs programs,
    Tasks tasks,
    Risks risks,
    CheckInRecord record,
    Journal journal,
    People people,
    Calendars calendars) {

  TaskFact fact(Program program, Task task, LocalDate today) {
    int late =
        task.isOverdue(today)
            ? task.due().map(due -> (int) ChronoUnit.DAYS.between(due, today)).orElse(0)
            : 0;
    return new TaskFact(task.number(), task.title(), name(program, task.owner()), task.due(), late);
  }

  /// The program's own day of an instant.
  LocalDate day(Program program, Instant at) {
    return programs.today(program, at);
  }

  Optional<String> name(Program program, Optional<MemberId> member) {
    return member.map(someone -> people.name(program.workspace(), someone));
  }
}
