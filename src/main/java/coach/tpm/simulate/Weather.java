package coach.tpm.simulate;

import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What goes wrong and when: the coach is off for minutes to many hours, some of the times by a
/// crash in the middle of its work, and the platform is away for everybody or for one workspace.
record Weather(List<Off> coach, List<Away> platform) {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration FREE = Duration.ofHours(3);

  Weather {
    coach = List.copyOf(coach);
    platform = List.copyOf(platform);
  }

  /// `crash`: messages under way at that moment may have been accepted, and nobody wrote it down.
  record Off(Instant from, Instant until, boolean crash) {}

  record Away(WorkspaceId workspace, Instant from, Instant until, Manner manner) {}

  /// How a platform fails.
  enum Manner {
    /// It says that it cannot.
    ERRORS,
    /// It takes the message or not, and says nothing.
    SILENCE,
    /// It asks the workspace to wait.
    THROTTLES
  }

  static Weather of(Plan plan, Fleet fleet) {
    var dice = Dice.of(plan.seed(), "weather");
    return new Weather(coach(plan, dice), platform(plan, fleet, dice));
  }

  private static List<Off> coach(Plan plan, Dice dice) {
    var offs = new ArrayList<Off>();
    int count = Math.max(2, (int) Math.round(plan.days() * 1.2));
    for (int i = 0; i < count; i++) {
      boolean crash = dice.percent(60);
      var from = dice.instant(plan.start().plus(FREE), plan.end().minus(FREE));
      if (crash) {
        from = quarter(from);
      }
      var lasts = dice.duration(Duration.ofMinutes(1), Duration.ofHours(dice.percent(15) ? 16 : 2));
      offs.add(new Off(from, sooner(from.plus(lasts), plan.end().minus(QUARTER)), crash));
    }
    offs.sort(Comparator.comparing(Off::from));
    return apart(offs);
  }

  /// The next one begins when the coach has been on for a while.
  private static List<Off> apart(List<Off> offs) {
    var apart = new ArrayList<Off>();
    for (var off : offs) {
      if (apart.isEmpty() || off.from().isAfter(apart.getLast().until().plus(QUARTER))) {
        apart.add(off);
      }
    }
    return apart;
  }

  private static List<Away> platform(Plan plan, Fleet fleet, Dice dice) {
    var away = new ArrayList<Away>();
    for (int i = 0; i < plan.days() / 4; i++) {
      var span = away(plan, dice, fleet.workspaces().getFirst());
      fleet
          .workspaces()
          .forEach(it -> away.add(new Away(it, span.from(), span.until(), span.manner())));
    }
    for (var workspace : fleet.workspaces()) {
      for (int i = 0; i < plan.days() / 5; i++) {
        away.add(away(plan, dice, workspace));
      }
    }
    return away;
  }

  private static Away away(Plan plan, Dice dice, WorkspaceId workspace) {
    var from = dice.instant(plan.start().plus(FREE), plan.end().minus(FREE));
    var lasts = dice.duration(Duration.ofMinutes(1), Duration.ofHours(2));
    var manner = dice.one(List.of(Manner.values()));
    return new Away(workspace, from, sooner(from.plus(lasts), plan.end()), manner);
  }

  /// When questions are asked somewhere.
  private static Instant quarter(Instant moment) {
    long seconds = moment.getEpochSecond();
    return Instant.ofEpochSecond(seconds - seconds % QUARTER.toSeconds());
  }

  private static Instant sooner(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
