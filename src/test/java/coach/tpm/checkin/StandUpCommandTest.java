package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandUpCommandTest {

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_good_day_is_one_tap() {
    var question = world.world().say(ADA, "standup");

    var receipt = world.press(ADA, Transcript.message(question), "Yes");

    assertThat(Transcript.of(question)).contains("Can you deliver Apollo", "[Yes] [At risk] [No]");
    assertThat(Transcript.of(receipt)).contains("Yes, you can deliver Apollo", "[Edit] [Undo]");
    assertThat(world.read(ADA)).contains("Yes, you can deliver Apollo");
  }

  @Test
  void a_bad_day_is_the_report_and_answers_the_question() {
    var question = world.world().say(ADA, "standup");

    var form = Transcript.form(world.press(ADA, Transcript.message(question), "At risk"));
    var outcome =
        world.submit(ADA, form, "statement", "w".repeat(1000), "likelihood", "5", "days", "999");

    assertThat(Transcript.of(outcome)).contains("At risk: noted for Apollo", "Risk R1");
    assertThat(world.read(ADA)).contains("At risk: noted");
  }

  @Test
  void what_was_typed_with_it_is_the_note() {
    var question = world.world().say(ADA, "standup API review");

    assertThat(Transcript.of(question)).contains("> API review", "[Yes] [At risk] [No]");
    assertThat(Transcript.of(world.press(ADA, Transcript.message(question), "Yes")))
        .contains("> API review");
  }

  @Test
  void without_an_open_question_it_is_the_report() {
    assertThat(Transcript.form(world.world().say(BEN, "standup")).title())
        .isEqualTo("Stand-up report");
    world.press(ADA, "Yes");
    assertThat(Transcript.form(world.world().say(ADA, "standup")).title())
        .isEqualTo("Stand-up report");
  }

  @Test
  void a_question_of_yesterday_is_not_todays() {
    world.world().clock().pass(Duration.ofHours(20));

    assertThat(Transcript.form(world.world().say(ADA, "standup")).title())
        .isEqualTo("Stand-up report");
  }

  @Test
  void elsewhere_it_says_how_to_go_on() {
    var caller = new Caller(WORKSPACE, ADA, LOBBY, false);

    assertThat(Transcript.of(world.world().say(caller, "standup"))).contains("Apollo");
  }
}
