package coach.tpm.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the register's own form asks beyond a stand-up report. `mitigation` is done before the risk
/// happens and `contingency` after; `trigger` is by what one would notice. `moreTasks` are those it
/// touches besides the one of the report; `daysExact` tells whether the lost days were said, or
/// only the band in which they lie.
public record Details(
    Optional<String> consequence,
    Optional<String> category,
    Optional<String> mitigation,
    Optional<String> contingency,
    Optional<String> trigger,
    Optional<LocalDate> triggerDate,
    List<Integer> moreTasks,
    boolean daysExact) {

  static final int MAX_WORDS = 1000;
  static final int MAX_TRIGGER = 300;

  public static final Details NONE =
      new Details(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          true);

  public Details {
    moreTasks = List.copyOf(moreTasks);
  }

  Details withMitigation(String plan) {
    return new Details(
        consequence,
        category,
        Optional.of(plan),
        contingency,
        trigger,
        triggerDate,
        moreTasks,
        daysExact);
  }

  Details withContingency(String plan) {
    return new Details(
        consequence,
        category,
        mitigation,
        Optional.of(plan),
        trigger,
        triggerDate,
        moreTasks,
        daysExact);
  }

  Details withTasks(List<Integer> tasks) {
    return new Details(
        consequence, category, mitigation, contingency, trigger, triggerDate, tasks, daysExact);
  }

  Details withDaysExact(boolean exact) {
    return new Details(
        consequence, category, mitigation, contingency, trigger, triggerDate, moreTasks, exact);
  }
}
