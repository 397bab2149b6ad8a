package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHI;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Button;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Away, back, holidays, own weeks and zones, and what they mean for who is asked.
class AbsenteesTest {

  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T08:30:00Z");

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whoever_is_away_is_not_asked_and_written_down_as_away() {
    assertThat(world.say(ADA, "away tomorrow")).contains("you are away on Wednesday 25 November");

    askOn(WEDNESDAY);

    assertThat(states(ADA)).containsExactly("2026-11-24 asked", "2026-11-25 away");
    assertThat(world.inbox(ADA)).hasSize(1);
  }

  @Test
  void an_open_question_of_a_day_away_is_taken_back_and_never_silent() {
    assertThat(world.say(ADA, "away today to friday")).contains("to Friday 27 November 2026");

    assertThat(states(ADA)).containsExactly("2026-11-24 away");
    assertThat(world.read(ADA)).contains("You are away").doesNotContain("[Yes]");
    world.tick(Instant.parse("2026-11-24T23:00:00Z"));
    assertThat(
            new JdbiWindows(world.world().jdbi())
                .silent(world.world().apollo(), java.time.LocalDate.of(2026, 11, 24)))
        .doesNotContain(ADA);
  }

  @Test
  void an_answer_that_was_given_stays_when_its_member_goes_away() {
    world.press(ADA, "Yes");

    world.say(ADA, "away today");

    assertThat(states(ADA)).containsExactly("2026-11-24 answered");
  }

  @Test
  void whoever_is_back_while_the_day_has_time_is_asked_at_once() {
    world.say(ADA, "away today to friday");

    assertThat(world.say(ADA, "back")).contains("Welcome back");
    world.deliver();

    assertThat(states(ADA)).containsExactly("2026-11-24 asked");
    assertThat(world.read(ADA)).contains("[Yes]");
    askOn(WEDNESDAY);
    assertThat(states(ADA)).contains("2026-11-25 asked");
  }

  @Test
  void whoever_is_back_in_the_evening_is_asked_on_the_next_day() {
    world.say(ADA, "away today");
    world.world().clock().moveTo(Instant.parse("2026-11-24T18:00:00Z"));

    world.say(ADA, "back");

    assertThat(states(ADA)).containsExactly("2026-11-24 away");
  }

  @Test
  void back_without_being_away_says_so() {
    assertThat(world.say(ADA, "back")).contains("You are not away today");
    assertThat(world.say(ADA, "back soon")).contains("do not know what");
  }

  @Test
  void days_away_can_be_called_off_by_whose_they_are_alone() {
    var reply = world.world().say(ADA, "away 2026-12-24 to 2027-01-02");
    var button = Transcript.button(Transcript.message(reply), "Call off Thu 24 Dec");

    assertThat(Transcript.of(world.press(direct(BEN), button))).contains("cannot find these days");
    assertThat(Transcript.of(world.press(direct(ADA), button))).contains("not away", "after all");
    assertThat(Transcript.of(world.press(direct(ADA), button))).contains("cannot find these days");
    assertThat(Transcript.of(world.press(direct(ADA), Button.plain("", button.action(), "x"))))
        .contains("cannot find these days");
    assertThat(world.say(ADA, "away")).contains("You are not away");
  }

  @Test
  void the_owner_says_it_of_a_team_member_who_is_told_and_can_end_it() {
    assertThat(world.say(ADA, "away <@U2> tomorrow")).contains("Noted: @U2 is away from Apollo");
    world.deliver();

    assertThat(world.inbox(BEN).getLast()).startsWith("away");
    askOn(Instant.parse("2026-11-25T14:30:00Z"));
    assertThat(states(BEN)).contains("2026-11-25 away");
    assertThat(world.say(BEN, "back")).contains("Welcome back");
    assertThat(states(BEN)).contains("2026-11-25 asked");
  }

