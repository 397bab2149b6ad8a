package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The page on a phone, 390 points wide.
class PhoneTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  private static final String WIDER_THAN_THE_SCREEN =
      """
      () => [...document.querySelectorAll('body, #view, .log, .panel-body, .sidebar')]
          .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth)
          .map((part) => part.className || part.tagName)
      """;

  @Test
  void the_day_is_done_on_a_phone() {
    var me = DEMO.visit(OpenDemo.phone(ColorScheme.LIGHT)).moveTo("Next morning");
    fits(me);
    var picture = Screens.loadedPictures(me.log()).last();
    picture.scrollIntoViewIfNeeded();
    assertThat(picture.boundingBox().width).isBetween(280.0, 390.0);
    Screens.keep(me, "phone-1-digest");
    Screens.keepForReaders(me, "phone");

    me.openMenu();
    fits(me);
    Screens.keep(me, "phone-2-menu");
    me.open(Workspace.COACH);
    assertThat(me.last()).containsText("Can you deliver");
    Screens.keep(me, "phone-3-question");

    me.press("At risk");
    fits(me);
    me.fill("What is in the way?", "The review is late")
        .choose("How likely is it?", "4")
        .fill("Working days lost", "3");
    Screens.keep(me, "phone-4-form");
    me.panel().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Report")).tap();
    assertThat(me.panel()).isHidden();
    assertThat(me.last()).containsText("The review is late");
    fits(me);
    Screens.keep(me, "phone-5-receipt");
  }

  @Test
  void the_day_is_done_in_the_dark() {
    var me = DEMO.visit(OpenDemo.phone(ColorScheme.DARK));
    Screens.loadedPictures(me.log()).last().scrollIntoViewIfNeeded();
    fits(me);
    Screens.keep(me, "phone-6-dark");
  }

  /// Nothing is cut off or has to be moved sideways.
  private static void fits(Workspace me) {
    assertThat(me.page().evaluate(WIDER_THAN_THE_SCREEN)).isEqualTo(List.of());
  }
}
