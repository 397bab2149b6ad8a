package coach.tpm.program;

import static coach.tpm.program.TaskWords.Option.AFTER;
import static coach.tpm.program.TaskWords.Option.BY;
import static coach.tpm.program.TaskWords.Option.EST;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.workspace.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ship it <@U1> by next friday est 2/3/8 after 1,2",
        "Ship it by next friday <@U1|ann> after 1,2 est 2/3/8",
        "Ship it after 1,2 est 2/3/8 by next friday <@U1>",
        "Ship it EST 2/3/8 AFTER 1,2 BY next friday <@U1>",
        "\"Ship it\" after 1,2 est 2/3/8 by next friday <@U1>",
        "\u201cShip it\u201d <@U1> by next friday est 2/3/8 after 1,2"
      })
  void options_follow_the_title_in_any_order(String typed) {
    var words = TaskWords.parse(typed);

    assertThat(words.title()).isEqualTo("Ship it");
    assertThat(words.owners()).containsExactly(new MemberId("U1"));
    assertThat(words.option(BY)).isEqualTo("next friday");
    assertThat(words.option(EST)).isEqualTo("2/3/8");
    assertThat(words.option(AFTER)).isEqualTo("1,2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<@U1> review contract by monday",
        "<@U1|ann>: review contract by monday",
        "review contract assigned to <@U1> by monday",
        "review contract Assigned  to: <@U1> by monday",
        "review contract by monday assign to <@U1>",
        "review contract for <@U1> by monday",
        "review contract owner <@U1> by monday",
        "review contract by monday owner: <@U1>",
        "\"review contract\" assigned to <@U1> by monday",
        "<@U1> \"review contract\" by monday"
      })
  void an_owner_may_come_first_or_be_announced(String typed) {
    var words = TaskWords.parse(typed);

    assertThat(words.title()).isEqualTo("review contract");
    assertThat(words.owners()).containsExactly(new MemberId("U1"));
    assertThat(words.option(BY)).isEqualTo("monday");
  }

  @Test
  void whoever_is_named_first_stays_in_the_title_when_another_owns_it() {
    var words = TaskWords.parse("<@U1> needs a laptop <@U2>");

    assertThat(words.title()).isEqualTo("<@U1> needs a laptop");
    assertThat(words.owners()).containsExactly(new MemberId("U2"));
  }

  @Test
  void words_that_announce_nobody_stay_in_the_title() {
    assertThat(TaskWords.parse("find an owner").title()).isEqualTo("find an owner");
    assertThat(TaskWords.parse("see what is assigned to by friday").title())
        .isEqualTo("see what is assigned to");
    assertThat(TaskWords.parse("ask for a quote <@U1>").title()).isEqualTo("ask for a quote");
  }

  @Test
  void a_title_alone_is_enough() {
    var words = TaskWords.parse("Ship it");

    assertThat(words.title()).isEqualTo("Ship it");
    assertThat(words.options()).isEmpty();
    assertThat(words.owners()).isEmpty();
  }

  @Test
  void words_of_a_title_are_not_options() {
    assertThat(TaskWords.parse("Clean up after launch").title()).isEqualTo("Clean up after launch");
    assertThat(TaskWords.parse("Rest after 3 days of travel").title())
        .isEqualTo("Rest after 3 days of travel");
    assertThat(TaskWords.parse("Bypass the estimate").title()).isEqualTo("Bypass the estimate");
    assertThat(TaskWords.parse("Ask <@U1> about it").title()).isEqualTo("Ask <@U1> about it");
  }

  @Test
  void the_last_by_is_the_day() {
    var words = TaskWords.parse("Stand by me by 15 Jan");

    assertThat(words.title()).isEqualTo("Stand by me");
    assertThat(words.option(BY)).isEqualTo("15 Jan");
  }

  @Test
  void quotes_keep_by_in_a_title() {
    var words = TaskWords.parse("\"Stand by me\"");

    assertThat(words.title()).isEqualTo("Stand by me");
    assertThat(words.options()).isEmpty();
  }

  @Test
  void quotes_around_a_part_stay() {
    assertThat(TaskWords.parse("\"Alpha\" release by friday").title())
        .isEqualTo("\"Alpha\" release");
    assertThat(TaskWords.parse("Say \"hi\"").title()).isEqualTo("Say \"hi\"");
  }

  @Test
  void wrong_options_are_still_options() {
    assertThat(TaskWords.parse("X est 8/3/2").option(EST)).isEqualTo("8/3/2");
    assertThat(TaskWords.parse("X est soon").option(EST)).isEqualTo("soon");
    assertThat(TaskWords.parse("X after 1;2").option(AFTER)).isEqualTo("1;2");
    assertThat(TaskWords.parse("X after 1 and 2").option(AFTER)).isEqualTo("1 and 2");
    assertThat(TaskWords.parse("X by 30 Feb").option(BY)).isEqualTo("30 Feb");
  }

  @Test
  void without_a_title_the_title_is_empty() {
    assertThat(TaskWords.parse("").title()).isEmpty();
    assertThat(TaskWords.parse("by friday").title()).isEmpty();
    assertThat(TaskWords.parse("<@U1> est 3").title()).isEmpty();
  }

  @Test
  void names_that_the_platform_did_not_resolve_are_told_apart() {
    assertThat(TaskWords.parse("Ship it @ann by friday").unresolved()).containsExactly("@ann");
    assertThat(TaskWords.parse("\"Add @Nullable\" by friday").unresolved()).isEmpty();
  }

  @Test
  void tens_of_thousands_of_characters_are_read_without_trouble() {
    assertThat(TaskWords.parse("x after " + "1,".repeat(20_000)).title()).isEqualTo("x");
    assertThat(TaskWords.parse("by ".repeat(20_000)).title()).isNotEmpty();
    assertThat(TaskNumbers.read("1 ".repeat(20_000))).isPresent();
  }
}
