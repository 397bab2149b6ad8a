package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.program.CheckInSchedule;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInCommandTest {

  private final CheckInWorld world = new CheckInWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_status_says_when_who_and_when_i_am_next() {
    assertThat(world.say(ADA, "checkin"))
        .contains("09:30 on Monday to Friday", "@U1, @U2, @U3")
        .contains("next asked on Monday 23 November 2026 at 09:30 (Europe/Berlin)");
    assertThat(world.say(STRANGER, "checkin")).contains("not on the team of Apollo");
  }

  @Test
  void the_status_has_the_open_question_with_its_buttons() {
    world.tick(TestWorld.MONDAY.plusSeconds(1700));
    world.tick(TestWorld.MONDAY.plusSeconds(1800));

    var status = world.world().say(ADA, "checkin");

    assertThat(Transcript.of(status))
        .contains("question of Monday 23 November 2026 is open", "[Yes] [At risk] [No]")
        .contains("next asked on Tuesday 24 November 2026");
    assertThat(Transcript.of(world.press(ADA, Transcript.message(status), "Yes")))
        .contains("Yes, you can deliver Apollo");
  }

  @Test
  void another_time_and_other_days_are_kept_and_repeated_back() {
    assertThat(world.say(BEN, "checkin at 9:30pm sun-thu"))
        .contains("21:30 on Sunday to Thursday")
        .contains("next asked on Monday 23 November 2026 at 21:30 (America/New_York)");

    var schedule = world.world().apollo().checkIn();
    assertThat(schedule.at()).isEqualTo(LocalTime.of(21, 30));
    assertThat(schedule.days())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
    world.say(ADA, "checkin at 10:00");
    assertThat(world.world().apollo().checkIn().days()).isEqualTo(schedule.days());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checkin at", "checkin at 25:00", "checkin at 24", "checkin at 09:30 someday",
        "checkin tomorrow", "checkin at <!channel> *x*", "checkin ٩:٣٠", "checkin at 😀"
      })
  void what_is_not_understood_gets_a_sentence_and_changes_nothing(String words) {
    assertThat(world.say(ADA, words)).contains("checkin at 09:30");
    assertThat(world.world().apollo().checkIn()).isEqualTo(CheckInSchedule.DEFAULT);
  }

  @Test
  void very_long_words_are_cut_when_they_are_shown() {
    assertThat(world.say(ADA, "checkin " + "😀".repeat(2000))).hasSizeLessThan(700).contains("…");
  }

  @Test
  void paused_nobody_is_asked_until_it_is_resumed() {
    assertThat(world.say(ADA, "checkin pause")).contains("Paused");
    assertThat(world.say(ADA, "checkin")).contains("Paused. Otherwise 09:30");
    world.tick(TestWorld.MONDAY.plusSeconds(1700));
    world.tick(TestWorld.MONDAY.plusSeconds(1800));
    assertThat(new Team(world.world().jdbi()).questions()).isEmpty();

    assertThat(world.say(ADA, "checkin resume")).contains("I ask again at 09:30", "Tuesday 24");
    world.tick(CheckInWorld.TUESDAY);
    assertThat(new Team(world.world().jdbi()).questions()).isNotEmpty();
  }

  @Test
  void now_asks_everybody_who_is_awake_once_and_the_others_at_their_own_time() {
    assertThat(world.say(ADA, "checkin now"))
        .contains("asked 2 members of Apollo", "I wake nobody");
    assertThat(world.say(BEN, "checkin now")).contains("asked nobody again");
    world.tick(TestWorld.MONDAY.plusSeconds(1700));
    world.tick(TestWorld.MONDAY.plusSeconds(1800));

    assertThat(new Team(world.world().jdbi()).questions()).hasSize(2);
    world.tick(TestWorld.MONDAY.plusSeconds(6 * 3600 + 1800));
    assertThat(new Team(world.world().jdbi()).questions())
        .contains("U2 2026-11-23 2026-11-23T14:30:00Z asked");
    assertThat(new Team(world.world().jdbi()).owed()).hasSize(3);
    assertThat(world.counted("coach.checkins.asked")).isEqualTo(3);
  }

  @Test
  void now_asks_who_was_not_asked_because_the_coach_was_away() {
    world.tick(TestWorld.MONDAY);
    world.tick(TestWorld.MONDAY.plusSeconds(8 * 3600));
    assertThat(new Team(world.world().jdbi()).questions())
        .contains("U1 2026-11-23 2026-11-23T08:30:00Z not_asked");

    assertThat(world.say(ADA, "checkin now")).contains("asked one member", "I wake nobody");

    assertThat(new Team(world.world().jdbi()).owed()).hasSize(2);
  }

  @Test
  void strangers_change_nothing() {
    for (var words : new String[] {"at 10:00", "now", "pause", "resume"}) {
      assertThat(world.say(STRANGER, "checkin " + words)).contains("nothing was changed");
    }
    assertThat(world.say(STRANGER, "checkin skip today")).contains("nothing to skip");
    assertThat(world.world().apollo().checkIn()).isEqualTo(CheckInSchedule.DEFAULT);
    assertThat(new Team(world.world().jdbi()).questions()).isEmpty();
  }

  @Test
  void who_skips_today_is_not_asked_and_not_silent() {
    assertThat(world.say(ADA, "checkin skip today")).contains("sit out Monday 23 November 2026");
    assertThat(world.say(ADA, "checkin skip today")).contains("already sit out");
    world.tick(TestWorld.MONDAY.plusSeconds(1700));
    world.tick(TestWorld.MONDAY.plusSeconds(1800));

    assertThat(new Team(world.world().jdbi()).questions()).hasSize(1);
    assertThat(new Team(world.world().jdbi()).owed()).isEmpty();
    var day = TestWorld.MONDAY.atZone(java.time.ZoneOffset.UTC).toLocalDate();
    assertThat(world.checkIn().record().days(WORKSPACE, world.world().apollo().id(), day, day))
        .containsExactly(new DayOfAnswers(day, 0, 0, 0, 0, 1, 0));
  }

  @Test
  void a_skipped_question_says_so_without_buttons_and_takes_no_answer() {
    world.say(ADA, "checkin now");
    world.deliver();
    var message = world.message(ADA).orElseThrow();

    world.say(ADA, "checkin skip today");

    assertThat(world.read(ADA)).contains("You sat out").doesNotContain("[");
    assertThat(Transcript.of(world.press(ADA, message, "Yes"))).contains("nothing was recorded");
    assertThat(world.waiting(ADA)).isEqualTo(1);
  }

  @Test
  void who_answered_already_gets_the_receipt_instead_of_skipping() {
    world.say(CHI, "checkin now");
    world.press(CHI, "Yes");

    assertThat(world.say(CHI, "checkin skip today")).contains("Yes, you can deliver", "[Edit]");
  }

  @Test
  void outside_a_program_the_coach_says_how_to_go_on() {
    var lobby = new Caller(WORKSPACE, ADA, LOBBY, false);

    assertThat(Transcript.of(world.world().say(lobby, "checkin")))
        .contains("There is no open program in this channel.");
    assertThat(Transcript.of(world.world().say(direct(STRANGER), "checkin now")))
        .contains("no open program");
    assertThat(Transcript.of(world.world().say(direct(ADA), "checkin"))).contains("09:30");
  }

  @Test
  void every_day_is_said_without_on() {
    assertThat(Transcript.of(world.world().say("checkin at 9 daily")))
        .contains("I ask at 09:00 every day, in each member's own zone");
    assertThat(Transcript.of(world.world().say("checkin at 9 mon,wed")))
        .contains("I ask at 09:00 on Monday, Wednesday, in each member's own zone");
  }
}
