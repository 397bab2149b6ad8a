package coach.tpm.digest;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import coach.tpm.digest.Changes.Ask;
import coach.tpm.digest.Changes.Slip;
import coach.tpm.digest.Changes.TargetMove;
import coach.tpm.digest.Changes.Then;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.DateMove;
import coach.tpm.testing.TestWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FactFinderTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final Instant FRIDAY_AT_FOUR = Instant.parse("2026-11-27T15:00:00Z");

  @AutoClose private final DigestWorld digests = new DigestWorld();

  @Test
  void tasks_are_overdue_next_done_or_none_of_these() {
    digests.task(1, "Done", ADA, "2026-11-20", "2026-11-24T10:00:00Z");
    digests.task(2, "Late", BEN, "2026-11-26", "");
    digests.task(3, "Later still", CHI, "2026-11-20", "");
    digests.task(4, "Due today", ADA, "2026-11-27", "");
    digests.task(5, "Due in a week", ADA, "2026-12-04", "");
    digests.task(6, "Due in eight days", ADA, "2026-12-05", "");
    digests.task(7, "Due some day", ADA, "", "");

    var now = digests.facts.standing(digests.apollo, FRIDAY);

    assertThat(now.overdue()).extracting(TaskFact::number).containsExactly(3, 2);
    assertThat(now.overdue()).extracting(TaskFact::late).containsExactly(7, 1);
    assertThat(now.overdue())
        .extracting(TaskFact::owner)
        .containsExactly(Optional.of("Chi"), Optional.of("Ben"));
    assertThat(now.next()).extracting(TaskFact::number).containsExactly(4, 5);
    assertThat(now.tasks()).isEqualTo(new Standing.Tally(7, 1, 5));
  }

  @Test
  void open_risks_come_by_score_with_the_days_since_they_were_raised() {
    digests.risk("Small", 1, 1, Optional.empty(), "2026-11-26T22:30:00Z");
    digests.risk("Great", 5, 30, Optional.empty(), "2026-11-26T23:30:00Z");

    var now = digests.facts.standing(digests.apollo, FRIDAY);

    assertThat(now.risks()).extracting(RiskFact::statement).containsExactly("Great", "Small");
    assertThat(now.risks()).extracting(RiskFact::age).containsExactly(0, 1);
    assertThat(now.risks().getFirst().owner()).contains("Ben");
  }

  @Test
  void the_first_letter_tells_what_happened_since_the_start() {
    var since = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR).since();

    assertThat(since.since()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(since.then()).isEmpty();
    assertThat(since.nothingHappened()).isTrue();
  }

  @Test
  void a_later_letter_tells_what_happened_since_the_last_one_and_nothing_twice() {
    var lastAt = Instant.parse("2026-11-25T15:00:00Z");
    digests.task(1, "Told already", ADA, "", "2026-11-25T14:59:59.999999Z");
    digests.task(2, "Done since", BEN, "", "2026-11-25T15:00:00Z");
    digests.task(3, "Told next time", BEN, "", "2026-11-27T15:00:00Z");
    digests.risk("Told already", 3, 3, Optional.empty(), "2026-11-25T14:59:59Z");
    int closed = digests.risk("Closed since", 3, 3, Optional.empty(), "2026-11-24T09:00:00Z");
    digests.risk("Opened since", 3, 3, Optional.empty(), "2026-11-26T09:00:00Z");
    digests.execute("update risk set closed_at = '2026-11-26T10:00:00Z' where number = " + closed);

    digests.record.answer(ADA, FRIDAY, Value.YES, FRIDAY_AT_FOUR);

    var last = new StoredDigest(Samples.quiet(), lastAt);
    var since = digests.facts.facts(digests.apollo, Optional.of(last), FRIDAY_AT_FOUR).since();

    assertThat(since.then()).contains(new Then(FRIDAY, Level.GREEN, TestWorld.TARGET));
    assertThat(since.since()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(since.done()).extracting(TaskFact::title).containsExactly("Done since");
    assertThat(since.opened()).extracting(RiskFact::statement).containsExactly("Opened since");
    assertThat(since.closed()).extracting(RiskFact::statement).containsExactly("Closed since");
  }

  @Test
  void a_task_slips_from_its_first_former_date_to_its_last_new_one() {
    digests.task(1, "Twice later", ADA, "2026-11-26", "");
    digests.task(2, "Earlier", ADA, "2026-12-10", "");
    digests.task(3, "There and back", ADA, "2026-12-01", "");
    move(1, "2026-11-28", "Ben is ill", "2026-11-24T10:00:00Z");
    move(1, "2026-12-04", "the lab is closed", "2026-11-25T10:00:00Z");
    move(2, "2026-12-01", "good luck", "2026-11-24T10:00:00Z");
    move(3, "2026-12-08", "no", "2026-11-24T10:00:00Z");
    move(3, "2026-12-01", "yes", "2026-11-24T11:00:00Z");

    var since = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR).since();

    assertThat(since.slipped())
        .containsExactly(
            new Slip(
                1,
                "Twice later",
                Optional.of("Ada"),
                LocalDate.of(2026, 11, 26),
                LocalDate.of(2026, 12, 4),
                "the lab is closed"));
  }

  @Test
  void the_latest_reason_that_was_given_explains_a_slip() {
    digests.task(1, "Twice later", ADA, "2026-11-26", "");
    digests.task(2, "Never explained", ADA, "2026-11-26", "");
    move(1, "2026-11-28", "Ben is ill", "2026-11-24T10:00:00Z");
    move(1, "2026-12-04", "the lab is closed", "2026-11-24T11:00:00Z");
    move(1, "2026-12-05", "", "2026-11-25T10:00:00Z");
    move(2, "2026-12-05", "", "2026-11-25T10:00:00Z");

    var since = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR).since();

    assertThat(since.slipped()).extracting(Slip::reason).containsExactly("the lab is closed", "");
    assertThat(since.slipped().getFirst().after()).isEqualTo(LocalDate.of(2026, 12, 5));
  }

  @Test
  void target_moves_come_with_their_reasons() {
    var move =
        new DateMove(TestWorld.TARGET, LocalDate.of(2027, 2, 1), "the vendor: late -> sorry");
    digests
        .world
        .journal()
        .append(
            TestWorld.WORKSPACE,
            new Entry(
                digests.apollo.id().value(),
                Instant.parse("2026-11-24T10:00:00Z"),
                ADA,
                "program.date",
                "program",
                move.toString()));

    var since = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR).since();

    assertThat(since.moves())
        .containsExactly(
            new TargetMove(
                TestWorld.TARGET, LocalDate.of(2027, 2, 1), "the vendor: late -> sorry"));
  }

  @Test
  void asks_come_from_open_risks_and_from_answers_without_a_risk() {
    int open = digests.risk("The API", 3, 3, Optional.of(CHI), "2026-11-24T09:00:00Z");
    int over = digests.risk("Over", 3, 3, Optional.of(CHI), "2026-11-24T09:00:00Z");
    digests.execute("update risk set closed_at = '2026-11-26T10:00:00Z' where number = " + over);
    digests.record.wantHelp(ADA, digests.day("2026-11-25"), "The API", CHI, Optional.of(open));
    digests.record.wantHelp(ADA, digests.day("2026-11-26"), "A laptop", BEN, Optional.empty());

    var since = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR).since();

    assertThat(since.asks())
        .containsExactly(
            new Ask("Chi", "The API", Optional.of(open)),
            new Ask("Ben", "A laptop", Optional.empty()));
  }

  @Test
  void answers_are_counted_for_the_days_they_are_about() {
    digests.record.answer(ADA, digests.day("2026-11-19"), Value.YES, Instant.EPOCH);
    digests.record.answer(ADA, digests.day("2026-11-26"), Value.YES, Instant.EPOCH);
    digests.record.answer(BEN, digests.day("2026-11-26"), Value.NO, Instant.EPOCH);
    digests.record.answer(CHI, digests.day("2026-11-28"), Value.YES, Instant.EPOCH);

    var facts = digests.facts.facts(digests.apollo, Optional.empty(), FRIDAY_AT_FOUR);

    assertThat(facts.now().days())
        .singleElement()
        .satisfies(day -> {
          assertThat(day.day()).isEqualTo("2026-11-26");
          assertThat(day.no()).isEqualTo(1);
        });
    assertThat(facts.since().asked()).isEqualTo(3);
    assertThat(facts.since().answered()).isEqualTo(2);
  }

  private void move(int task, String due, String reason, String at) {
    digests
        .world
        .tasks()
        .move(digests.apollo, task, LocalDate.parse(due), ADA, reason, Instant.parse(at));
  }
}
