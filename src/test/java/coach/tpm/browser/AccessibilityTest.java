package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe finds serious or critical, nowhere, in dark and in light.
class AccessibilityTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  private static final Set<String> BAD = Set.of("serious", "critical");

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void at_a_desk(ColorScheme colours) {
    var me = DEMO.visit(colours);
    check(me, "a channel");
    me.composer().pressSequentially("/tpm ta");
    check(me, "the list of completions");
    me.composer().fill("");
    me.pressOnMessage("Reply in thread");
    assertThat(me.panel()).isVisible();
    check(me, "a thread");
    me.pressInPanel("Close the panel");
    me.open(Workspace.COACH);
    check(me, "a direct message");
    me.press("Edit").fill("What is in the way?", "").pressInPanel("Report");
    assertThat(me.panel().getByLabel("What is in the way?")).isFocused();
    check(me, "a form");
    me.pressInPanel("Cancel").entry("Coach’s home").click();
    assertThat(me.page().getByRole(AriaRole.HEADING, Workspace.named("Your programs"))).isVisible();
    check(me, "the coach's home");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void on_a_phone(ColorScheme colours) {
    var me = DEMO.visit(OpenDemo.phone(colours));
    check(me, "a channel on a phone");
    me.openMenu();
    check(me, "the menu on a phone");
    me.open(Workspace.COACH).press("Edit");
    check(me, "a form on a phone");
  }

  private static void check(Workspace workspace, String what) {
    var found = new AxeBuilder(workspace.page()).analyze().getViolations();
    assertThat(found)
        .filteredOn(rule -> BAD.contains(rule.getImpact()))
        .extracting(rule -> rule.getHelp() + ": " + rule.getNodes().getFirst().getHtml())
        .as(what)
        .isEmpty();
  }
}
