package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.simulate.Plan;
import coach.tpm.simulate.Simulation;
import coach.tpm.store.Database;
import coach.tpm.store.PoolSettings;
import coach.tpm.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// The real coach with some hundred people in forty zones, over both weekends on which clocks are
/// set back, with outages of its own and of the platform.
class FleetTest {

  private static final Plan PLAN = new Plan(160, 12, 4);
  private static final int CONNECTIONS = 8;

  @Test
  void nobody_is_asked_at_a_wrong_time_or_twice_or_called_missing_unfairly_and_nothing_is_lost() {
    try (var database = TestDatabase.fresh()) {
      var result =
          Simulation.run(
              PLAN,
              (messenger, directory, clock) ->
                  SimulatedCoach.open(
                      Database.open(
                          database.address(), PoolSettings.standard().withSize(CONNECTIONS)),
                      messenger,
                      directory,
                      clock),
              _ -> {});

      var figures = result.figures();
      assertThat(result.findings()).isEmpty();
      assertThat(figures.askedTwice()).isZero();
      assertThat(figures.wrongTime()).isZero();
      assertThat(figures.notAsked()).isZero();
      assertThat(figures.missingUnfairly()).isZero();
      assertThat(figures.remindedWrongly()).isZero();
      assertThat(figures.lost()).isZero();
      assertThat(figures.duplicated()).isZero();
      assertThat(figures.maxMessagesPerPersonDay()).isLessThanOrEqualTo(4);
      assertThat(figures.asked()).isGreaterThan(1000);
      assertThat(figures.askedLate()).isGreaterThan(10);
      assertThat(figures.answered()).isGreaterThan(800);
    }
  }
}
