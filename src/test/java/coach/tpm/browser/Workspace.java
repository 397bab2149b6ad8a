package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/// The page as a person finds their way in it: by the names and roles of things.
record Workspace(Page page) {

  /// The conversation with the coach.
  static final String COACH = "TPM Coach";

  static Workspace at(Page page, URI address) {
    page.navigate(address.toString());
    return new Workspace(page).ready();
  }

  private Workspace ready() {
    assertThat(composer()).isVisible();
    assertThat(log().getByRole(AriaRole.ARTICLE).or(log().getByText("Nothing")).last()).isVisible();
    return this;
  }

  /// Goes to a conversation by its name in the navigation.
  Workspace open(String conversation) {
    entry(conversation).click();
    assertThat(page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING).first())
        .containsText(conversation);
    return ready();
  }

  /// Writes to the conversation that is open, and sends it.
  Workspace say(String words) {
    composer().fill(words);
    composer().press("Enter");
    assertThat(composer()).hasValue("");
    return this;
  }

  /// Presses the newest button of a name in the conversation.
  Workspace press(String button) {
    log()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
    return this;
  }

  /// Presses a button of one message.
  Workspace pressOn(Locator message, String button) {
    message
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  /// Presses the last button so named of one message, which may ask for several programs.
  Workspace pressOnLast(Locator message, String button) {
    message
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .last()
        .click();
    return this;
  }

  /// Presses what is offered for the newest message.
  Workspace pressOnMessage(String tool) {
    last().hover();
    last().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(tool)).click();
    return this;
  }

  /// On a phone: shows the conversations.
  Workspace openMenu() {
    page.getByRole(AriaRole.BUTTON, named("Conversations and people")).tap();
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isInViewport();
    return this;
  }

  /// Moves time by the button of a name.
  Workspace moveTo(String move) {
    var button = page.getByRole(AriaRole.BUTTON, named(move));
    button.click();
    assertThat(page.getByText("Moving the clock")).isHidden();
    assertThat(button).isEnabled();
    return this;
  }

  Workspace beSomeone(String name) {
    pressSomeone(name);
    assertThat(who()).containsText(name);
    return ready();
  }

  /// Chooses whom to be, and does not wait for it.
  void pressSomeone(String name) {
    who().click();
    page.getByRole(AriaRole.REGION, named("Who you are"))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
        .last()
        .click();
  }

  /// Who one is, which is also the button to be someone else.
  Locator who() {
    return page.getByRole(AriaRole.BUTTON, named("Be someone else"));
  }

  /// Fills in a field of the form that is open.
  Workspace fill(String label, String words) {
    panel().getByLabel(label).fill(words);
    return this;
  }

  /// Chooses in a field of the form that is open.
  Workspace choose(String label, String option) {
    panel().getByLabel(label).selectOption(option);
    return this;
  }

  Workspace pressInPanel(String button) {
    panel()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
    return this;
  }

  /// A conversation's link in the navigation, with the number of what is unread.
  Locator entry(String conversation) {
    return page.getByRole(AriaRole.NAVIGATION, named("Conversations"))
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(conversation));
  }

  Locator log() {
    return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LOG);
  }

  /// The newest message with these words.
  Locator message(String words) {
    return log()
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(words))
        .last();
  }

  /// The newest message.
  Locator last() {
    return log().getByRole(AriaRole.ARTICLE).last();
  }

  Locator composer() {
    return page.getByRole(AriaRole.MAIN)
        .getByLabel("Message #")
        .or(page.getByRole(AriaRole.MAIN).getByLabel("Write to the coach"));
  }

  /// Where a form, a thread or a page of the coach opens.
  Locator panel() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
