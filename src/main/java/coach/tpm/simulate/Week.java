package coach.tpm.simulate;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.util.Set;

/// Days of the week as people type them.
enum Week {
  MON_FRI("mon-fri", Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)),
  SUN_THU("sun-thu", Set.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY)),
  MON_WED_FRI("mon,wed,fri", Set.of(MONDAY, WEDNESDAY, FRIDAY)),
  MON_THU("mon-thu", Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)),
  DAILY("daily", Set.of(DayOfWeek.values())),
  TUE_SAT("tue-sat", Set.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY));

  private final String typed;
  private final Set<DayOfWeek> days;

  Week(String typed, Set<DayOfWeek> days) {
    this.typed = typed;
    this.days = days;
  }

  String typed() {
    return typed;
  }

  Set<DayOfWeek> days() {
    return days;
  }
}
