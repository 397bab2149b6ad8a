package coach.tpm.program;

import static coach.tpm.testing.TestWorld.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.testing.TestDatabase;
import coach.tpm.testing.TestWorld;
import coach.tpm.testing.Transcript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The help begins with what fits where one stands.
class HelpHereTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestWorld world = TestWorld.empty(database);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_channel_without_a_program_is_told_how_to_start_one_and_with_one_what_it_can_do() {
    assertThat(help())
        .containsSubsequence("no open program", "/tpm program start", "Everything I understand");

    assertThat(Transcript.of(world.say("program start Apollo by 15 Jan"))).contains("Apollo");
    assertThat(help())
        .containsSubsequence("Apollo lives in this channel", "/tpm summary", "Everything")
        .doesNotContain("no open program");

    world.press(
        TestWorld.inChannel(ADA),
        Transcript.button(Transcript.message(world.say("program close")), "Close the program"));
    assertThat(help()).contains("no open program");
  }

  @Test
  void a_direct_conversation_is_told_what_can_be_said_in_it() {
    assertThat(Transcript.of(world.say(TestWorld.direct(ADA), "help")))
        .containsSubsequence("yours alone", "/tpm lesson", "Everything I understand")
        .doesNotContain("this channel has no");
  }

  @Test
  void each_command_has_a_line_that_says_what_it_is_for_and_where_to_read_more() {
    assertThat(help())
        .contains("/tpm program  the program of this channel: start, date, close")
        .contains("/tpm help task shows all that one command can do");
    assertThat(Transcript.of(world.say("help task")))
        .contains("/tpm task add <title> [@owner] [by <date>]");
  }

  @Test
  void the_help_comes_without_a_database() {
    database.jdbi().useHandle(handle -> handle.execute("alter table program rename to lost"));

    assertThat(help()).contains("Everything I understand").doesNotContain("Here and now");
  }

  private String help() {
    return Transcript.of(world.say("help"));
  }
}
