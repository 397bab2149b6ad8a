package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.LOBBY;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.WORKSPACE;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Menu;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskCommandTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_typed_risk_is_noted_at_once_and_the_reply_says_what_was_assumed() {
    var reply = world.say("risk add The vendor is late");

    assertThat(reply)
        .contains("Noted as R1", "“About even” and 1 to 5 working days", "change them with Edit")
        .contains(
            "> The vendor is late",
            "[Edit] [Take it] [Mitigate] [Accept] [It happened] [Close] [Escalate]");
    assertThat(world.risk(1).statement()).isEqualTo("The vendor is late");
    assertThat(world.risk(1).reporter()).isEqualTo(ADA);
    assertThat(world.risk(1).owner()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> look",
        "*bold* _it_ ~no~ `code` **x** {risk}",
        "المورد متأخر",
        "🚒🔥👩‍👩‍👧",
        "- a list\n- of things"
      })
  void whatever_is_typed_stays_plain_text(String words) {
    var shown = world.say("risk add " + words);

    assertThat(world.risk(1).statement()).isEqualTo(words);
    assertThat(shown).contains("> " + words);
    assertThat(world.say("risk list")).contains(words.replace("\n", " "));
  }

  @Test
  void a_mention_in_a_typed_risk_becomes_a_name() {
    world.say("risk add <@U2|ben> waits for <@U3> and <@U77>");

    assertThat(world.risk(1).statement()).isEqualTo("@Ben waits for @Chi and @U77");
  }

  @Test
  void four_thousand_characters_are_refused_with_the_limit() {
    assertThat(world.say("risk add " + "x".repeat(4000)))
        .contains("4000 characters", "1000 at most");
    assertThat(world.say("risk add " + "x".repeat(1001))).contains("1001 characters");
    assertThat(world.all()).isEmpty();

    world.say("risk add " + "x".repeat(1000));

    assertThat(world.all()).hasSize(1);
  }

  @Test
  void a_risk_of_nothing_but_a_control_character_is_asked_back() {
    assertThat(world.say("risk add \0")).contains("Please say in a few words");
    assertThat(world.all()).isEmpty();
  }

  @Test
  void the_list_shows_red_first_then_the_oldest_with_a_word_and_a_symbol() {
    world.raise("old amber", 3, 10);
    world.raise("green", 1, 1);
    world.world.clock().pass(Duration.ofDays(1));
    world.raise("red", 5, 30);
    world.raise("new amber with a higher score", 3, 20);
    world.world.clock().pass(Duration.ofDays(4));
    world.say("risk 3 owner <@U2>");

    var lines = world.say("risk list").lines().toList();

    assertThat(lines)
        .startsWith(
            "Open risks of Apollo: 4",
            "- R3 🔴 red 25 · red · @U2 · 4 days ago",
            "- R1 🟠 amber 9 · old amber · nobody yet · 5 days ago",
            "- R4 🟠 amber 12 · new amber with a higher score · nobody yet · 4 days ago",
            "- R2 🟢 green 2 · green · nobody yet · 5 days ago");
  }

  @Test
  void a_long_list_comes_in_pages() {
    for (int i = 1; i <= 23; i++) {
      world.raise("Risk number " + i, 3, 5);
    }

    var first = Transcript.message(world.world.say("risk list"));
    var second =
        Transcript.message(world.press("risk.list", Transcript.button(first, "More").value()));
    var third =
        Transcript.message(world.press("risk.list", Transcript.button(second, "More").value()));

    assertThat(Transcript.of(first))
        .contains("R10 ", "[More]")
        .doesNotContain("R11 ", "[Previous]");
    assertThat(Transcript.of(second)).contains("- R11 ", "- R20 ", "[Previous] [More]");
    assertThat(Transcript.of(third)).contains("- R21 ", "- R23 ", "[Previous]");
    assertThat(Transcript.of(third)).doesNotContain("[More]", "- R20 ");
    assertThat(Transcript.button(third, "Previous").value())
        .isEqualTo(Transcript.button(first, "More").value());
    assertThat(Transcript.of(world.press("risk.list", world.apollo.id() + ":999999999")))
        .isEqualTo(Transcript.of(third));
  }

  @Test
  void long_words_are_cut_in_the_list_and_its_menu_never_within_a_character() {
    world.raise("🔥".repeat(500), 3, 5);

    var message = Transcript.message(world.world.say("risk list"));
    var menu = (Menu) message.blocks().get(2);

    assertThat(Transcript.of(message)).contains("🔥".repeat(59) + "… ·");
    assertThat(menu.options().getFirst().label())
        .isEqualTo("R1 " + "🔥".repeat(35) + "…")
        .hasSizeLessThanOrEqualTo(75);
  }

  @Test
  void an_empty_list_is_said_to_be_empty() {
    assertThat(world.say("risk list")).contains("Apollo has no open risks", "[Report a risk]");
  }

  @Test
  void a_risk_is_shown_with_everything_and_its_history() {
    world.tasks("API review");
    world.submit(world.open("risk"), Map.of("task", "1", "help", "U3", "owner", "U2"));
    world.world.clock().pass(Duration.ofDays(1));
    world.say("risk 1 owner me");

    assertThat(world.say("risk 1"))
        .contains(
            "R1 🔴 red, score 16",
            "> The vendor is late",
            "Program: Apollo",
            "How likely: Likely",
            "Lost if it happens: 12 working days",
            "Looked after by: @U1",
            "Task: 1 · API review",
            "Help from: @U3",
            "Raised: by @U1 on Monday 23 November 2026 (1 day ago)",
            "- Mon 23 Nov: @U1 raised it (Likely, 12 working days lost if it happens)",
            "- Tue 24 Nov: @U1 took it (before: Ben)",
            "[Edit] [Take it] [Mitigate] [Accept] [It happened] [Close] [Escalate]");
  }

  @Test
  void a_long_history_shows_its_end() {
    world.raise("Vendor late", 3, 5);
    for (int i = 0; i < 10; i++) {
      world.say("risk 1 close");
      world.say("risk 1 reopen");
    }

    assertThat(world.say("risk 1")).contains("9 earlier entries").doesNotContain("raised it");
  }

  @Test
  void a_risk_is_closed_with_a_note_and_opened_again() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 close they delivered"))
        .contains("R1 is closed", "Closed: on Monday 23 November 2026", "[Reopen]")
        .contains("@U1 closed it: they delivered")
        .doesNotContain("[Close]");
    assertThat(world.risk(1).isOpen()).isFalse();
    assertThat(world.world.column("select close_note from risk")).containsExactly("they delivered");

    assertThat(world.say("risk 1 reopen")).contains("R1 is open again");
    assertThat(world.risk(1).isOpen()).isTrue();
    assertThat(world.events(1).subList(1, 3))
        .containsExactly("risk.closed they delivered", "risk.reopened ");
    assertThat(world.told).hasValue(3);
  }

  @Test
  void what_is_done_already_is_said_and_not_done_twice() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 reopen")).contains("R1 is open already");
    world.say("risk 1 close");
    assertThat(world.say("risk 1 close again")).contains("R1 is closed, so nothing was changed");
    assertThat(world.say("risk 1 owner me")).contains("R1 is closed, so nothing was changed");
    assertThat(world.say("risk 1 edit")).contains("R1 is closed, so nothing was changed");

    assertThat(world.events(1)).hasSize(2);
  }

  @Test
  void a_note_of_four_thousand_characters_is_refused() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 close " + "x".repeat(4000))).contains("1000 at most");
    assertThat(world.risk(1).isOpen()).isTrue();
  }

  @Test
  void somebody_is_named_to_look_after_a_risk() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 owner <@U2|ben>")).contains("@U2 looks after R1 now");
    assertThat(world.say("risk 1 owner <@U2>")).contains("@U2 looks after R1 already");
    assertThat(world.risk(1).owner()).contains(BEN);
    assertThat(world.say("risk 1 owner nobody")).contains("Nobody looks after R1 now");
    assertThat(world.say("risk 1 owner none")).contains("Nobody looks after R1 yet");
    assertThat(world.risk(1).owner()).isEmpty();
    assertThat(world.events(1).subList(1, 3))
        .containsExactly("risk.owner Ben", "risk.released (before: Ben)");
  }

  @Test
  void nobody_who_is_not_a_person_here_can_own_a_risk() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 owner <@UBOT>")).contains("TPM Coach is not a person");
    assertThat(world.say("risk 1 owner <@U404>")).contains("I cannot find that person");
    assertThat(world.say("risk 1 owner Ben")).contains("Who should look after it?");
    assertThat(world.say("risk 1 owner")).contains("Who should look after it?");
    assertThat(world.risk(1).owner()).isEmpty();
  }

  @Test
  void nobody_from_outside_the_team_and_the_channel_can_own_a_risk() {
    world.raise("Vendor late", 3, 5);

    assertThat(world.say("risk 1 owner <@U9>"))
        .isEqualTo(
            "Stranger is neither on the team of Apollo nor in its channel. Add them first with"
                + " /tpm team add and their name.");
    assertThat(world.risk(1).owner()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7 close", "7 reopen", "7 edit", "7 owner me", "0", "999999999"})
  void an_unknown_number_gets_a_sentence(String words) {
    assertThat(world.say("risk " + words)).contains("Apollo has no risk R");
  }

  @Test
  void words_that_are_not_understood_get_the_forms() {
    assertThat(world.say("risk the vendor `is` late"))
        .contains("“the vendor `is` late”", "/tpm risk add", "/tpm risk list");
    assertThat(world.say("risk " + "x".repeat(4000))).hasSizeLessThan(600);
    assertThat(world.all()).isEmpty();
  }

  @Test
  void where_no_program_runs_the_reply_says_how_to_go_on() {
    var lobby = new Caller(WORKSPACE, ADA, LOBBY, false);

    for (var words : List.of("risk", "risk add late", "risk list", "risk 1", "standup")) {
      assertThat(Transcript.of(world.world.say(lobby, words)))
          .contains("There is no open program in this channel", "/tpm program start");
    }
    assertThat(
            Transcript.of(
                world.world.say(new Caller(ELSEWHERE, ADA, TestWorld.CHANNEL, false), "risk list")))
        .contains("There is no open program in this channel");
  }

  @Test
  void a_closed_program_takes_no_more_risks() {
    world.closeApollo();

    assertThat(world.say("risk add late")).contains("There is no open program in this channel");
    assertThat(world.all()).isEmpty();
  }

  @Test
  void alone_with_the_coach_the_only_program_is_meant() {
    var reply = world.world.say(direct(BEN), "risk add The vendor is late");

    assertThat(Transcript.of(reply)).contains("Noted as R1");
    assertThat(Transcript.of(world.world.say(direct(STRANGER), "risk list")))
        .contains("You take part in no open program");
  }

  @Test
  void alone_with_the_coach_several_programs_are_listed() {
    world.sql(
        """
        insert into program (workspace, channel, name, owner, target, started_at,
                             ask_at, ask_days, asking, digest_day, digest_at, digest_on)
        select workspace, 'C2', 'Borealis', owner, target, started_at + interval '1 day',
               ask_at, ask_days, asking, digest_day, digest_at, digest_on
          from program
        """);

    assertThat(Transcript.of(world.world.say(direct(ADA), "risk list")))
        .contains("Borealis in #C2", "Apollo in #C1");
  }

  @Test
  void the_form_opens_and_so_does_the_stand_up_report() {
    assertThat(world.open("risk").title()).isEqualTo("Report a risk");
    assertThat(world.open("risk add").title()).isEqualTo("Report a risk");
    assertThat(world.open("standup").title()).isEqualTo("Stand-up report");
    assertThat(world.world.say("risk")).isInstanceOf(Reply.Open.class);
  }
}
