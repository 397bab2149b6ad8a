package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.app.Demo.Beginning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// The whole demo as `./coach demo` starts it, used as its page uses it. The tests go on where the
/// ones before them ended, as a visitor does.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTest {

  /// A Monday, five past nine in Berlin.
  private static final Instant NOW = Instant.parse("2026-11-23T08:05:00Z");

  private static final String MARA = "U1";
  private static final String TOMAS = "U2";
  private static final String APOLLO = "C1";

  private DemoVisit demo;

  @BeforeAll
  void start() {
    demo = new DemoVisit(NOW, Beginning.WHERE_IT_WAS);
  }

  @AfterAll
  void stop() {
    demo.close();
  }

  @Test
  @Order(1)
  void a_visitor_finds_a_program_that_runs() {
    var state = demo.get("/demo/state");

    assertThat(state.get("me").asString()).isEqualTo(MARA);
    assertThat(state.get("people").size()).isEqualTo(5);
    assertThat(state.get("people").findValuesAsString("zone")).containsAnyOf("Asia/Tokyo");
    assertThat(state.get("now").get("text").asString())
        .isEqualTo("Monday 23 November, 09:05 in Berlin");
    assertThat(state.get("conversations").findValuesAsString("name"))
        .containsExactly("apollo", "borealis", "general", "TPM Coach");
    assertThat(state.get("commands").findValuesAsString("words")).contains("lesson next");
    assertThat(htmlOf(demo.messages(MARA, APOLLO)))
        .anyMatch(html -> html.contains("Apollo, week to Fri 20 Nov"))
        .anyMatch(html -> html.contains("Apollo, Tue 17 Nov"))
        .anyMatch(html -> html.contains("<span class=\"mention\">@Priya Nair</span> thank you"));
    demo.says(MARA, APOLLO, "/tpm risk list");
    assertThat(demo.last(MARA, APOLLO).get("html").asString()).contains("R1", "R2", "vendor");
  }

  @Test
  @Order(2)
  void what_is_said_to_one_is_seen_by_that_one() {
    demo.says(MARA, APOLLO, "/tpm help");

    assertThat(demo.last(MARA, APOLLO).get("onlyYou").asBoolean()).isTrue();
    assertThat(htmlOf(demo.messages(TOMAS, APOLLO))).noneMatch(html -> html.contains("/tpm help"));
    assertThat(demo.status("/demo/messages?as=U2&in=DU1")).isEqualTo(404);
    long private_ = demo.last(MARA, APOLLO).get("id").asLong();
    assertThat(demo.status("/demo/thread?as=U2&in=C1&message=" + private_)).isEqualTo(404);
    var pressed =
        demo.tried(
            "/demo/press",
            Map.of("as", TOMAS, "in", APOLLO, "message", private_, "action", "more", "value", "x"));
    assertThat(pressed.statusCode()).isEqualTo(404);
    assertThat(pressed.body()).contains("That message is gone.");
  }

  @Test
  @Order(3)
  void typed_html_is_text_and_a_thread_keeps_its_replies() {
    demo.says(TOMAS, APOLLO, "<img src=x onerror=alert(1)> <!channel> *_~` & <@U1>, look");
    var said = demo.last(MARA, APOLLO);
    assertThat(said.get("html").asString())
        .isEqualTo(
            "<p>&lt;img src=x onerror=alert(1)&gt; &lt;!channel&gt; *_~` &amp; "
                + "<span class=\"mention\">@Mara Lindqvist</span>, look</p>");

    var parent = said.get("id").asLong();
    demo.does("/demo/say", Map.of("as", MARA, "in", APOLLO, "text", "I see", "parent", parent));
    assertThat(demo.last(TOMAS, APOLLO).get("replies").asInt()).isOne();
    assertThat(
            demo.get("/demo/thread?as=U2&in=C1&message=" + parent)
                .get("messages")
                .findValuesAsString("name"))
        .containsExactly("Tomas Weber", "Mara Lindqvist");
  }

  @Test
  @Order(4)
  void what_is_sent_twice_is_done_once() {
    var deed =
        Map.of("request", "twice", "as", MARA, "in", APOLLO, "text", "/tpm task add Once only");
    demo.does("/demo/say", deed);
    demo.does("/demo/say", deed);

    demo.says(MARA, APOLLO, "/tpm task list");
    assertThat(demo.last(MARA, APOLLO).get("html").asString().split("Once only", -1)).hasSize(2);
  }

  @Test
  @Order(4)
  void words_sent_twice_are_said_once() {
    var deed = Map.of("request", "words", "as", MARA, "in", APOLLO, "text", "Only once, please");
    demo.does("/demo/say", deed);
    demo.does("/demo/say", deed);

    assertThat(htmlOf(demo.messages(TOMAS, APOLLO)))
        .filteredOn(html -> html.contains("Only once, please"))
        .hasSize(1);
  }

  @Test
  @Order(4)
  void what_cannot_be_sent_is_said_to_be_so_and_not_sent() {
    var tooLong = Map.of("request", "l", "as", MARA, "in", APOLLO, "text", "x".repeat(8_001));
    var slip = Map.of("request", "s", "as", MARA, "in", APOLLO, "text", "/tmp risk add secret");
    int before = demo.messages(TOMAS, APOLLO).size();

    assertThat(demo.tried("/demo/say", tooLong).body()).contains("8000", "8001", "shorten");
    assertThat(demo.tried("/demo/say", slip).body()).contains("/tmp", "Nothing was sent");
    demo.says(MARA, APOLLO, "/TPM help");

    assertThat(demo.messages(TOMAS, APOLLO)).hasSize(before);
  }

  @Test
  @Order(4)
  void nothing_is_read_before_it_was_written() {
    var ahead = Map.of("as", MARA, "in", "C3", "upTo", Long.MAX_VALUE);
    demo.does("/demo/read", ahead);

    demo.says(TOMAS, "C3", "Coffee?");

    assertThat(demo.get("/demo/state?as=U1").get("conversations").get(2).get("unread").asInt())
        .isEqualTo(1);
  }

  @Test
  @Order(5)
  void the_next_morning_asks_everybody_at_their_own_hour() {
    demo.moves("hour");
    assertThat(demo.get("/demo/state").get("now").get("text").asString())
        .startsWith("Monday 23 November, 10:0");
    demo.moves("morning");
    assertThat(demo.get("/demo/state").get("now").get("text").asString())
        .startsWith("Tuesday 24 November, 09:31");

    var question = demo.last(MARA, "DU1");
    assertThat(question.get("html").asString()).contains("Can you deliver", ">At risk</button>");
    assertThat(question.get("time").asString()).isEqualTo("09:30");
    assertThat(demo.last("U5", "DU5").get("time").asString())
        .as("still the day before: asked at 09:30, reminded an hour before 17:30")
        .isEqualTo("16:30");
    assertThat(demo.get("/demo/state?as=U1").get("conversations").get(3).get("unread").asInt())
        .isPositive();
    demo.does("/demo/read", Map.of("as", MARA, "in", "DU1", "upTo", question.get("id").asLong()));
    assertThat(demo.get("/demo/state?as=U1").get("conversations").get(3).get("unread").asInt())
        .isZero();
  }

  @Test
  @Order(6)
  void yes_is_one_press_and_at_risk_a_form() {
    demo.presses(MARA, "DU1", "Yes");
    var form = demo.presses(TOMAS, "DU2", "At risk").get("form");
    assertThat(form.get("fields").findValuesAsString("kind"))
        .contains("text", "number", "choice", "date", "person");

    var problems = demo.submits(TOMAS, "DU2", form, Map.of()).get("problems");
    assertThat(problems.propertyNames()).contains("statement", "likelihood", "days");
    var taken =
        demo.submits(
            TOMAS,
            "DU2",
            form,
            Map.of("statement", "The <b>index</b> is slow", "likelihood", "4", "days", "3"));
    assertThat(taken.has("problems")).isFalse();

    demo.moves("hour");
    assertThat(demo.last(MARA, "DU1").get("html").asString()).contains("Yes").contains("Edit");
    assertThat(demo.last(MARA, "DU1").get("edited").asBoolean()).isTrue();
    assertThat(demo.last(TOMAS, "DU2").get("html").asString())
        .contains("The &lt;b&gt;index&lt;/b&gt; is slow");
    assertThat(htmlOf(demo.messages("U4", APOLLO)))
        .anyMatch(html -> html.contains("Apollo, Tue 24 Nov") && html.contains("2 of"));
  }

  @Test
  @Order(7)
  void friday_brings_the_weekly_digest() {
    demo.moves("friday");

    assertThat(htmlOf(demo.messages(TOMAS, APOLLO)))
        .anyMatch(html -> html.contains("Apollo, week to Fri 27 Nov"));
  }

  @Test
  @Order(8)
  void an_open_page_is_told_what_is_new_for_its_person() throws Exception {
    var request = HttpRequest.newBuilder(demo.url("/demo/feed?as=U2")).build();
    var events = demo.http.send(request, BodyHandlers.ofInputStream());
    assertThat(events.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    try (var lines =
        new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith(":");
      demo.says(MARA, APOLLO, "/tpm help");
      demo.says(MARA, APOLLO, "Who has a minute?");

      assertThat(next(lines, "event: message")).contains("Who has a minute?");
      assertThat(next(lines, "event: unread")).contains("\"in\":\"C1\"");
    }
  }

  @Test
  @Order(9)
  void the_home_page_is_the_coachs_own() {
    assertThat(demo.get("/demo/home?as=U1").get("html").asString())
        .contains("Your programs", "<strong>Apollo</strong>");
  }

  @Test
  @Order(10)
  void a_message_can_be_reported_as_a_risk() {
    demo.says(TOMAS, APOLLO, "The certificates run out in January");
    long message = demo.last(MARA, APOLLO).get("id").asLong();

    var form =
        demo.does("/demo/report", Map.of("as", MARA, "in", APOLLO, "message", message)).get("form");

    assertThat(form.get("fields").get(0).get("initial").asString())
        .isEqualTo("The certificates run out in January");
  }

  @Test
  @Order(11)
  void the_page_comes_with_a_strict_policy_and_nothing_else_comes() {
    var page = demo.send(HttpRequest.newBuilder(demo.url("/")));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("/app/app.js").doesNotContain("<script>", "style=");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'");
    assertThat(demo.status("/app/app.css")).isEqualTo(200);
    assertThat(demo.status("/app/nothing.js")).isEqualTo(404);
    assertThat(demo.status("/app/..%2fprompts%2fhome%2fwelcome.md")).isIn(400, 404);
    assertThat(demo.status("/slack/events")).isEqualTo(404);
  }

  @Test
  @Order(12)
  void requests_from_elsewhere_and_nonsense_are_refused_in_a_sentence() {
    var deed = "{\"request\":\"r\",\"as\":\"U1\",\"in\":\"C1\",\"text\":\"hello\"}";
    assertThat(demo.post("/demo/say", deed, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(demo.post("/demo/say", deed, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(demo.status("/demo/state", "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(demo.post("/demo/say", deed, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
    assertThat(demo.post("/demo/say", "x".repeat(70_000)).statusCode()).isEqualTo(413);
    for (var broken : List.of("", "null", "[]", "{", "{\"as\":{}}", "{\"message\":\"x\"}")) {
      assertThat(demo.post("/demo/say", broken).statusCode()).as(broken).isEqualTo(400);
    }
    assertThat(demo.tried("/demo/say", Map.of("as", "U9", "in", APOLLO)).statusCode())
        .isEqualTo(404);
    assertThat(demo.tried("/demo/say", Map.of("as", MARA, "in", "C9")).statusCode()).isEqualTo(404);
    assertThat(demo.tried("/demo/clock", Map.of("move", "back")).statusCode()).isEqualTo(400);
    assertThat(demo.tried("/demo/nothing", Map.of("as", MARA, "in", APOLLO)).statusCode())
        .isEqualTo(404);
    assertThat(demo.tried("/demo/say", Map.of("request", "", "as", MARA, "in", APOLLO)).body())
        .contains("no id");
    assertThat(demo.status("/demo/messages?as=U1&in=C1&before=x")).isEqualTo(400);
  }

  @Test
  @Order(12)
  void a_name_that_is_not_this_machines_reaches_nothing() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), demo.url("/").getPort())) {
      var request = "GET /demo/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 403").doesNotContain("Mara");
    }
  }

  @Test
  @Order(13)
  void a_restart_goes_on_and_a_fresh_one_forgets() {
    var before = demo.get("/demo/state").get("now").get("text").asString();
    int messages = demo.messages(MARA, APOLLO).size();
    demo.restart(Beginning.WHERE_IT_WAS);
    assertThat(demo.get("/demo/state").get("now").get("text").asString()).isEqualTo(before);
    assertThat(demo.messages(MARA, APOLLO)).hasSize(messages);

    demo.restart(Beginning.EMPTY);
    assertThat(demo.messages(MARA, APOLLO)).isEmpty();
    assertThat(demo.get("/demo/state").get("now").get("text").asString())
        .isEqualTo("Monday 23 November, 09:05 in Berlin");
    demo.says(MARA, APOLLO, "/tpm program start Apollo by 15 Jan");
    assertThat(demo.last(MARA, APOLLO).get("html").asString()).contains("is set up");
  }

  @Test
  @Order(14)
  void a_past_that_broke_off_is_told_again() {
    demo.database.jdbi().useHandle(handle -> handle.execute("delete from demo_clock"));

    demo.restart(Beginning.WHERE_IT_WAS);

    assertThat(htmlOf(demo.messages(MARA, APOLLO)))
        .anyMatch(html -> html.contains("Apollo, week to Fri 20 Nov"))
        .noneMatch(html -> html.contains("15 January"));
  }

  private static List<String> htmlOf(List<JsonNode> messages) {
    return messages.stream().map(message -> message.get("html").asString()).toList();
  }

  /// The data of the next event of a kind.
  private static String next(BufferedReader lines, String event) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(event)) {
        return lines.readLine();
      }
    }
    throw new AssertionError("the feed ended");
  }
}
