package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.checkin.Answer.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckInRecordTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final CheckInWorld world = new CheckInWorld();

  @BeforeEach
  void everybody_is_asked() {
    world.execute("update team_member set zone = 'Europe/Berlin'");
    world.say(ADA, "checkin now");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_day_counts_answers_by_their_value_and_the_silent() {
    world.deliver();
    world.tell(ADA, "no, the vendor is late");
    world.tell(BEN, "yes");
    assertThat(days().getFirst().silent()).as("Chi still has time").isZero();
    world.tick(Instant.parse("2026-11-23T17:30:00Z"));

    assertThat(days()).containsExactly(new DayOfAnswers(MONDAY, 3, 1, 0, 1, 0, 0));
    assertThat(days().getFirst().silent()).isEqualTo(1);
    assertThat(world.checkIn().record().answers(WORKSPACE, id(), MONDAY))
        .extracting(Answer::member, Answer::value, Answer::note)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ADA, Value.NO, "the vendor is late"),
            org.assertj.core.groups.Tuple.tuple(BEN, Value.YES, ""));
  }

  @Test
  void whoever_the_message_never_reached_was_not_asked() {
    world.deliver();
    world.execute("update outbox set state = 'refused', message_id = null where to_member = 'U2'");
    world.execute("update outbox set state = 'ready', message_id = null where to_member = 'U3'");

    assertThat(days()).containsExactly(new DayOfAnswers(MONDAY, 1, 0, 0, 0, 0, 2, 0, 1));
  }

  @Test
  void a_question_without_a_message_on_record_counts_as_asked() {
    world.execute("delete from outbox");

    assertThat(days()).containsExactly(new DayOfAnswers(MONDAY, 3, 0, 0, 0, 0, 0, 0, 3));
  }

  @Test
  void days_on_which_nobody_was_asked_and_other_workspaces_are_left_out() {
    world.execute("update question set state = 'not_asked'");

    assertThat(days()).isEmpty();
    assertThat(world.checkIn().record().days(ELSEWHERE, id(), MONDAY, MONDAY)).isEmpty();
    assertThat(world.checkIn().record().answers(ELSEWHERE, id(), MONDAY)).isEmpty();
  }

  private List<DayOfAnswers> days() {
    return world.checkIn().record().days(WORKSPACE, id(), MONDAY.minusDays(7), MONDAY.plusDays(1));
  }

  private coach.tpm.program.ProgramId id() {
    return world.world().apollo().id();
  }
}
