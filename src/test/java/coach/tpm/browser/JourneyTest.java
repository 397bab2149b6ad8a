package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A week with the coach, from the first lesson to Friday's digest. Each day goes on where the one
/// before it ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  /// Everybody's own; who is asked about two programs gets one question after the other.
  private static final Pattern HALF_PAST_NINE = Pattern.compile("09:3[01]");

  @Test
  @Order(1)
  void monday_a_lesson_and_a_program() {
    var mara = DEMO.visit();
    mara.open(Workspace.COACH).say("/tpm lesson");
    assertThat(mara.last()).containsText("What a TPM is, and is not");
    Screens.keep(mara, "01-lesson");
    Screens.keepForReaders(mara, "lesson");
    mara.press("Example");
    Screens.keep(mara, "02-example");

    mara.open("borealis").say("/tpm program start Borealis by 15 Jan");
    assertThat(mara.last()).containsText("Friday 15 January 2027");
    mara.say("/tpm team add @Tomas Weber @Aiko Mori");
    assertThat(mara.last()).containsText("@Tomas Weber and @Aiko Mori");
    mara.say("/tpm task add Translate the letters @Aiko Mori by 26 Nov");
    assertThat(mara.last()).containsText("Thursday 26 November 2026");
    mara.say("/tpm task add Move the mail server @Tomas Weber by 4 Dec est 2/3/8");
    assertThat(mara.last()).containsText("Friday 4 December 2026");
    Screens.keep(mara, "03-program");
    mara.composer().pressSequentially("/tpm task");
    Screens.keep(mara, "04-completion");
  }

  @Test
  @Order(2)
  void tuesday_everybody_is_asked_at_their_own_hour_and_the_card_changes_in_place() {
    var mara = DEMO.visit().moveTo("Next morning").open(Workspace.COACH);
    assertThat(mara.page().getByText("Tuesday 24 November, 09:31 in Berlin")).isVisible();
    assertThat(question(mara)).containsText(HALF_PAST_NINE);
    Screens.keep(mara, "05-question");
    mara.pressOnLast(question(mara), "Yes");
    assertThat(mara.log()).containsText("Yes, you can deliver Borealis on time");
    mara.open("borealis").moveTo("One hour on");
    var card = mara.message("Borealis, Tue 24 Nov");
    assertThat(card).containsText("1 of 3");
    Screens.keep(mara, "06-card");

    var aiko = DEMO.visit(ColorScheme.DARK).beSomeone("Aiko Mori").open(Workspace.COACH);
    assertThat(aiko.page().getByText("18:31 in Tokyo")).isVisible();
    assertThat(question(aiko)).containsText(HALF_PAST_NINE);
    aiko.pressOnLast(question(aiko), "At risk");
    aiko.fill("What is in the way?", "The translator is ill").fill("Working days lost", "2");
    Screens.keep(aiko, "07-form-dark");
    Screens.keepForReaders(aiko, "form");
    aiko.pressInPanel("Report");
    var likelihood = aiko.panel().getByLabel("How likely is it?");
    assertThat(likelihood).hasAttribute("aria-invalid", "true");
    assertThat(likelihood).hasAccessibleDescription("Please fill this in.");
    assertThat(aiko.panel().getByLabel("What is in the way?")).hasValue("The translator is ill");
    Screens.keep(aiko, "08-form-with-an-error-dark");
    aiko.choose("How likely is it?", "4").pressInPanel("Report");
    assertThat(aiko.log()).containsText("At risk: noted for Borealis");
    Screens.keep(aiko, "09-receipt-dark");

    mara.moveTo("One hour on");
    assertThat(card).containsText("2 of 3");
    assertThat(card).containsText("1 on time, 1 at risk");
    Screens.keep(mara, "10-card-changed");
  }

  @Test
  @Order(3)
  void friday_the_digest_has_pictures() {
    var mara = DEMO.visit().moveTo("To Friday 16:00").open("borealis");
    showsItsPictures(mara.message("Borealis, week to Fri 27 Nov"));
    Screens.keep(mara, "11-digest");
    mara.open("apollo");
    showsItsPictures(mara.message("Apollo, week to Fri 27 Nov"));
    Screens.keep(mara, "12-digest-of-two-weeks");
    Screens.keepForReaders(mara, "digest");

    var inTheDark = DEMO.visit(ColorScheme.DARK).open("apollo");
    showsItsPictures(inTheDark.message("Apollo, week to Fri 27 Nov"));
    Screens.keep(inTheDark, "13-digest-dark");
  }

  private static void showsItsPictures(Locator digest) {
    var pictures = Screens.loadedPictures(digest);
    assertThat(pictures).hasCount(4);
    pictures
        .last()
        .evaluate("picture => picture.closest('figure').scrollIntoView({ block: 'end' })");
  }

  private static Locator question(Workspace person) {
    return person.message("Can you deliver Borealis on time?");
  }
}
