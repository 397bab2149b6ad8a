package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Submission;
import coach.tpm.risk.RiskReading.NotUnderstood;
import coach.tpm.risk.RiskReading.Understood;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandUpsTest {

  private final RiskWorld world = new RiskWorld();
  private final StandUps standUps = world.feature.standUps();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_submission_of_any_form_with_these_fields_is_read() {
    world.tasks("API review");
    var values =
        Map.of(
            "statement", "Vendor late",
            "task", "1",
            "likelihood", "5",
            "days", "0",
            "help", "U2",
            "newDate", "2026-12-24");

    assertThat(read(values))
        .isEqualTo(
            new Understood(
                new RiskReport(
                    "Vendor late",
                    5,
                    0,
                    Optional.empty(),
                    Optional.of(1),
                    Optional.of("U2"),
                    Optional.empty()),
                Optional.of(LocalDate.of(2026, 12, 24))));
  }

  @Test
  void a_submission_that_nobody_checked_is_checked() {
    assertThat(read(Map.of("likelihood", "9", "days", "many")))
        .isInstanceOfSatisfying(
            NotUnderstood.class,
            wrong ->
                assertThat(wrong.byField()).containsOnlyKeys("statement", "likelihood", "days"));
  }

  @Test
  void a_helper_whom_the_platform_cannot_name_now_is_taken() {
    world.world.directory().unavailable(true);

    var values = Map.of("statement", "Vendor late", "likelihood", "5", "days", "0", "help", "U404");

    assertThat(read(values)).isInstanceOf(Understood.class);
  }

  @Test
  void risk_and_date_change_together() {
    world.tasks("API review");
    var standUp =
        new Understood(
            new RiskReport(
                "Vendor late",
                5,
                10,
                Optional.empty(),
                Optional.of(1),
                Optional.empty(),
                Optional.empty()),
            Optional.of(LocalDate.of(2026, 12, 24)));

    var risk = standUps.take(world.apollo, standUp, BEN, world.now());

    assertThat(risk.task()).contains(1);
    assertThat(world.world.tasks().find(WORKSPACE, world.apollo.id(), 1).orElseThrow().due())
        .contains(LocalDate.of(2026, 12, 24));
  }

  @Test
  void a_newer_stand_up_revises_the_open_risk_and_replaces_a_closed_one() {
    world.raise("Vendor late", 3, 5);
    var newer = new Understood(RiskWorld.report("Vendor very late", 4, 5), Optional.empty());

    var revised = standUps.retake(world.apollo, 1, newer, ADA, world.now());
    world.say("risk 1 close");
    var another = standUps.retake(world.apollo, 1, newer, ADA, world.now());

    assertThat(revised.number()).isEqualTo(1);
    assertThat(another.number()).isEqualTo(2);
    assertThat(world.risk(1).isOpen()).isFalse();
  }

  private RiskReading read(Map<String, String> values) {
    return standUps.read(
        world.apollo, new Submission(inChannel(BEN), "checkin.answer", "", values, world.now()));
  }
}
