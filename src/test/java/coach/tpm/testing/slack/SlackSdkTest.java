package coach.tpm.testing.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fake against the client library that the product uses.
class SlackSdkTest {
  private final FakeSlack slack = FakeSlack.start();
  private final Workspace team = slack.workspace("T1");
  private final SlackConfig config = new SlackConfig();

  @BeforeEach
  void a_channel() {
    config.setMethodsEndpointUrlPrefix(slack.apiUrl().toString());
    config.setStatsEnabled(false);
    team.user("U1", "Ann", "Europe/Berlin").channel("C1", "apollo", "U1");
  }

  @AfterEach
  void close() throws Exception {
    config.close();
    slack.close();
  }

  @Test
  void what_the_library_posts_is_found_again_by_its_metadata() throws Exception {
    var client = client(true);
    var metadata =
        Message.Metadata.builder().eventType("debt").eventPayload(Map.of("key", "a")).build();

    var posted =
        client.chatPostMessage(it ->
            it.channel("C1")
                .text("hello")
                .blocks(asBlocks(section(s -> s.text(plainText("hello Ann")))))
                .metadata(metadata));
    var history =
        client.conversationsHistory(it -> it.channel("C1").includeAllMetadata(true).limit(10));

    assertThat(posted.isOk()).isTrue();
    assertThat(slack.channel("C1").last().text()).isEqualTo("hello Ann");
    assertThat(history.getMessages())
        .singleElement()
        .extracting(Message::getMetadata)
        .isEqualTo(metadata);
    assertThat(slack.postsBy("key")).isEqualTo(Map.of("a", 1L));
    assertThat(slack.invalid()).isEmpty();
  }

  @Test
  void people_channels_and_scopes_are_read_by_the_library() throws Exception {
    var client = client(true);

    var user = client.usersInfo(it -> it.user("U1")).getUser();
    var members = client.conversationsMembers(it -> it.channel("C1"));
    var auth = client.authTest(it -> it);

    assertThat(user.getTz()).isEqualTo("Europe/Berlin");
    assertThat(members.getMembers()).containsExactly("U1", team.coach());
    assertThat(auth.getHttpResponseHeaders().get("x-oauth-scopes")).containsExactly(team.scopes());
  }

  @Test
  void a_limit_reaches_the_library_as_an_exception_with_its_header() {
    slack.faults().next("chat.postMessage", new Fault.RateLimited(Duration.ofSeconds(3)));

    assertThatThrownBy(() -> client(true).chatPostMessage(it -> it.channel("C1").text("x")))
        .isInstanceOfSatisfying(
            SlackApiException.class,
            limited -> assertThat(limited.getResponse().header("Retry-After")).isEqualTo("3"));
  }

  @Test
  void the_hidden_retry_of_the_http_client_shows_as_two_posts() throws Exception {
    var client = client(true);
    client.authTest(it -> it);
    slack.faults().next("chat.postMessage", new Fault.AcceptAndHangUp());

    client.chatPostMessage(it -> it.channel("C1").text("twice"));

    assertThat(slack.messages("C1")).hasSize(2);
  }

  @Test
  void without_the_hidden_retry_there_is_one_post_and_no_answer() throws Exception {
    var client = client(false);
    client.authTest(it -> it);
    slack.faults().next("chat.postMessage", new Fault.AcceptAndHangUp());

    assertThatThrownBy(() -> client.chatPostMessage(it -> it.channel("C1").text("once")))
        .isInstanceOf(IOException.class);
    assertThat(slack.messages("C1")).hasSize(1);
  }

  private MethodsClient client(boolean retrying) {
    var http = new OkHttpClient.Builder().retryOnConnectionFailure(retrying).build();
    return Slack.getInstance(config, new SlackHttpClient(http)).methods(team.token());
  }
}
