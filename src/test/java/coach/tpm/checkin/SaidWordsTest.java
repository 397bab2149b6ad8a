package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaidWordsTest {

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void yes_in_words_is_recorded() {
    assertThat(tell("yes")).contains("Yes, you can deliver Apollo on time", "[Edit]");
    assertThat(world.read(ADA)).contains("Yes, you can deliver");
  }

  @Test
  void no_with_a_reason_raises_a_risk_and_says_what_was_assumed() {
    assertThat(tell("no, the vendor is late"))
        .contains("No, not on time", "> the vendor is late", "Likely; 5 working days", "Risk R1")
        .contains("my assumption", "[Edit]");
    assertThat(risk(1)).isEqualTo("the vendor is late 4 5 Optional.empty");
  }

  @Test
  void at_risk_with_a_reason_is_about_even() {
    assertThat(tell("At risk: API review")).contains("> API review", "About even; 5 working days");
    assertThat(risk(1)).isEqualTo("API review 3 5 Optional.empty");
  }

  @Test
  void blocked_by_somebody_names_them_and_asks_their_help() {
    assertThat(tell("blocked by <@U2|ben>")).contains("> blocked by @Ben", "Help from Ben");
    assertThat(risk(1)).isEqualTo("blocked by @Ben 3 5 Optional[U2]");
  }

  @Test
  void blocked_by_a_name_asks_the_help_of_the_one_who_has_it() {
    assertThat(tell("blocked by @chi, again")).contains("Help from Chi");
    assertThat(tell("at risk: @nobody is out")).contains("recorded already");
    assertThat(risk(1)).isEqualTo("blocked by @chi, again 3 5 Optional[U3]");
  }

  @Test
  void a_name_that_several_have_asks_nobodys_help() {
    world.execute("update member set name = 'Chi Two' where id = 'U2'");

    tell("blocked by @chi");

    assertThat(risk(1)).endsWith("Optional.empty");
  }

  @Test
  void the_same_trouble_said_again_brings_its_risk_up_to_date() {
    tell("at risk: API review");
    world.execute("update risk set likelihood = 5, days_lost = 12");
    world.nextDay();

    assertThat(tell("no, the API review!"))
        .contains("Very likely; 12 working days", "brings your risk R1", "are as they were");
    assertThat(world.risks()).hasSize(1);
    assertThat(world.risk(1).statement()).isEqualTo("the API review!");
  }

  @Test
  void another_trouble_said_raises_another_risk() {
    tell("at risk: API review");
    world.nextDay();

    assertThat(tell("at risk: the vendor is late")).contains("Risk R2", "my assumption");
    assertThat(world.risks()).hasSize(2);
  }

  @Test
  void a_bare_no_offers_the_form() {
    var reply = world.tell(ADA, "no");

    assertThat(Transcript.of(reply)).contains("No for Apollo: what is in the way?");
    var open = world.press(ADA, Transcript.message(reply), "Tell what is in the way");
    assertThat(Transcript.form(open).context()).startsWith("no:");
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void words_that_may_mean_something_else_are_asked_back() {
    var reply = world.tell(ADA, "no idea whether the vendor delivers");

    assertThat(Transcript.of(reply)).contains("Shall I record No for Apollo?");
    assertThat(world.heard()).isEmpty();
    var recorded = world.press(ADA, Transcript.message(reply), "Record “No”");
    assertThat(recorded).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(recorded)).contains("> idea whether the vendor delivers");
  }

  @Test
  void with_several_programs_each_has_a_button_that_carries_on() {
    secondProgram();

    var reply = world.tell(ADA, "no: the vendor is late: again");
    var taken = world.press(ADA, Transcript.message(reply), "Zeus");

    assertThat(Transcript.of(reply)).contains("No, for which program?", "[Zeus] [Apollo]");
    assertThat(Transcript.of(taken)).contains("noted for Zeus", "> the vendor is late: again");
    assertThat(tell("yes")).contains("Yes, you can deliver Apollo");
  }

  @Test
  void a_bare_answer_with_several_programs_is_carried_on_too() {
    secondProgram();

    var yes = world.tell(ADA, "👍");
    var taken = world.press(ADA, Transcript.message(yes), "Apollo");

    assertThat(taken).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(taken)).contains("Yes, you can deliver Apollo");
  }

  @Test
  void when_all_is_answered_words_offer_to_change_it() {
    tell("yes");

    var reply = world.tell(ADA, "no, the vendor is late");
    assertThat(Transcript.of(reply)).contains("recorded already", "[Apollo]");
    world.press(ADA, Transcript.message(reply), "Apollo");

    assertThat(world.read(ADA)).contains("No, not on time");
  }

  @Test
  void an_answer_that_stands_already_is_said_to_stand() {
    tell("yes");

    assertThat(tell("yes")).isEqualTo("Your answer for Apollo today is Yes already.");
    assertThat(tell("👍")).isEqualTo("Your answer for Apollo today is Yes already.");
    assertThat(tell("no")).contains("recorded already", "change it to No", "[Apollo]");
    assertThat(tell("yes, shipping tomorrow")).contains("recorded already", "[Apollo]");
  }

  @Test
  void nope_and_more_is_asked_back() {
    assertThat(tell("nope not today"))
        .contains("Shall I record No for Apollo?", "> not today", "[Record “No”]");
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void when_nothing_is_asked_an_answer_gets_a_sentence() {
    assertThat(Transcript.of(world.tell(BEN, "yes"))).contains("Nothing is asked of you");
    world.world().clock().pass(Duration.ofHours(25));
    assertThat(tell("yes")).contains("Nothing is asked of you");
  }

  @Test
  void other_words_are_left_to_others() {
    tell("yes");
    assertThat(tell("good morning")).contains("I read short answers");
    assertThat(tell("risk list")).contains("Apollo");
    assertThat(Transcript.of(world.tell(BEN, "no idea"))).contains("I read short answers");
  }

  @Test
  void a_reason_that_is_too_long_is_refused_with_the_limit() {
    assertThat(tell("no, " + "😀".repeat(600))).contains("at most 1000 characters", "has 1200");
    assertThat(world.heard()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!channel> look", "*b* _i_ `c` {value}", "المورد متأخر", "🔥"})
  void a_reason_stays_plain_text(String reason) {
    assertThat(tell("at risk: " + reason)).contains("> " + reason);
  }

  private String tell(String words) {
    return Transcript.of(world.tell(ADA, words));
  }

  private String risk(int number) {
    var risk =
        world.risk().risks().find(WORKSPACE, world.world().apollo().id(), number).orElseThrow();
    return "%s %d %d %s"
        .formatted(risk.statement(), risk.likelihood(), risk.daysLost(), risk.helpFrom());
  }

  private void secondProgram() {
    world.execute(
        """
        insert into program (workspace, channel, name, owner, target, started_at, ask_at, ask_days,
                             asking, digest_day, digest_at, digest_on)
        values ('slack:T1', 'C2', 'Zeus', 'U1', '2027-01-15', '2026-11-24', '09:30', 31, true, 5,
                '16:00', true)
        """);
    world.execute(
        """
        insert into team_member (workspace, program, member, added_at, zone, ask_at, ask_days,
                                 asking)
        select workspace, id, 'U1', started_at, 'Europe/Berlin', ask_at, ask_days, true
          from program
         where name = 'Zeus'
        """);
    world.execute("update watermark set at = at - interval '1 minute'");
    world.tick(CheckInWorld.TUESDAY);
  }
}
