package coach.tpm.program;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.MONDAY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Span.Strong;
import coach.tpm.store.RequestGuard;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramCommandTest {

  private static final Caller IN_LOBBY = new Caller(WORKSPACE, BEN, LOBBY, false);

  private final TestWorld world = TestWorld.create();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_program_is_started_with_its_owner_as_first_team_member() {
    var reply = start("Gemini by 15 Jan 2027");

    assertThat(reply)
        .contains("Gemini is set up in this channel, to be done by Friday 15 January 2027")
        .contains("at 09:30 their own time, Monday to Friday, from today")
        .contains("Every Friday at 16:00")
        .contains("/tpm team add");
    var gemini = gemini();
    assertThat(gemini.name()).isEqualTo("Gemini");
    assertThat(gemini.owner()).isEqualTo(BEN);
    assertThat(gemini.target()).isEqualTo(LocalDate.of(2027, 1, 15));
    assertThat(world.programs().team(WORKSPACE, gemini.id())).containsExactly(BEN);
    assertThat(events(gemini)).containsExactly("program.started");
    assertThat(world.column("select zone from team_member where program = " + gemini.id()))
        .containsExactly("America/New_York");
  }

  @Test
  void the_first_question_is_tomorrow_or_on_the_next_working_day() {
    world.clock().moveTo(MONDAY.plus(Duration.ofHours(8)));
    assertThat(start("Gemini by 15 Jan")).contains("Monday to Friday, from tomorrow");
    press("program close");

    world.clock().pass(Duration.ofDays(4));
    assertThat(start("Gemini by 15 Jan")).contains("from Monday 30 November 2026");
  }

  @Test
  void a_second_program_in_the_channel_is_told_which_one_is_open() {
    assertThat(say(STRANGER, "program start Gemini by 15 Jan"))
        .contains("already has an open program, Apollo");
    assertThat(world.column("select name from program")).containsExactly("Apollo");
  }

  @Test
  void in_a_direct_message_it_says_how_to_go_on() {
    assertThat(Transcript.of(world.say(direct(ADA), "program start Gemini by 15 Jan")))
        .contains("A program lives in a channel")
        .contains("/invite @TPM Coach");
  }

  @Test
  void a_channel_without_the_coach_is_told_how_to_invite_it() {
    world.directory().channelWithoutCoach(LOBBY, "lobby");

    assertThat(start("Gemini by 15 Jan")).contains("/invite @TPM Coach");
    assertThat(world.programs().openIn(WORKSPACE, LOBBY)).isEmpty();
  }

  @Test
  void a_private_channel_that_the_coach_cannot_see_is_told_how_to_invite_it() {
    var hidden = new Caller(WORKSPACE, BEN, new ChannelId("C404"), false);

    assertThat(Transcript.of(world.say(hidden, "program start Gemini by 15 Jan")))
        .contains("/invite @TPM Coach");
  }

  @Test
  void a_platform_that_does_not_answer_keeps_nobody_from_starting() {
    world.directory().unavailable(true);

    assertThat(start("Gemini by 15 Jan")).contains("Gemini is set up");
  }

  @Test
  void a_starter_without_a_zone_is_asked_in_utc() {
    world.directory().person(STRANGER, "Stranger", null);
    world.directory().join(LOBBY, STRANGER);

    world.say(new Caller(WORKSPACE, STRANGER, LOBBY, false), "program start Gemini by 15 Jan");

    assertThat(world.column("select zone from team_member where member = 'U9'"))
        .containsExactly("UTC");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "program start | What is the program called?",
        "program start by 15 Jan | What is the program called?",
        "program start Gemini | When should it be done?",
        "program start Gemini by 30 Feb | There is no such day as “30 Feb”",
        "program start Gemini by 2020-01-15 | Wednesday 15 January 2020 is past",
        "program start Gemini by 1/2/2027 | could be two different days",
        "program start Gemini by the moon | I cannot read “the moon” as a day",
        "program begin | I know /tpm program",
      })
  void what_cannot_be_read_is_asked_back_and_starts_nothing(String words, String answer) {
    assertThat(Transcript.of(world.say(IN_LOBBY, words))).contains(answer);
    assertThat(world.programs().openIn(WORKSPACE, LOBBY)).isEmpty();
  }

  @Test
  void a_name_has_at_most_eighty_characters() {
    assertThat(start("x".repeat(81) + " by 15 Jan")).contains("at most 80").contains("81");
    assertThat(start("x".repeat(4000) + " by 15 Jan")).contains("4000");
    assertThat(world.programs().openIn(WORKSPACE, LOBBY)).isEmpty();

    start("x".repeat(80) + " by 15 Jan");

    assertThat(gemini().name()).hasSize(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Stand by me", "תוכנית שלום", "🚀 launch", "<!channel>", "*bold* _it_ ~no~ `x`"})
  void names_are_kept_and_shown_as_they_were_typed(String name) {
    var reply = world.say(IN_LOBBY, "program start " + name + " by 15 Jan");

    assertThat(gemini().name()).isEqualTo(name);
    var first = (Paragraph) Transcript.message(reply).blocks().getFirst();
    assertThat(first.text().spans()).contains(new Strong(name));
  }

  @Test
  void people_and_channels_in_a_name_become_their_names() {
    start("Move <@U1|ada> to <#C9|plans> by 15 Jan");

    assertThat(gemini().name()).isEqualTo("Move @Ada to #plans");
  }

  @Test
  void the_status_shows_the_date_the_owner_the_team_the_work_and_the_times() {
    world.say("task add One");
    world.say("task add Two");
    world.say("task done 2");

    assertThat(say(BEN, "program"))
        .contains("Target: Friday 15 January 2027, 53 days left")
        .contains("Owner: @U1")
        .contains("Team: 3")
        .contains("Tasks: 1 open, 1 done")
        .contains("09:30 each member's own time, Monday to Friday")
        .contains("Friday at 16:00 (Europe/Berlin)");
  }

  @ParameterizedTest
  @CsvSource({"52,1 day left", "53,that is today", "54,1 day ago", "60,7 days ago"})
  void the_days_left_are_counted(int passed, String said) {
    world.clock().pass(Duration.ofDays(passed));

    assertThat(say(ADA, "program")).contains("15 January 2027, " + said);
  }

  @Test
  void a_paused_question_and_a_letter_switched_off_are_shown_so() {
    var apollo = world.apollo();
    world
        .programs()
        .reschedule(
            apollo, new CheckInSchedule(apollo.checkIn().at(), apollo.checkIn().days(), false));
    world
        .programs()
        .reschedule(apollo, new DigestSchedule(apollo.digest().day(), apollo.digest().at(), false));

    assertThat(say(ADA, "program")).contains("paused").contains("Weekly digest: off");
  }

  @Test
  void outside_its_channel_it_lists_the_callers_programs_and_how_to_start_one() {
    assertThat(Transcript.of(world.say(IN_LOBBY, "program")))
        .contains("There is no open program in this channel")
        .contains("Apollo in #C1, by Friday 15 January 2027")
        .contains("/tpm program start");
    assertThat(Transcript.of(world.say(direct(STRANGER), "program")))
        .contains("You take part in no open program yet", "/tpm program start")
        .doesNotContain("Apollo in");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "program",
        "program date 1 Feb because late",
        "program close",
        "team",
        "team add <@U1>",
        "team remove <@U1>",
        "team sync",
        "task",
        "task add Plan",
        "task done 1",
        "task list",
        "task 1",
        "task foo"
      })
  void every_command_says_what_to_do_where_there_is_no_program(String words) {
    assertThat(Transcript.of(world.say(IN_LOBBY, words))).contains("no open program");
    assertThat(Transcript.of(world.say(direct(STRANGER), words))).contains("no open program yet");
  }

  @Test
  void in_a_direct_message_the_only_program_of_the_caller_is_meant() {
    assertThat(Transcript.of(world.say(direct(ADA), "program"))).contains("Apollo");
    world.say(direct(ADA), "task add Write the plan");
    assertThat(Transcript.of(world.say(direct(BEN), "task list"))).contains("Write the plan");

    world.say(IN_LOBBY, "program start Gemini by 15 Feb");

    assertThat(Transcript.of(world.say(direct(BEN), "task list")))
        .contains("lives in a channel", "Apollo in", "Gemini in");
  }

  @Test
  void another_workspace_with_the_same_channel_sees_nothing() {
    var foreign = new Caller(ELSEWHERE, ADA, CHANNEL, false);

    assertThat(Transcript.of(world.say(foreign, "program"))).doesNotContain("Apollo in");
  }

  @Test
  void its_owner_moves_the_date_and_the_reason_is_kept() {
    assertThat(say(ADA, "program date 1 Feb because the vendor is late"))
        .contains("due Monday 1 February 2027 instead of Friday 15 January 2027")
        .contains("the vendor is late");

    assertThat(world.apollo().target()).isEqualTo(LocalDate.of(2027, 2, 1));
    var changes =
        world.programs().dateChanges(WORKSPACE, world.apollo().id(), MONDAY, MONDAY.plusSeconds(1));
    assertThat(changes)
        .containsExactly(
            new DateChange(
                MONDAY,
                ADA,
                LocalDate.of(2027, 1, 15),
                LocalDate.of(2027, 2, 1),
                "the vendor is late"));
    assertThat(world.programs().dateChanges(WORKSPACE, world.apollo().id(), MONDAY, MONDAY))
        .isEmpty();
    assertThat(
            world
                .programs()
                .dateChanges(ELSEWHERE, world.apollo().id(), MONDAY, MONDAY.plusSeconds(1)))
        .isEmpty();
  }

  @Test
  void nobody_else_moves_the_date() {
    assertThat(say(BEN, "program date 1 Feb because I say so"))
        .contains("Only the owner")
        .contains("@U1");
    assertThat(world.apollo().target()).isEqualTo(TestWorld.TARGET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "program date | To which day?",
        "program date 1 Feb | Why does the date move?",
        "program date 1 Feb because | Why does the date move?",
        "program date 30 Feb because late | There is no such day",
        "program date 2020-01-01 because late | is past",
        "program date 2027-01-15 because late | is due Friday 15 January 2027 already",
      })
  void a_date_is_not_moved_for_less(String words, String answer) {
    assertThat(say(ADA, words)).contains(answer);
    assertThat(world.apollo().target()).isEqualTo(TestWorld.TARGET);
    assertThat(events(world.apollo())).isEmpty();
  }

  @Test
  void a_reason_has_at_most_five_hundred_characters() {
    assertThat(say(ADA, "program date 1 Feb because " + "x".repeat(501)))
        .contains("at most 500")
        .contains("501");
    assertThat(world.apollo().target()).isEqualTo(TestWorld.TARGET);
  }

  @Test
  void it_is_closed_with_a_second_tap_and_nobody_is_asked_any_more() {
    var apollo = world.apollo();
    var sure = world.say("program close");

    assertThat(Transcript.of(sure)).contains("Close Apollo?").contains("[Close the program]");
    assertThat(world.apollo().isOpen()).isTrue();

    var closed = world.press(direct(ADA), closeButton(sure));

    assertThat(closed).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(closed)).contains("Apollo is closed");
    assertThat(world.programs().openIn(WORKSPACE, CHANNEL)).isEmpty();
    assertThat(world.programs().find(WORKSPACE, apollo.id()).flatMap(Program::closedAt))
        .contains(MONDAY);
    assertThat(world.column("select member from team_member where asking")).isEmpty();
    assertThat(events(apollo)).containsExactly("program.closed");
    assertThat(Transcript.of(world.press(inChannel(ADA), closeButton(sure))))
        .contains("is closed, so nothing was changed");
  }

  @Test
  void a_closed_program_is_not_rescheduled_by_anybody() {
    var apollo = world.apollo();
    world.press(inChannel(ADA), closeButton(world.say("program close")));

    world.programs().reschedule(apollo, CheckInSchedule.DEFAULT);

    assertThat(world.column("select member from team_member where asking")).isEmpty();
  }

  @Test
  void nobody_else_closes_it() {
    assertThat(say(BEN, "program close")).contains("Only the owner of Apollo, @U1");

    var button = closeButton(world.say("program close"));

    assertThat(Transcript.of(world.press(inChannel(BEN), button))).contains("Only the owner");
    assertThat(world.apollo().isOpen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "1:2", "-1", "999999", "99999999999999999999"})
  void a_made_up_button_is_answered_and_changes_nothing(String value) {
    var forged = Button.plain("Close", "program.close", value);

    assertThat(Transcript.of(world.press(inChannel(ADA), forged))).contains("cannot find");
    assertThat(world.apollo().isOpen()).isTrue();
  }

  @Test
  void the_button_is_worth_nothing_to_a_stranger_or_in_another_workspace() {
    var button = closeButton(world.say("program close"));

    assertThat(Transcript.of(world.press(direct(STRANGER), button)))
        .contains("cannot find")
        .doesNotContain("Apollo");
    assertThat(Transcript.of(world.press(new Caller(ELSEWHERE, ADA, CHANNEL, false), button)))
        .contains("cannot find");
    assertThat(world.apollo().isOpen()).isTrue();
  }

  @Test
  void after_one_is_closed_another_is_started_in_its_channel() {
    world.press(inChannel(ADA), closeButton(world.say("program close")));

    assertThat(say(BEN, "program start Gemini by 15 Jan")).contains("Gemini is set up");
    assertThat(world.apollo().name()).isEqualTo("Gemini");
  }

  @Test
  void the_same_request_three_times_starts_one_program() {
    var request = new RequestGuard(WORKSPACE, "trigger-1");

    request.run(() -> world.say(IN_LOBBY, "program start Gemini by 15 Jan"));

    for (int again = 0; again < 2; again++) {
      var repeated = new RequestGuard(WORKSPACE, "trigger-1");
      assertThatThrownBy(
              () -> repeated.run(() -> world.say(IN_LOBBY, "program start Gemini by 15 Jan")))
          .isInstanceOf(RequestGuard.AlreadyHandled.class);
    }
    assertThat(world.column("select name from program order by id"))
        .containsExactly("Apollo", "Gemini");
  }

  @Test
  void listeners_are_told_in_the_transaction_of_the_change() {
    var told = new Told();
    world.with(told);

    say(ADA, "program date 1 Feb because late");

    assertThat(told.changes()).containsExactly("Apollo");

    told.fail();
    assertThatThrownBy(() -> say(ADA, "program date 2 Feb because late"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(world.apollo().target()).isEqualTo(LocalDate.of(2027, 2, 1));
  }

  private String start(String words) {
    return Transcript.of(world.say(IN_LOBBY, "program start " + words));
  }

  private void press(String words) {
    world.press(IN_LOBBY, closeButton(world.say(IN_LOBBY, words)));
  }

  private String say(MemberId member, String words) {
    return Transcript.of(world.say(member, words));
  }

  private Program gemini() {
    return world.programs().openIn(WORKSPACE, LOBBY).orElseThrow();
  }

  private static Button closeButton(Reply reply) {
    return Transcript.button(Transcript.message(reply), "Close the program");
  }

  private List<String> events(Program program) {
    return world.journal().of(WORKSPACE, program.id().value(), "program").stream()
        .map(Entry::event)
        .toList();
  }
}
