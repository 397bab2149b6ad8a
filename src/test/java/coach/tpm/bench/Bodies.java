package coach.tpm.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// What Slack says in a request, field by field as captured from the real one. Each has a trigger
/// id of its own.
///
/// @param responseUrl where later answers go, as far as there are any: never to Slack itself
record Bodies(String responseUrl) {

  static final String TEAM = "TBENCH";

  private static final AtomicLong TRIGGER = new AtomicLong(System.currentTimeMillis() * 1000);

  String command(String command, String words, String user) {
    return ("token=legacy-fixed-value&team_id=%s&team_domain=bench&channel_id=C0BENCHMARK"
            + "&channel_name=apollo&user_id=%s&user_name=%s&command=%s&text=%s&api_app_id=A0BENCH"
            + "&is_enterprise_install=false&response_url=%s&trigger_id=%s")
        .formatted(
            TEAM,
            user,
            user.toLowerCase(Locale.ROOT),
            encode(command),
            encode(words),
            encode(responseUrl),
            trigger());
  }

  /// Yes, pressed below a question in a direct conversation.
  String yes(long question, String user) {
    var payload =
        PRESS
            .replace("{team}", TEAM)
            .replace("{user}", user)
            .replace("{question}", Long.toString(question))
            .replace("{responseUrl}", responseUrl)
            .replace("{trigger}", trigger());
    return "payload=" + encode(payload);
  }

  private static String trigger() {
    return "%d.3485157640.efe5ca926abc9dadb0371534fff4326e".formatted(TRIGGER.incrementAndGet());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static final String PRESS =
      """
      {"type":"block_actions","user":{"id":"{user}","username":"{user}","name":"{user}",\
      "team_id":"{team}"},"api_app_id":"A0BENCH","token":"legacy-fixed-value",\
      "container":{"type":"message","message_ts":"1700000000.000001","channel_id":"D{user}",\
      "is_ephemeral":false},"trigger_id":"{trigger}","team":{"id":"{team}","domain":"bench"},\
      "enterprise":null,"is_enterprise_install":false,\
      "channel":{"id":"D{user}","name":"directmessage"},\
      "message":{"user":"UCOACH","type":"message","ts":"1700000000.000001","bot_id":"BCOACH",\
      "app_id":"A0BENCH","text":"Can you deliver Apollo on time?","team":"{team}","blocks":[\
      {"type":"rich_text","block_id":"a1","elements":[{"type":"rich_text_section","elements":[\
      {"type":"text","text":"Can you deliver "},\
      {"type":"text","text":"Apollo","style":{"bold":true}},{"type":"text","text":" on time?"}]}]},\
      {"type":"rich_text","block_id":"a2","elements":[{"type":"rich_text_section","elements":[\
      {"type":"text","text":"The date is "},\
      {"type":"text","text":"Friday 15 January 2027","style":{"bold":true}},\
      {"type":"text","text":"."}]}]},\
      {"type":"rich_text","block_id":"a3","elements":[{"type":"rich_text_section","elements":[\
      {"type":"text","text":"Your open tasks:"}]}]},\
      {"type":"rich_text","block_id":"a4","elements":[{"type":"rich_text_list","style":"bullet",\
      "indent":0,"elements":[{"type":"rich_text_section","elements":[{"type":"text",\
      "text":"1 \\u00b7 Write the plan, due 15 December"}]}]}]},\
      {"type":"actions","block_id":"a5","elements":[\
      {"type":"button","action_id":"checkin.yes~1","style":"primary","value":"{question}",\
      "text":{"type":"plain_text","text":"Yes","emoji":true}},\
      {"type":"button","action_id":"checkin.at_risk~2","value":"{question}",\
      "text":{"type":"plain_text","text":"At risk","emoji":true}},\
      {"type":"button","action_id":"checkin.no~3","value":"{question}",\
      "text":{"type":"plain_text","text":"No","emoji":true}}]},\
      {"type":"context","block_id":"a6","elements":[{"type":"mrkdwn","verbatim":false,\
      "text":"You can also answer here in words: \\u201cyes\\u201d, \\u201cat risk: API review\\u201d"}]}]},\
      "state":{"values":{}},\
      "response_url":"{responseUrl}",\
      "actions":[{"action_id":"checkin.yes~1","block_id":"a5",\
      "text":{"type":"plain_text","text":"Yes","emoji":true},"value":"{question}",\
      "style":"primary","type":"button","action_ts":"1700000100.000001"}]}\
      """;
}
