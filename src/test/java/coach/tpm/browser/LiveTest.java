package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What others do is seen and heard at once, without a reload.
class LiveTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  @Test
  void a_new_message_is_announced_where_it_is_read_and_counted_where_it_is_not() {
    var mara = DEMO.visit().open("general");
    var tomas = DEMO.visit().beSomeone("Tomas Weber").open("general");
    assertThat(mara.log()).hasAttribute("aria-live", "polite");

    tomas.say("The build is green again");

    assertThat(mara.last()).containsText("The build is green again");
    mara.open("borealis");
    tomas.say("And deployed");
    var general = mara.entry("general");
    assertThat(general).hasText(Pattern.compile("general.*, 1 unread"));
    assertThat(mara.page()).hasTitle(Pattern.compile("^\\(1\\) #borealis"));
    mara.open("general");
    assertThat(general).hasText("general");
    assertThat(mara.page()).hasTitle(Pattern.compile("^#general"));
  }

  @Test
  void what_is_read_in_one_tab_is_read_in_all() {
    var window = DEMO.window(OpenDemo.desk(ColorScheme.LIGHT));
    var one = Workspace.at(window.newPage(), DEMO.running().address()).open("general");
    var other = Workspace.at(window.newPage(), DEMO.running().address()).open("apollo");

    DEMO.visit().beSomeone("Jon Ellis").open("borealis").say("Coffee?");

    assertThat(one.entry("borealis")).containsText("1 unread");
    assertThat(other.entry("borealis")).containsText("1 unread");
    one.open("borealis");
    assertThat(other.entry("borealis")).hasText("borealis");
  }

  @Test
  void an_answer_changes_its_question_in_place() {
    var mara = DEMO.visit().moveTo("Next morning").open(Workspace.COACH);
    var question = mara.last();
    assertThat(question).containsText("Can you deliver");
    var messages = mara.log().getByRole(AriaRole.ARTICLE);
    int before = messages.count();

    mara.press("Yes");

    assertThat(question).containsText("you can deliver");
    assertThat(question).containsText("(edited)");
    assertThat(messages).hasCount(before);
  }

  @Test
  void what_could_not_be_sent_is_kept() {
    DEMO.expect("ERR_INTERNET_DISCONNECTED");
    var mara = DEMO.visit().open("general");
    mara.page().context().setOffline(true);
    mara.composer().fill("Are you there?");
    mara.composer().press("Enter");
    assertThat(mara.page().getByRole(AriaRole.ALERT)).containsText("Nothing you typed is lost");
    assertThat(mara.composer()).hasValue("Are you there?");

    mara.page().context().setOffline(false);
    mara.composer().press("Enter");

    assertThat(mara.last()).containsText("Are you there?");
    assertThat(mara.page().getByRole(AriaRole.ALERT)).isHidden();
  }

  @Test
  void files_are_kept_by_pressing_their_names() {
    var mara = DEMO.visit().open("apollo").say("/tpm export");
    assertThat(mara.last()).containsText("on their way");
    mara.moveTo("One hour on").open(Workspace.COACH);
    var link =
        mara.message("Here is what I know of Apollo")
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("tasks.csv"));

    var download = mara.page().waitForDownload(link::click);

    assertThat(mara.entry(Workspace.COACH)).hasAttribute("aria-current", "page");
    Assertions.assertThat(download.suggestedFilename()).isEqualTo("tasks.csv");
    Assertions.assertThat(download.path())
        .content()
        .startsWith("\uFEFF\"number\",\"title\",\"owner\",\"due\"")
        .contains("\"Load test a million sign-ins\",\"Jon Ellis\",");
  }
}
