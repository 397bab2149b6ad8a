package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.CheckInFeature;
import coach.tpm.outbox.Outbox;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.ProgramListener;
import coach.tpm.risk.RiskFeature;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The channel's card with answers as people really give them.
class CardOfAnswersTest {

  private static final Instant ASKING = Instant.parse("2026-11-24T08:30:00Z");

  @AutoClose private final TestWorld world = TestWorld.create();

  private final List<ProgramListener> listeners = new ArrayList<>();
  private final Outbox outbox = OutboxFeature.create(world.jdbi()).outbox();
  private final RiskFeature risk =
      RiskFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          world.calendars(),
          world.people(),
          world.prompts(),
          () -> listeners);
  private final CheckInFeature checkIn =
      CheckInFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          risk,
          world.calendars(),
          world.people(),
          world.prompts(),
          new SimpleMeterRegistry(),
          () -> listeners);
  private final DigestFeature digest =
      DigestFeature.create(
          world.jdbi(),
          world.transactions(),
          outbox,
          world.journal(),
          world.programs(),
          world.tasks(),
          risk.risks(),
          checkIn.record(),
          world.calendars(),
          world.people(),
          world.prompts());

  CardOfAnswersTest() {
    listeners.add(digest.listener());
    world.with(checkIn.handlers());
    world.clock().moveTo(ASKING.minusSeconds(60));
    checkIn.checkIns().tick(ASKING.minusSeconds(60));
    world.clock().moveTo(ASKING);
    checkIn.checkIns().tick(ASKING);
  }

  @Test
  void an_answer_taken_back_is_taken_off_the_card() {
    var receipt = Transcript.message(world.tell(ADA, "at risk: API review"));
    assertThat(card("2026-11-24")).contains("API review");

    world.press(direct(ADA), Transcript.button(receipt, "Undo"));

    assertThat(card("2026-11-24")).doesNotContain("API review");
    assertThat(wanted("2026-11-24")).as("and edited in the channel").isGreaterThan(1);
  }

  @Test
  void an_answer_ahead_has_the_card_of_its_day_posted_when_that_day_begins() {
    world.tell(ADA, "yes");
    world.clock().pass(Duration.ofHours(10));

    world.tell(ADA, "tomorrow: at risk, API review");

    assertThat(
            world.column(
                """
                select to_char(not_before at time zone 'Europe/Berlin', 'YYYY-MM-DD HH24:MI')
                  from outbox
                 where kind = 'card' and period = '2026-11-25'
                """))
        .containsExactly("2026-11-25 00:00");
    world.clock().moveTo(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(card("2026-11-25")).contains("1 of 1");
  }

  @Test
  void a_late_edit_edits_the_card_of_its_day() {
    var receipt = Transcript.message(world.tell(ADA, "at risk: API review"));
    int before = wanted("2026-11-24");
    world.clock().pass(Duration.ofDays(2));

    var form = Transcript.form(world.press(direct(ADA), Transcript.button(receipt, "Edit")));
    world.submit(direct(ADA), form, Map.of("answer", "yes"));

    assertThat(wanted("2026-11-24")).isGreaterThan(before);
  }

  /// The card with what stands in its thread.
  private String card(String day) {
    return read("card", day) + read("details", day);
  }

  private String read(String kind, String day) {
    return digest.composers().stream()
        .filter(composer -> composer.kind().equals(kind))
        .findFirst()
        .orElseThrow()
        .compose(WORKSPACE, world.apollo().id().toString(), day, world.clock().instant())
        .map(Transcript::of)
        .orElse("(nothing)");
  }

  private int wanted(String day) {
    return Integer.parseInt(
        world
            .column("select wanted from outbox where kind = 'card' and period = '" + day + "'")
            .getFirst());
  }
}
