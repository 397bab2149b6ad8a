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

/// Days of the week, and how people type them.
record Week(String typed, Set<DayOfWeek> days) {

  static final Week MON_FRI =
      new Week("mon-fri", Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY));
  static final Week SUN_THU =
      new Week("sun-thu", Set.of(SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY));
  static final Week TUE_SAT =
      new Week("tue-sat", Set.of(TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY));
  static final Week MON_THU = new Week("mon-thu", Set.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY));
  static final Week MON_WED_FRI = new Week("mon,wed,fri", Set.of(MONDAY, WEDNESDAY, FRIDAY));
  static final Week DAILY = new Week("daily", Set.of(DayOfWeek.values()));

  Week {
    days = Set.copyOf(days);
  }
}
