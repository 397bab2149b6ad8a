package coach.tpm.risk;

import static coach.tpm.testing.TestWorld.ADA;
import static coach.tpm.testing.TestWorld.CHANNEL;
import static coach.tpm.testing.TestWorld.ELSEWHERE;
import static coach.tpm.testing.TestWorld.STRANGER;
import static coach.tpm.testing.TestWorld.direct;
import static coach.tpm.testing.TestWorld.inChannel;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.Press;
import coach.tpm.testing.Transcript;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderSettingsTest {

  private final RiskWorld world = new RiskWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_levels_are_named_by_words() {
    world.say("settings escalation lead <@U2|ben>");
    world.say("settings Escalation Manager me");
    world.say("settings escalation sponsor <@U9>");

    assertThat(world.say("settings"))
        .contains(
            "Escalations of Apollo",
            "- Peer lead: Ben",
            "- Manager: Ada",
            "- Sponsor: Stranger",
            "[Change who is asked]");
    assertThat(world.say("settings escalation manager nobody"))
        .contains("- Manager: not named; I ask when it is needed");
  }

  @Test
  void the_levels_are_named_in_a_form() {
    world.say("settings escalation lead <@U2>");
    var page = Transcript.message(world.world.say("settings"));
    var form =
        Transcript.form(
            world.world.press(inChannel(ADA), Transcript.button(page, "Change who is asked")));

    var outcome = world.world.submit(inChannel(ADA), form, Map.of("level3", "U3"));

    assertThat(RiskWorld.filled(form)).isEqualTo(Map.of("level1", "U2"));
    assertThat(Transcript.of(outcome)).contains("- Peer lead: not named", "- Sponsor: Chi");
    assertThat(world.world.submit(inChannel(ADA), form, Map.of("level1", "UBOT")))
        .isEqualTo(
            new Problems(
                Map.of(
                    "level1",
                    "TPM Coach is not a person who can be asked. Please choose somebody else.")));
    assertThat(world.say("settings")).contains("- Sponsor: Chi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "escalation",
        "escalation lead",
        "escalation boss <@U2>",
        "escalation lead Ben",
        "escalation lead <@UBOT>",
        "escalation lead <@U404>"
      })
  void what_is_not_understood_changes_nothing_and_says_so(String words) {
    assertThat(world.say("settings " + words))
        .containsAnyOf("names them", "not a person", "I cannot find that person");
    assertThat(world.world.column("select member from escalation_person")).isEmpty();
  }

  @Test
  void who_may_not_use_the_program_sees_and_changes_nothing() {
    var value = world.apollo.id().toString();
    var page = Transcript.message(world.world.say("settings"));
    var form =
        Transcript.form(
            world.world.press(inChannel(ADA), Transcript.button(page, "Change who is asked")));

    for (var stranger : List.of(direct(STRANGER), new Caller(ELSEWHERE, ADA, CHANNEL, false))) {
      assertThat(
              Transcript.of(
                  world
                      .world
                      .router()
                      .press(new Press(stranger, "risk.ladder", value, world.now()))))
          .contains("I cannot find that program");
      assertThat(Transcript.of(world.world.submit(stranger, form, Map.of("level1", "U2"))))
          .contains("I cannot find that program");
      assertThat(Transcript.of(world.world.say(stranger, "settings"))).doesNotContain("Peer lead");
      assertThat(Transcript.of(world.world.say(stranger, "settings escalation lead me")))
          .doesNotContain("Peer lead", "Escalations of");
    }
    assertThat(world.world.column("select member from escalation_person")).isEmpty();
  }
}
