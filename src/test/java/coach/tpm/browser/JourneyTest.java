package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A week with the coach.
class JourneyTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  @Test
  void a_week_with_the_coach() {
    var me = DEMO.visit();
    Screens.keep(me, "01-apollo");
    me.open(Workspace.COACH).say("/tpm lesson");
    assertThat(me.last()).containsText("What a TPM is");
    Screens.keep(me, "02-lesson");
    me.open("borealis").say("/tpm program start Borealis by 15 Jan");
    assertThat(me.last()).containsText("Borealis");
    Screens.keep(me, "03-program");
    me.say("/tpm team add @Jon Ellis @Aiko Mori @Tomas Weber");
    Screens.keep(me, "04-team");
    me.say("/tpm task add Write the press text @Jon Ellis by next friday");
    Screens.keep(me, "05-task");
    me.moveTo("Next morning");
    me.open(Workspace.COACH);
    Screens.keep(me, "06-question");
    me.press("At risk");
    Screens.keep(me, "07-form");
    me.pressInPanel("Close the panel");
    me.moveTo("To Friday 16:00").open("apollo");
    Screens.keep(me, "08-digest");
  }
}
