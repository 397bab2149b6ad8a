package coach.tpm.availability;

import coach.tpm.calendar.Holidays;
import coach.tpm.command.Handlers;
import coach.tpm.program.Programs;
import coach.tpm.workspace.People;
import org.jdbi.v3.core.Jdbi;

/// Who works when, put together.
public record AvailabilityFeature(Calendars calendars, Handlers handlers) {

  public static AvailabilityFeature create(Jdbi jdbi, Programs programs, People people) {
    var holidays = new Holidays();
    return new AvailabilityFeature(
        new StoredCalendars(programs, people, new JdbiDaysOff(jdbi), holidays),
        Handlers.builder().build());
  }
}
