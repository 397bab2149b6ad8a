package coach.tpm.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.simulate.Product.Kept;
import coach.tpm.simulate.Transcript.Shown;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whole coaches of the wrong kind, before a fleet of forty zones over both weekends on which
/// clocks change: each must be found out, and the right one must not.
class WrongCoachesTest {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Plan PLAN = new Plan(200, 12, 1);

  private final Fleet fleet = Fleet.of(PLAN);

  /// By which clock somebody reads the time.
  private interface Watch {
    LocalDateTime read(Instant moment, ZoneId zone);
  }

  @Test
  void the_fleet_is_spread_over_forty_zones_and_changes_clocks() {
    assertThat(Fleet.ZONES).hasSize(40).doesNotHaveDuplicates();
    assertThat(Fleet.ZONES.stream().filter(WrongCoachesTest::changes)).hasSizeGreaterThan(12);
  }

  @Test
  void who_looks_at_everybodys_own_clock_is_right() {
    var figures = judged(LocalDateTime::ofInstant, true).figures();

    assertThat(figures.isClean()).isTrue();
    assertThat(figures.asked()).isGreaterThan(1000);
  }

  @Test
  void who_asks_by_utc_is_found_out() {
    var figures =
        judged((moment, _) -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC), true).figures();

    assertThat(figures.wrongTime()).isGreaterThan(figures.asked() * 8 / 10);
    assertThat(figures.isClean()).isFalse();
  }

  @Test
  void who_forgets_that_clocks_change_is_found_out() {
    Watch stopped =
        (moment, zone) -> LocalDateTime.ofInstant(moment, zone.getRules().getOffset(PLAN.start()));

    var figures = judged(stopped, true).figures();

    assertThat(figures.wrongTime()).isBetween(50, figures.asked() / 2);
  }

  @Test
  void who_asks_at_the_second_of_two_equal_times_is_found_out() {
    Watch second =
        (moment, zone) -> {
          var local = LocalDateTime.ofInstant(moment, zone);
          boolean comesAgain =
              zone.getRules().getValidOffsets(local).size() == 2
                  && zone.getRules()
                      .getValidOffsets(local)
                      .getFirst()
                      .equals(zone.getRules().getOffset(moment));
          return comesAgain ? local.toLocalDate().atStartOfDay() : local;
        };

    assertThat(judged(second, true).figures().wrongTime()).isBetween(1, 60);
  }

  @Test
  void who_knows_no_holidays_is_found_out() {
    var figures = judged(LocalDateTime::ofInstant, false).figures();

    assertThat(figures.wrongTime()).isBetween(10, figures.asked() / 4);
    assertThat(figures.notAsked()).isZero();
  }

  /// A coach that looks at its watch every quarter of an hour and asks whoever's time has come on
  /// the day that it shows.
  private Judge.Verdict judged(Watch watch, boolean holidays) {
    var truth = new Truth(fleet, PLAN.start());
    var transcript = new Transcript();
    for (var team : fleet.teams()) {
      for (var person : team.people()) {
        ask(team, person, watch, holidays, transcript);
      }
    }
    var kept = new Kept(List.of(), List.of(), List.of());
    return Judge.of(new Evidence(truth, new Outages(), transcript, kept, Set.of(), PLAN.end()));
  }

  private static void ask(
      Team team, Person person, Watch watch, boolean holidays, Transcript transcript) {
    var begun = watch.read(PLAN.start().minusSeconds(1), person.zone());
    var asked = new HashSet<LocalDate>();
    if (!begun.toLocalTime().isBefore(team.timetable().at())) {
      asked.add(begun.toLocalDate());
    }
    for (var now = PLAN.start(); now.isBefore(PLAN.end()); now = now.plus(QUARTER)) {
      var local = watch.read(now, person.zone());
      var day = local.toLocalDate();
      if (!local.toLocalTime().isBefore(team.timetable().at())
          && isDay(team, day, holidays)
          && person.reachable()
          && asked.add(day)) {
        var id = team.name() + person.id().value() + day;
        transcript.shown(
            new Shown(team.workspace(), person.id(), team.name(), id, now, true, true));
      }
    }
  }

  private static boolean isDay(Team team, LocalDate day, boolean holidays) {
    DayOfWeek weekday = day.getDayOfWeek();
    return team.timetable().days().contains(weekday)
        && !(holidays && team.region().map(PublicDays::of).orElse(Set.of()).contains(day));
  }

  private static boolean changes(ZoneId zone) {
    var change = zone.getRules().nextTransition(PLAN.start());
    return change != null && change.getInstant().isBefore(PLAN.end());
  }
}