  @Test
  void nobody_else_says_it_of_others_and_nothing_is_stored_on_a_mistake() {
    assertThat(world.say(BEN, "away <@U1> tomorrow")).contains("Only @U1, who owns Apollo");
    assertThat(world.say(ADA, "away <@U9> tomorrow")).contains("not on the team");
    assertThat(world.say(ADA, "away @ben tomorrow")).contains("cannot tell whom");
    assertThat(world.say(ADA, "away <@U2> <@U3> tomorrow")).contains("cannot tell whom");
    assertThat(world.say(ADA, "away 2026-12-24 to 2026-12-20")).contains("before you leave");
    assertThat(world.say(ADA, "away 2026-12-24 to 2036-12-24")).contains("more than a year");
    assertThat(world.say(ADA, "away 3/4")).contains("could be two different days");
    assertThat(world.say(ADA, "away yesterday")).contains("past");
    assertThat(world.say(ADA, "away when the moon is full")).contains("cannot read");
    assertThat(world.say(BEN, "back <@U1>")).contains("Only @U1, who owns Apollo");

    assertThat(world.world().column("select count(*) from absence")).containsExactly("0");
  }

  @Test
  void the_same_days_twice_are_written_down_once() {
    world.say(ADA, "away 2026-12-24 to 2027-01-02");

    assertThat(world.say(ADA, "away from 24 Dec until 2 Jan 2027")).contains("noted already");
    assertThat(world.world().column("select count(*) from absence")).containsExactly("1");
  }

  @Test
  void nobody_is_asked_on_a_public_holiday_of_the_program_or_their_own() {
    assertThat(world.say(ADA, "settings program holidays us")).contains("United States");
    assertThat(world.say(CHI, "settings holidays jp")).contains("Japan");
    var thanksgiving = Instant.parse("2026-11-26T15:00:00Z");

    world.tick(Instant.parse("2026-11-25T23:59:00Z"));
    world.tick(Instant.parse("2026-11-26T00:31:00Z"));
    world.tick(thanksgiving);

    assertThat(world.world().column("select member from question where day = '2026-11-26'"))
        .containsExactly("U3");
  }

  @Test
  void nobody_is_asked_on_a_company_day_until_it_is_taken_back() {
    assertThat(world.say(ADA, "settings dayoff 2026-11-25 Company day"))
        .contains("Wed 25 Nov (Company day)");
    askOn(WEDNESDAY);
    assertThat(states(ADA)).containsExactly("2026-11-24 asked");

    assertThat(world.say(ADA, "settings dayoff remove 2026-11-25")).contains("none");
    askOn(WEDNESDAY.plusSeconds(86_400));
    assertThat(states(ADA)).contains("2026-11-26 asked");
  }

  @Test
  void a_member_is_asked_on_days_on_which_both_they_and_the_program_work() {
    assertThat(world.say(ADA, "settings week sun-thu"))
        .contains("Sunday to Thursday")
        .doesNotContain("cannot");

    askOn(Instant.parse("2026-11-27T08:30:00Z"));
    askOn(Instant.parse("2026-11-29T08:30:00Z"));
    askOn(Instant.parse("2026-11-30T08:30:00Z"));

    assertThat(states(ADA))
        .as("neither on Friday, when she does not work, nor on Sunday, when the program does not")
        .containsExactly(
            "2026-11-24 asked", "2026-11-25 not_asked", "2026-11-26 not_asked", "2026-11-30 asked");
  }

  @Test
  void a_zone_that_somebody_chose_counts_more_than_the_platform_s() {
    assertThat(world.say(ADA, "settings zone kolkata")).contains("Asia/Kolkata");
    world.world().people().heard(TestWorld.WORKSPACE, profile("Europe/Lisbon"));

    askOn(Instant.parse("2026-11-25T04:00:00Z"));

    assertThat(states(ADA)).contains("2026-11-25 asked");
    assertThat(world.say(ADA, "settings zone auto")).contains("as your profile says");
    askOn(Instant.parse("2026-11-26T09:30:00Z"));
    assertThat(states(ADA)).contains("2026-11-26 asked");
  }

