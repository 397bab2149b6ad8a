package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Everything can be done without a mouse, and it is always seen where one is.
class KeyboardTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  private static final int MOST_STEPS = 80;

  private static final String IS_SEEN =
      """
      () => {
        const focused = document.activeElement;
        const marked = (element) => element && ['outlineStyle', 'boxShadow']
            .some((mark) => getComputedStyle(element)[mark] !== 'none');
        return Boolean(marked(focused) || marked(focused.closest('.composer-box')));
      }
      """;

  @Test
  void the_question_is_answered_by_keyboard_alone() {
    var me = DEMO.visit();
    walkTo(me, "Tab", button(me, "Next morning"));
    press(me, "Enter");
    assertThat(me.page().getByText("Moving the clock")).isHidden();
    walkTo(me, "Tab", me.entry(Workspace.COACH));
    press(me, "Enter");
    assertThat(me.composer()).isFocused();
    assertThat(me.last()).containsText("Can you deliver");
    var atRisk =
        me.last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("At risk"));

    walkTo(me, "Shift+Tab", atRisk);
    press(me, "Enter");
    assertThat(me.panel().getByLabel("Which risk is it about?")).isFocused();
    press(me, "Escape");
    assertThat(me.panel()).isHidden();
    assertThat(atRisk).isFocused();

    press(me, "Space");
    assertThat(me.panel().getByLabel("Which risk is it about?")).isFocused();
    var statement = me.panel().getByLabel("What is in the way?");
    walkTo(me, "Tab", statement);
    press(me, "Control+A");
    press(me, "Delete");
    walkTo(me, "Tab", me.panel().getByLabel("Working days lost"));
    press(me, "Control+A");
    type(me, "3");
    press(me, "Enter");
    assertThat(statement).isFocused();
    assertThat(statement).hasAttribute("aria-invalid", "true");
    assertThat(me.panel().getByLabel("Working days lost")).hasValue("3");

    type(me, "The review is late");
    walkTo(me, "Tab", me.panel().getByRole(AriaRole.BUTTON, exactly("Report")));
    press(me, "Enter");
    assertThat(me.panel()).isHidden();
    assertThat(me.last()).containsText("The review is late");
    assertThat(me.last().locator(":focus").or(me.last().and(me.page().locator(":focus"))).first())
        .isAttached();
  }

  @Test
  void a_command_is_completed_by_keyboard() {
    var me = DEMO.visit().open("borealis");
    var suggestions = me.page().getByRole(AriaRole.LISTBOX);
    var chosen =
        suggestions.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setSelected(true));

    type(me, "/tpm less");
    assertThat(suggestions).isVisible();
    press(me, "ArrowDown");
    press(me, "ArrowDown");
    assertThat(chosen).containsText("/tpm lesson next");
    press(me, "Enter");
    assertThat(me.composer()).hasValue("/tpm lesson next");
    assertThat(suggestions).isHidden();

    me.composer().fill("");
    type(me, "/tpm ri");
    assertThat(suggestions).isVisible();
    press(me, "Escape");
    assertThat(suggestions).isHidden();
    assertThat(me.composer()).hasValue("/tpm ri");
    assertThat(me.composer()).isFocused();

    me.composer().fill("");
    type(me, "@Jo");
    press(me, "Tab");
    assertThat(me.composer()).hasValue("@Jon Ellis ");
  }

  private static Locator button(Workspace me, String name) {
    return me.page().getByRole(AriaRole.BUTTON, Workspace.named(name));
  }

  private static Locator.GetByRoleOptions exactly(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void press(Workspace me, String key) {
    me.page().keyboard().press(key);
  }

  private static void type(Workspace me, String words) {
    me.page().keyboard().type(words);
  }

  /// Presses a key until the focus is there, and sees at each step where it is.
  private static void walkTo(Workspace me, String key, Locator goal) {
    for (int step = 0; step < MOST_STEPS; step++) {
      press(me, key);
      var focused = me.page().evaluate("document.activeElement.outerHTML.slice(0, 200)");
      assertThat((boolean) me.page().evaluate(IS_SEEN))
          .as("the focus is seen on " + focused)
          .isTrue();
      if ((boolean) goal.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError(key + " does not lead to " + goal);
  }
}
