package coach.tpm.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
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

  @Test
  void an_answer_that_comes_late_makes_nobody_who_they_were() {
    var me = DEMO.visit();
    var held = new HashMap<String, Route>();
    me.page().route("**/demo/state?as=*", route -> held.put(asked(route), route));
    me.pressSomeone("Priya Nair");
    me.page().waitForCondition(() -> held.containsKey("as=U3"));
    DEMO.visit().moveTo("One hour on");
    me.page().waitForCondition(() -> held.containsKey("as=U1"));

    requireNonNull(held.get("as=U3")).resume();
    assertThat(me.who()).containsText("Priya Nair");
    me.page().waitForResponse("**/demo/state?as=U1", requireNonNull(held.get("as=U1"))::resume);
    me.page().evaluate("fetch('/demo/home?as=U3').then((answer) => answer.text())");

    assertThat(me.who()).containsText("Priya Nair");
  }

  private static String asked(Route route) {
    return URI.create(route.request().url()).getQuery();
  }

  private static void assertNothingOf(String secret, Workspace me) {
    assertThat(me.page().content()).doesNotContain(secret);
  }
}