  @Test
  void settings_that_cannot_be_read_change_nothing_and_say_what_to_write() {
    assertThat(world.say(ADA, "settings zone Atlantis")).contains("do not know “Atlantis”");
    assertThat(world.say(ADA, "settings zone +02:00")).contains("as a time zone");
    assertThat(world.say(ADA, "settings week never")).contains("cannot read “never”");
    assertThat(world.say(ADA, "settings holidays Atlantis"))
        .contains("do not know the public holidays");
    assertThat(world.say(ADA, "settings holidays de-xx")).contains("For Germany I know", "de-by");
    assertThat(world.say(ADA, "settings window 1")).contains("from 2 to 12");
    assertThat(world.say(ADA, "settings window soon")).contains("from 2 to 12");
    assertThat(world.say(ADA, "settings program holidays Atlantis")).contains("do not know");
    assertThat(world.say(ADA, "settings program")).contains("Write it like");
    assertThat(world.say(ADA, "settings dayoff someday")).contains("cannot read the day");
    assertThat(world.say(ADA, "settings dayoff")).contains("Which day?");
    assertThat(world.say(ADA, "settings of the sun")).contains("do not know the setting");

    assertThat(world.world().column("select count(*) from member_setting")).containsExactly("0");
    assertThat(world.world().column("select region from program")).containsExactly((String) null);
  }

  @Test
  void only_the_owner_sets_a_program_and_outsiders_learn_nothing_of_it() {
    for (var words : List.of("window 6", "program holidays de", "dayoff 2026-12-24 Party")) {
      assertThat(world.say(BEN, "settings " + words)).contains("Only @U1, who owns Apollo");
    }
    assertThat(Transcript.of(world.world().say(direct(STRANGER), "settings")))
        .doesNotContain("Apollo");
    assertThat(Transcript.of(world.press(direct(BEN), Button.plain("", "settings.program", id()))))
        .contains("cannot find that program");
    assertThat(Transcript.of(world.press(direct(ADA), Button.plain("", "settings.program", "x"))))
        .contains("cannot find that program");
  }

  @Test
  void the_window_that_a_program_gives_runs_from_the_asking() {
    assertThat(world.say(ADA, "settings window 3 h")).contains("3 working hours");

    askOn(WEDNESDAY);

    assertThat(
            world
                .world()
                .column(
                    """
                    select to_char(closes_at at time zone 'UTC', 'HH24:MI')
                      from question
                     where member = 'U1' and day = '2026-11-25'
                    """))
        .containsExactly("11:30");
  }

  @Test
  void the_settings_page_shows_everything_and_its_forms_change_it() {
    var page = world.world().say(ADA, "settings");

    assertThat(Transcript.of(page))
        .contains("Europe/Berlin, as your profile says", "Public holidays", "8 working hours");
    var own =
        Transcript.form(
            world.press(direct(ADA), Transcript.button(Transcript.message(page), "Change yours")));
    assertThat(
            Transcript.of(world.submit(ADA, own, "zone", "Atlantis", "week", "x", "holidays", "y")))
        .contains("as a time zone", "days of the week", "public holidays");
    assertThat(
            Transcript.of(
                world.submit(
                    ADA, own, "zone", "Asia/Tokyo", "week", "sun-thu", "holidays", "none")))
        .contains("Noted");
    assertThat(world.say(ADA, "settings")).contains("Asia/Tokyo", "no public holidays");
    var program =
        Transcript.form(
            world.press(
                direct(ADA), Transcript.button(Transcript.message(page), "Change the program's")));
    assertThat(
            Transcript.of(
                world.submit(
                    ADA, program, "window", "99", "programHolidays", "de-by", "daysOff", "")))
        .contains("from 2 to 12");
    assertThat(
            Transcript.of(
                world.submit(
                    ADA,
                    program,
                    "window",
                    "6",
                    "programHolidays",
                    "de-by",
                    "daysOff",
                    "2026-12-24 Party\n\n31 Dec")))
        .contains("Noted");
    assertThat(world.say(ADA, "settings"))
        .contains(
            "Bavaria, Germany", "Thu 24 Dec (Party)", "Thu 31 Dec (Day off)", "6 working hours");
  }

  private String id() {
    return world.world().apollo().id().toString();
  }

  private coach.tpm.workspace.Profile profile(String zone) {
    return new coach.tpm.workspace.Profile(
        ADA, "Ada", java.util.Optional.of(java.time.ZoneId.of(zone)), false, false);
  }

  private void askOn(Instant instant) {
    world.tick(instant.minusSeconds(60));
    world.tick(instant);
    world.deliver();
  }

  private List<String> states(coach.tpm.workspace.MemberId member) {
    return world
        .world()
        .column(
            "select day || ' ' || state from question where member = '"
                + member.value()
                + "' order by day");
  }
}
