package coach.tpm.program;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.MONDAY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.TARGET;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.testing.TestWorld;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredProgramsTest {

  private final TestWorld world = TestWorld.create();
  private final Programs programs = world.programs();
  private final Program apollo = world.apollo();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_program_is_read_back_as_it_was_started() {
    assertThat(apollo.name()).isEqualTo("Apollo");
    assertThat(apollo.owner()).isEqualTo(ADA);
    assertThat(apollo.target()).isEqualTo(TARGET);
    assertThat(apollo.startedAt()).isEqualTo(MONDAY);
    assertThat(apollo.isOpen()).isTrue();
    assertThat(apollo.checkIn()).isEqualTo(CheckInSchedule.DEFAULT);
    assertThat(apollo.digest()).isEqualTo(DigestSchedule.DEFAULT);
    assertThat(programs.find(WORKSPACE, apollo.id())).contains(apollo);
    assertThat(programs.openIn(WORKSPACE, LOBBY)).isEmpty();
  }

  @Test
  void another_workspace_sees_nothing_of_it() {
    assertThat(programs.find(ELSEWHERE, apollo.id())).isEmpty();
    assertThat(programs.openIn(ELSEWHERE, CHANNEL)).isEmpty();
    assertThat(programs.openOf(ELSEWHERE, ADA)).isEmpty();
    assertThat(programs.team(ELSEWHERE, apollo.id())).isEmpty();
    assertThat(programs.mayUse(new Caller(ELSEWHERE, ADA, CHANNEL, false), apollo)).isFalse();
  }

  @Test
  void the_team_the_owner_and_people_in_the_channel_may_use_it_and_a_stranger_may_not() {
    assertThat(programs.mayUse(direct(ADA), apollo)).isTrue();
    assertThat(programs.mayUse(direct(CHI), apollo)).isTrue();
    assertThat(programs.mayUse(direct(STRANGER), apollo)).isFalse();

    world.directory().join(CHANNEL, STRANGER);

    assertThat(programs.mayUse(direct(STRANGER), apollo)).isTrue();

    world.directory().unavailable(true);

    assertThat(programs.mayUse(direct(STRANGER), apollo)).isFalse();
    assertThat(programs.mayUse(direct(BEN), apollo)).isTrue();
  }

  @Test
  void its_days_are_counted_in_its_owners_zone() {
    assertThat(programs.zone(apollo)).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(programs.today(apollo, MONDAY)).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(programs.today(apollo, MONDAY.plusSeconds(15 * 3600 + 1)))
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void an_owner_without_a_zone_lives_in_utc() {
    world.jdbi().useHandle(handle -> handle.execute("update member set zone = null"));

    assertThat(programs.zone(apollo)).isEqualTo(ZoneId.of("UTC"));
  }

  @Test
  void a_new_time_of_the_question_reaches_every_team_member() {
    var schedule =
        new CheckInSchedule(LocalTime.of(8, 15), Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), false);

    programs.reschedule(apollo, schedule);

    assertThat(world.apollo().checkIn()).isEqualTo(schedule);
    var sql = "select distinct ask_at || ' ' || ask_days || ' ' || asking from team_member";
    assertThat(world.column(sql)).containsExactly("08:15:00 65 false");
  }

  @Test
  void a_new_time_of_the_letter_is_kept() {
    var schedule = new DigestSchedule(DayOfWeek.SUNDAY, LocalTime.of(23, 59), false);

    programs.reschedule(apollo, schedule);

    assertThat(world.apollo().digest()).isEqualTo(schedule);
  }
}
