package coach.tpm.checkin;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Field.TextField;
import coach.tpm.risk.RiskFields;
import coach.tpm.testing.Transcript;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadWordsTest {

  private final CheckInWorld world = CheckInWorld.asked();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void words_that_are_no_answer_are_kept_and_the_questions_buttons_shown() {
    assertThat(tell("let me look into the review first"))
        .contains("cannot read that as an answer", "> let me look into the review first")
        .contains("Can you deliver Apollo on time?", "[Yes] [At risk] [No]");
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void a_yes_pressed_then_has_them_as_its_note() {
    var reply = world.tell(ADA, "the review is done");

    var receipt = world.press(ADA, Transcript.message(reply), "Yes");

    assertThat(Transcript.of(receipt)).contains("Yes, you can deliver", "> the review is done");
    assertThat(note()).isEqualTo("the review is done");
    assertThat(world.read(ADA)).contains("> the review is done");
  }

  @Test
  void a_yes_on_the_questions_own_message_has_them_too() {
    tell("the review is done");

    world.press(ADA, "Yes");

    assertThat(note()).isEqualTo("the review is done");
  }

  @Test
  void the_form_opens_with_them() {
    var reply = world.tell(ADA, "hm, the vendor sleeps");

    var form = Transcript.form(world.press(ADA, Transcript.message(reply), "At risk"));

    var statement =
        form.fields().stream()
            .filter(field -> field.id().equals(RiskFields.STATEMENT))
            .findFirst()
            .orElseThrow();
    assertThat(((TextField) statement).initial()).isEqualTo("hm, the vendor sleeps");
  }

  @Test
  void what_is_said_next_is_kept_as_well() {
    tell("the vendor sleeps");

    assertThat(tell("or so they say")).contains("> the vendor sleeps\nor so they say");
    assertThat(tell("or so they say".repeat(70)))
        .as("the newest, when both are too long")
        .doesNotContain("the vendor");
  }

  @Test
  void too_many_words_are_not_kept_but_the_buttons_come() {
    assertThat(tell("x".repeat(4000)))
        .contains("at most 1000 characters, and yours has 4000", "[Yes] [At risk] [No]");
    world.press(ADA, "Yes");
    assertThat(note()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!channel> look", "*b* _i_ `c` {program}", "المورد متأخر", "🔥👩‍👧"})
  void they_stay_plain_text(String words) {
    assertThat(tell(words)).contains("> " + words);
    world.press(ADA, "Yes");
    assertThat(note()).isEqualTo(words);
  }

  @Test
  void a_mention_becomes_a_name() {
    assertThat(tell("<@U2|ben> knows more")).contains("> @Ben knows more");
  }

  @Test
  void commands_stay_commands() {
    assertThat(tell("risk list")).contains("has no open risks");
    assertThat(tell("help")).contains("Everything I understand");
    assertThat(tell("/tpm risk list")).contains("has no open risks");
    assertThat(tell("/tpm rsik list")).doesNotContain("note");
    assertThat(world.world().column("select words from question where words is not null"))
        .isEmpty();
  }

  @Test
  void without_an_open_question_nothing_is_kept() {
    tell("yes");

    assertThat(tell("good morning")).contains("I read short answers");
    assertThat(world.world().column("select words from question where words is not null"))
        .isEmpty();
  }

  @Test
  void with_several_open_questions_the_first_pressed_has_the_note() {
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
          from program where name = 'Zeus'
        """);
    world.execute("update watermark set at = at - interval '1 minute'");
    world.tick(CheckInWorld.TUESDAY);

    assertThat(tell("the review is done")).contains("deliver Zeus", "deliver Apollo");
    world.press(ADA, "Yes");

    assertThat(world.world().column("select note from answer"))
        .containsExactly("the review is done");
    assertThat(
            world.world().column("select id from question where state = 'asked' and words <> ''"))
        .isEmpty();
  }

  @Test
  void an_answer_in_words_has_its_own_note() {
    tell("the review is done");
    tell("no, the vendor is late");

    assertThat(note()).isEqualTo("the vendor is late");
  }

  private String tell(String words) {
    return Transcript.of(world.tell(ADA, words));
  }

  private String note() {
    return world
        .checkIn()
        .record()
        .answers(WORKSPACE, world.world().apollo().id(), LocalDate.of(2026, 11, 24))
        .getFirst()
        .note();
  }
}
