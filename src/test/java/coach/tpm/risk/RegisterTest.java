package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.MONDAY;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.store.RequestGuard;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterTest {

  private final RiskWorld world = new RiskWorld();
  private final Risks risks = world.risks;

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_risk_is_read_back_as_it_was_reported() {
    world.tasks("API review");
    var report =
        new RiskReport(
            "Lieferant `verspätet` 🚚 <!channel> مرحبا *_~",
            4,
            12,
            Optional.of(BEN),
            Optional.of(1),
            Optional.of("U3"),
            Optional.of("https://acme.slack.com/archives/C1/p1"));

    var risk = risks.raise(world.apollo, report, ADA, MONDAY);

    assertThat(risk)
        .usingRecursiveComparison()
        .ignoringFields("clock")
        .isEqualTo(Risk.raised(1, report, ADA, MONDAY));
    assertThat(world.all()).containsExactly(risk);
    assertThat(world.events(1))
        .containsExactly("risk.raised Likely, 12 working days lost if it happens");
    assertThat(world.told).hasValue(1);
  }

  @Test
  void a_report_of_a_thousand_characters_is_kept_whole() {
    var statement = "é".repeat(Risk.MAX_STATEMENT);

    assertThat(world.raise(statement, 1, 0).statement()).isEqualTo(statement);
  }

  @Test
  void a_report_guards_itself() {
    assertThatThrownBy(() -> RiskWorld.report("x".repeat(1001), 3, 5)).hasMessageContaining("1001");
    assertThatThrownBy(() -> RiskWorld.report(" \0 ", 3, 5)).hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> RiskWorld.report("late", 9, 5)).hasMessageContaining("9");
    assertThatThrownBy(() -> RiskWorld.report("late", 0, 5)).hasMessageContaining("0");
    assertThatThrownBy(() -> RiskWorld.report("late", 3, 1000)).hasMessageContaining("1000");
    assertThatThrownBy(() -> RiskWorld.report("late", 3, -1)).hasMessageContaining("-1");
  }

  @Test
  void what_no_database_takes_and_what_turns_the_reading_around_is_left_out_of_a_statement() {
    var risk = world.raise("late\0 \ud83dagain\u202e\u2066\r\n\tand 🚒 again", 3, 5);

    assertThat(world.risk(1).statement()).isEqualTo("late again\n\tand 🚒 again");
    assertThat(risk).isEqualTo(world.risk(1));
  }

  @Test
  void numbers_have_no_gap_however_many_report_at_once() throws Exception {
    var reports =
        IntStream.range(0, 24)
            .<Callable<Integer>>mapToObj(i -> () -> world.raise("Risk " + i, 3, 5).number())
            .toList();

    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      people.invokeAll(reports).forEach(report -> assertThat(report.resultNow()).isPositive());
    }

    assertThat(world.all())
        .extracting(Risk::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
  }

  @Test
  void a_report_takes_part_in_the_callers_transaction() {
    assertThatThrownBy(() ->
            world
                .world
                .transactions()
                .run(() -> {
                  world.raise("The vendor is late", 3, 5);
                  throw new IllegalStateException("later");
                }))
        .hasMessage("later");

    assertThat(world.all()).isEmpty();
    assertThat(world.journal(1)).isEmpty();
    assertThat(world.raise("The vendor is late", 3, 5).number()).isEqualTo(1);
  }

  @Test
  void a_newer_report_leaves_number_reporter_age_owner_and_source() {
    var source = Optional.of("https://acme.slack.com/archives/C1/p1");
    var first =
        new RiskReport(
            "Vendor late", 3, 5, Optional.of(BEN), Optional.empty(), Optional.empty(), source);
    risks.raise(world.apollo, first, ADA, MONDAY);
    var later = MONDAY.plus(Duration.ofDays(2));

    var revised =
        risks.revise(world.apollo, 1, RiskWorld.report("Vendor very late", 4, 10), BEN, later);

    assertThat(revised.number()).isEqualTo(1);
    assertThat(revised.reporter()).isEqualTo(ADA);
    assertThat(revised.raisedAt()).isEqualTo(MONDAY);
    assertThat(revised.changedAt()).isEqualTo(later);
    assertThat(revised.owner()).contains(BEN);
    assertThat(revised.sourceLink()).isEqualTo(source);
    assertThat(revised.likelihood()).isEqualTo(4);
    assertThat(world.events(1).getLast())
        .isEqualTo(
            "risk.changed likelihood from “About even” to “Likely”, "
                + "days lost from “5 working days” to “10 working days”, "
                + "statement from “Vendor late” to “Vendor very late”");
  }

  @Test
  void the_same_report_again_changes_nothing() {
    world.raise("Vendor late", 3, 5);

    risks.revise(
        world.apollo, 1, RiskWorld.report("Vendor late", 3, 5), BEN, MONDAY.plusSeconds(60));

    assertThat(world.risk(1).changedAt()).isEqualTo(MONDAY);
    assertThat(world.events(1)).hasSize(1);
    assertThat(world.told).hasValue(1);
  }

  @Test
  void open_risks_come_by_score_and_then_by_age() {
    world.raise("old and small", 1, 1);
    world.raise("old and big", 5, 30);
    world.world.clock().pass(Duration.ofHours(1));
    world.raise("new and big", 5, 30);
    world.raise("over", 5, 30);
    world.say("risk 4 close");

    assertThat(risks.open(WORKSPACE, world.apollo.id()))
        .extracting(Risk::number)
        .containsExactly(2, 3, 1);
    assertThat(risks.all(WORKSPACE, world.apollo.id()))
        .extracting(Risk::number)
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void a_program_that_was_closed_since_it_was_looked_up_is_left_alone() {
    world.closeApollo();

    var done = ((Register) risks).ifOpen(world.apollo, () -> "changed", () -> "closed");

    assertThat(done).isEqualTo("closed");
  }

  @Test
  void a_request_that_is_delivered_twice_raises_one_risk() {
    Runnable request =
        () -> new RequestGuard(WORKSPACE, "r1").run(() -> world.say("risk add The vendor is late"));

    request.run();

    assertThatThrownBy(request::run).isInstanceOf(RequestGuard.AlreadyHandled.class);
    assertThat(world.all()).hasSize(1);
    assertThat(world.events(1)).hasSize(1);
  }

  @Test
  void another_workspace_sees_nothing() {
    world.raise("Vendor late", 3, 5);

    assertThat(risks.find(ELSEWHERE, world.apollo.id(), 1)).isEmpty();
    assertThat(risks.open(ELSEWHERE, world.apollo.id())).isEqualTo(List.of());
    assertThat(risks.all(ELSEWHERE, world.apollo.id())).isEqualTo(List.of());
  }
}
