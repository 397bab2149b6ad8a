package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is between one person and the coach stays there.
class PrivacyTest {

  @RegisterExtension static final OpenDemo DEMO = OpenDemo.withItsPast();

  private static final String SECRET = "quicksilver";

  @Test
  void whoever_becomes_someone_else_leaves_what_was_private_behind() {
    var me = DEMO.visit().beSomeone("Tomas Weber").open(Workspace.COACH);
    me.say("help " + SECRET);
    assertThat(me.log()).containsText(SECRET);
    me.open("general").say("/tpm help " + SECRET);
    assertThat(me.last()).containsText("Only you can see this");
    me.composer().fill("a draft of " + SECRET);
    var answers = new ArrayList<Response>();
    me.page().onResponse(answers::add);

    me.beSomeone("Priya Nair");

    assertNothingOf(SECRET, me);
    assertThat(me.composer()).hasValue("");
    me.open("apollo");
    assertNothingOf(SECRET, me);
    me.open(Workspace.COACH);
    assertNothingOf(SECRET, me);
    assertThat(answers).hasSizeGreaterThan(3);
    assertThat(List.copyOf(answers))
        .extracting(Response::text)
        .noneMatch(text -> text.contains(SECRET));
  }

  @Test
  void the_addresses_of_anothers_conversation_lead_nowhere() {
    var priya = DEMO.visit().beSomeone("Priya Nair").page();
    DEMO.expect("404");

    for (var address :
        List.of(
            "/demo/messages?as=U3&in=DU2",
            "/demo/messages?as=U3&in=DU2&before=999999",
            "/demo/thread?as=U3&in=DU2&message=1")) {
      assertThat(priya.evaluate("address => fetch(address).then(({ status }) => status)", address))
          .as(address)
          .isEqualTo(404);
    }
    priya.navigate(DEMO.running().address() + "#as=U3&in=DU2");
    priya.reload();
    var there = new Workspace(priya);
    assertThat(there.composer()).isVisible();
    assertThat(priya.url()).doesNotContain("DU2");
  }

  private static void assertNothingOf(String secret, Workspace me) {
    assertThat(me.page().content()).doesNotContain(secret);
  }
}
