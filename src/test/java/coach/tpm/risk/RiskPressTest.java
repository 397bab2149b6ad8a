package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.BEN;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.direct;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.message.Block.Menu;
import coach.tpm.testing.Transcript;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RiskPressTest {

  private static final List<String> ACTIONS =
      List.of(
          "risk.report",
          "risk.list",
          "risk.show",
          "risk.edit",
          "risk.take",
          "risk.mitigate",
          "risk.accept",
          "risk.happened",
          "risk.confirm",
          "risk.escalate",
          "risk.notNow",
          "risk.close",
          "risk.reopen");

  private final RiskWorld world = new RiskWorld();
  private final String first = world.apollo.id() + ":1";

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_menu_of_the_list_opens_a_risk() {
    world.raise("Vendor late", 3, 5);
    var menu = (Menu) Transcript.message(world.world.say("risk list")).blocks().get(2);

    var reply = world.press(menu.action(), menu.options().getFirst().value());

    assertThat(reply).isInstanceOf(Reply.Say.class);
    assertThat(Transcript.of(reply)).contains("R1 🟢 green, score 6", "> Vendor late");
  }

  @Test
  void taking_a_risk_makes_the_presser_its_owner_in_place() {
    world.raise("Vendor late", 3, 5);

    var reply = world.press(BEN, "risk.take", first);

    assertThat(reply).isInstanceOf(Reply.Become.class);
    assertThat(Transcript.of(reply)).contains("@U2 looks after R1 now");
    assertThat(world.risk(1).owner()).contains(BEN);
    assertThat(world.events(1).getLast()).isEqualTo("risk.taken ");
    assertThat(Transcript.of(world.press(BEN, "risk.take", first)))
        .contains("@U2 looks after R1 already");
    assertThat(world.events(1)).hasSize(2);
  }

  @Test
  void a_risk_is_closed_and_opened_again_by_its_buttons() {
    world.raise("Vendor late", 3, 5);
    var shown = Transcript.message(world.press("risk.show", first));
    var close = Transcript.button(shown, "Close");

    var closed = Transcript.message(world.press(close.action(), close.value()));
    assertThat(world.risk(1).isOpen()).isFalse();
    assertThat(Transcript.of(world.press(close.action(), close.value())))
        .contains("R1 is closed, so nothing was changed");
    var reopen = Transcript.button(closed, "Reopen");
    world.press(reopen.action(), reopen.value());

    assertThat(world.risk(1).isOpen()).isTrue();
    assertThat(world.events(1)).hasSize(3);
  }

  @Test
  void edit_and_report_open_their_forms() {
    world.raise("Vendor late", 3, 5);

    assertThat(Transcript.form(world.press("risk.edit", first)).title()).isEqualTo("Edit R1");
    assertThat(Transcript.form(world.press("risk.report", world.apollo.id() + ":0")).title())
        .isEqualTo("Report a risk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1",
        ":",
        "1:",
        "-1:1",
        "1:-1",
        "99999999999999999999:1",
        "1:x",
        "1:1:x",
        "1:1:m:m"
      })
  void a_value_that_was_never_ours_is_answered_with_a_sentence(String value) {
    for (var action : ACTIONS) {
      assertThat(Transcript.of(world.press(action, value))).contains("I cannot find that program");
    }
  }

  @Test
  void a_button_of_a_risk_that_does_not_exist_is_answered_with_a_sentence() {
    for (var action : ACTIONS.subList(2, ACTIONS.size())) {
      assertThat(Transcript.of(world.press(action, world.apollo.id() + ":7")))
          .contains("Apollo has no risk R7");
    }
  }

  @Test
  void a_button_of_a_closed_program_changes_nothing() {
    world.raise("Vendor late", 3, 5);
    world.closeApollo();

    for (var action : ACTIONS) {
      assertThat(Transcript.of(world.press(action, first)))
          .isEqualTo("The program Apollo is closed, so nothing was changed.");
    }
    assertThat(world.events(1)).hasSize(1);
  }

  @Test
  void a_button_pressed_by_a_stranger_or_from_another_workspace_tells_nothing() {
    world.raise("Vendor late", 3, 5);
    var strangers = List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false));

    for (var stranger : strangers) {
      for (var action : ACTIONS) {
        var reply = world.world.router().press(new Press(stranger, action, first, world.now()));
        assertThat(Transcript.of(reply))
            .contains("I cannot find that program")
            .doesNotContain("Apollo", "Vendor");
      }
    }
    assertThat(world.events(1)).hasSize(1);
  }
}
