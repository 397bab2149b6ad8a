package coach.tpm.testing.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FakeSlackFilesTest {
  private static final String PROMISE = "files.getUploadURLExternal";
  private static final String COMPLETE = "files.completeUploadExternal";
  private static final String POST = "chat.postMessage";

  private final FakeSlack slack = FakeSlack.start();
  private final Workspace team = slack.workspace("T1");
  private final Caller api = new Caller(slack, team.token());
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void a_channel() {
    team.user("U1", "Ann", "Europe/Berlin").channel("C1", "apollo", "U1");
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    api.close();
    slack.close();
  }

  @Test
  void a_file_that_came_and_was_completed_is_shown_by_a_message() throws Exception {
    var id = upload("chart.png", "bytes");
    var completed =
        api.call(COMPLETE, "files", "[{\"id\":\"%s\",\"title\":\"Plan\"}]".formatted(id));

    var posted = post(id);

    assertThat(Json.string(posted, "error")).isEmpty();
    assertThat(Json.string(completed.path("files").get(0), "title")).isEqualTo("Plan");
    assertThat(slack.channel("C1").last().pictures()).containsExactly(id);
    assertThat(slack.channel("C1").last().text()).isEqualTo("a picture");
    assertThat(slack.files())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.id()).isEqualTo(id).matches("F[A-Z0-9]{8,}");
          assertThat(file.name()).isEqualTo("chart.png");
          assertThat(file.altText()).isEqualTo("seen");
          assertThat(file.title()).isEqualTo("Plan");
          assertThat(file.bytes()).asString(UTF_8).isEqualTo("bytes");
          assertThat(file.isComplete()).isTrue();
          assertThat(file.sharedIn()).isEmpty();
        });
    assertThat(slack.invalid()).isEmpty();
  }

  @Test
  void without_the_scope_there_are_no_files() throws Exception {
    team.scopes("chat:write,files:write.other");

    assertThat(api.error(PROMISE, "filename", "a.png", "length", "1")).isEqualTo("missing_scope");
    assertThat(api.error(COMPLETE, "files", "[]")).isEqualTo("missing_scope");
    assertThat(api.error("files.delete", "file", "F1")).isEqualTo("missing_scope");
  }

  @Test
  void a_promise_needs_a_name_and_a_length_and_few_words() throws Exception {
    assertThat(api.error(PROMISE, "filename", "a.png")).isEqualTo("invalid_arguments");
    assertThat(api.error(PROMISE, "length", "3")).isEqualTo("invalid_arguments");
    assertThat(api.error(PROMISE, "filename", "a.png", "length", "3", "alt_txt", "a".repeat(1_001)))
        .isEqualTo("alt_txt_too_large");
    assertThat(slack.files()).isEmpty();
  }

  @Test
  void only_the_announced_bytes_are_taken_and_only_at_an_address_that_was_given() throws Exception {
    var promised = api.call(PROMISE, "filename", "a.png", "length", "3");
    var url = Json.string(promised, "upload_url");

    assertThat(send(url, "ab")).isEqualTo(400);
    assertThat(send(url + "x", "abc")).isEqualTo(404);
    assertThat(complete(Json.string(promised, "file_id"))).isEqualTo("file_not_found");
    assertThat(send(url, "abc")).isEqualTo(200);
    assertThat(complete(Json.string(promised, "file_id"))).isEmpty();
    assertThat(slack.calls(Faults.UPLOAD_URL)).hasSize(3);
  }

  @Test
  void what_is_complete_may_be_completed_again_unless_that_is_forbidden() throws Exception {
    var id = uploaded();

    assertThat(complete(id)).isEmpty();
    slack.filesAreCompletedOnlyOnce();

    assertThat(complete(id)).isEqualTo("file_not_found");
    assertThat(complete("F0NOSUCHFILE")).isEqualTo("file_not_found");
  }

  @Test
  void a_file_may_be_shared_into_a_channel_when_it_is_completed() throws Exception {
    var id = upload("a.png", "abc");
    var files = "[{\"id\":\"%s\"}]".formatted(id);

    var shared = api.error(COMPLETE, "files", files, "channel_id", "C1", "initial_comment", "look");
    var nowhere = api.error(COMPLETE, "files", files, "channel_id", "C9");

    assertThat(shared).isEmpty();
    assertThat(nowhere).isEqualTo("channel_not_found");
    assertThat(slack.channel("C1").last().pictures()).containsExactly(id);
    assertThat(slack.channel("C1").last().fallback()).isEqualTo("look");
    assertThat(slack.files().getFirst().sharedIn()).containsExactly("C1");
    assertThat(slack.posts()).isEmpty();
  }

  @Test
  void a_message_cannot_show_what_is_no_complete_file_of_its_workspace() throws Exception {
    var incomplete = upload("a.png", "abc");
    var elsewhere = uploaded();
    var other = slack.workspace("T2");
    other.channel("C2", "other");

    assertThat(Json.string(post(incomplete), "error")).isEqualTo("invalid_blocks");
    assertThat(Json.string(post("F0NOSUCHFILE"), "error")).isEqualTo("invalid_blocks");
    try (var stranger = new Caller(slack, other.token())) {
      assertThat(stranger.error(POST, "channel", "C2", "blocks", image(elsewhere)))
          .isEqualTo("invalid_blocks");
    }
    assertThat(slack.invalid()).hasSize(3).allMatch(it -> it.reason().contains("slack file"));
    assertThat(slack.posts()).isEmpty();
  }

  @Test
  void a_file_that_is_still_processed_is_refused_as_often_as_was_said() throws Exception {
    slack.filesTakeToProcess(2);
    var id = uploaded();
    var ts = Json.string(api.call(POST, "channel", "C1", "text", "words"), "ts");

    assertThat(edit(ts, id)).isEqualTo("invalid_blocks");
    assertThat(slack.channel("C1").last().pictures()).isEmpty();
    assertThat(edit(ts, id)).isEqualTo("invalid_blocks");
    assertThat(edit(ts, id)).isEmpty();

    assertThat(slack.channel("C1").last().pictures()).containsExactly(id);
    assertThat(slack.invalid()).isEmpty();
  }

  @Test
  void a_deleted_file_cannot_be_shown_any_more_and_not_be_completed() throws Exception {
    var first = uploaded();
    var second = uploaded();
    post(first);

    slack.deleteFile(first);

    assertThat(api.error("files.delete", "file", second)).isEmpty();
    assertThat(api.error("files.delete", "file", second)).isEqualTo("file_not_found");
    assertThat(complete(first)).isEqualTo("file_not_found");
    assertThat(Json.string(post(first), "error")).isEqualTo("invalid_blocks");
    assertThat(Json.string(post(second), "error")).isEqualTo("invalid_blocks");
    assertThat(slack.channel("C1").messages()).hasSize(1);
  }

  @Test
  void a_response_address_refuses_with_its_status() throws Exception {
    slack.filesTakeToProcess(1);
    var id = uploaded();
    slack.state().responseUrls.add("r1", new ResponseUrls.Target("T1", "C1", "U1", ""));
    var body = Json.object().put("response_type", "ephemeral");
    body.set("blocks", Json.read(image(id)));
    var url = slack.url("/response/r1").toString();

    assertThat(send(url, body.toString())).isEqualTo(404);
    assertThat(send(url, body.toString())).isEqualTo(200);

    assertThat(slack.state().ephemerals.of("U1", "C1"))
        .singleElement()
        .satisfies(it -> assertThat(it.pictures()).containsExactly(id));
  }

  @Test
  void each_call_can_go_wrong() throws Exception {
    slack.faults().next(PROMISE, new Fault.Refuse("file_uploads_disabled"));
    slack.faults().next(Faults.UPLOAD_URL, new Fault.HttpError(500));
    slack.faults().next(Faults.UPLOAD_URL, new Fault.AcceptAndHangUp());
    slack.faults().next(COMPLETE, new Fault.RateLimited(Duration.ofSeconds(3)));

    assertThat(api.error(PROMISE, "filename", "a.png", "length", "3"))
        .isEqualTo("file_uploads_disabled");
    var promised = api.call(PROMISE, "filename", "a.png", "length", "3");
    var url = Json.string(promised, "upload_url");
    assertThat(send(url, "abc")).isEqualTo(500);
    assertThat(slack.files().getFirst().bytes()).isEmpty();
    assertThatThrownBy(() -> send(url, "abc")).isInstanceOf(IOException.class);
    assertThat(slack.files().getFirst().bytes()).isNotEmpty();
    assertThat(complete(Json.string(promised, "file_id"))).isEqualTo("ratelimited");
    assertThat(complete(Json.string(promised, "file_id"))).isEmpty();
  }

  private String uploaded() throws Exception {
    var id = upload("a.png", "abc");
    assertThat(complete(id)).isEmpty();
    return id;
  }

  private String upload(String name, String bytes) throws Exception {
    var length = Integer.toString(bytes.length());
    var promised = api.call(PROMISE, "filename", name, "length", length, "alt_txt", "seen");
    assertThat(send(Json.string(promised, "upload_url"), bytes)).isEqualTo(200);
    return Json.string(promised, "file_id");
  }

  private String complete(String id) throws Exception {
    return api.error(COMPLETE, "files", "[{\"id\":\"%s\"}]".formatted(id));
  }

  private JsonNode post(String id) throws Exception {
    return api.call(POST, "channel", "C1", "blocks", image(id));
  }

  private String edit(String ts, String id) throws Exception {
    return api.error("chat.update", "channel", "C1", "ts", ts, "blocks", image(id));
  }

  private int send(String url, String bytes) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.ofString(bytes));
    return http.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private static String image(String id) {
    return "[{\"type\":\"image\",\"alt_text\":\"a picture\",\"slack_file\":{\"id\":\"%s\"}}]"
        .formatted(id);
  }
}
