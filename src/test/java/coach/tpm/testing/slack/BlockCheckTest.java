package coach.tpm.testing.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BlockCheckTest {
  @Test
  void blocks_as_slack_wants_them_have_no_problems() {
    var blocks =
        Json.array()
            .add(read("{'type':'header','text':{'type':'plain_text','text':'Apollo'}}"))
            .add(read("{'type':'section','text':{'type':'mrkdwn','text':'*hello*'}}"))
            .add(read("{'type':'divider'}"))
            .add(read("{'type':'context','elements':[{'type':'mrkdwn','text':'small'}]}"))
            .add(
                read(
                    "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
                        + "[{'type':'text','text':'hi '},{'type':'user','user_id':'U1'}]}]}"))
            .add(actions(button("Yes", "a.yes", "1"), button("No", "a.no", "2")));

    assertThat(BlockCheck.message(blocks)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "{'type':'section'}; text is missing",
        "{'type':'section','text':{'type':'mrkdwn','text':''}}; text is missing or empty",
        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}; must be plain_text",
        "{'type':'context','elements':[]}; 1 to 10 allowed",
        "{'type':'actions','elements':[]}; 1 to 25 allowed",
        "{'type':'image','image_url':'https://x/y.png'}; alt_text is missing",
        "{'type':'alert','text':{'type':'plain_text','text':'x'}}; cannot be here",
        "{'type':'nonsense'}; cannot be here",
        "{'type':'input','label':{'type':'plain_text','text':'L'}}; element has no type",
        "{'type':'table','rows':[]}; 1 to 100 allowed",
      })
  void a_broken_block_is_named(String block, String reason) {
    assertThat(BlockCheck.message(Json.array().add(read(block)))).asString().contains(reason);
  }

  @Test
  void texts_beyond_their_limits_are_named() {
    assertThat(check(section(3_000))).isEmpty();
    assertThat(check(section(3_001))).asString().contains("3000 allowed");
    assertThat(check(header(151))).asString().contains("150 allowed");
    assertThat(check(actions(button("x".repeat(76), "a", "1")))).asString().contains("75 allowed");
    assertThat(check(actions(button("x", "a", "v".repeat(2_001)))))
        .asString()
        .contains("2000 allowed");
    assertThat(check(actions(button("x", "a".repeat(256), "1"))))
        .asString()
        .contains("255 allowed");
  }

  @Test
  void too_many_of_anything_are_named() {
    var fifty = Json.array();
    for (var i = 0; i < 50; i++) {
      fifty.add(section(5));
    }
    assertThat(BlockCheck.message(fifty)).isEmpty();
    assertThat(BlockCheck.message(fifty.deepCopy().add(section(5))))
        .asString()
        .contains("1 to 50 allowed");
    var long5 = Json.array();
    for (var i = 0; i < 5; i++) {
      long5.add(section(2_900));
    }
    assertThat(BlockCheck.message(long5)).asString().contains("msg_blocks_too_long");
  }

  @Test
  void ids_used_twice_are_named() {
    var twice =
        Json.array().add(section(5).put("block_id", "b")).add(section(6).put("block_id", "b"));

    assertThat(BlockCheck.message(twice)).asString().contains("block_id b twice");
    assertThat(check(actions(button("x", "a", "1"), button("y", "a", "2"))))
        .asString()
        .contains("action_id a twice");
  }

  @Test
  void menus_hold_to_their_options() {
    var menu = menu(3);
    menu.set("initial_option", menu.path("options").path(1).deepCopy());
    assertThat(check(actions(menu))).isEmpty();

    menu.set("initial_option", option("other", "other"));
    assertThat(check(actions(menu))).asString().contains("not one of the options");
    assertThat(check(actions(menu(0)))).asString().contains("1 to 100 allowed");
    assertThat(check(actions(menu(101)))).asString().contains("1 to 100 allowed");
  }

  @Test
  void a_form_needs_title_submit_and_whole_fields() {
    var form = form();
    assertThat(BlockCheck.view(form)).isEmpty();

    assertThat(BlockCheck.view(without(form, "submit"))).asString().contains("needs submit");
    assertThat(BlockCheck.view(without(form, "title"))).asString().contains("view.title");
    assertThat(BlockCheck.view(form.deepCopy().put("private_metadata", "x".repeat(3_001))))
        .asString()
        .contains("3000 allowed");
    var longTitle = form.deepCopy();
    longTitle.putObject("title").put("type", "plain_text").put("text", "x".repeat(25));
    assertThat(BlockCheck.view(longTitle)).asString().contains("24 allowed");
  }

  @Test
  void markdown_belongs_into_messages_alone() {
    var block = read("{'type':'markdown','text':'**x**'}");
    var home = Json.object().put("type", "home");
    home.putArray("blocks").add(block);

    assertThat(BlockCheck.message(Json.array().add(block))).isEmpty();
    assertThat(BlockCheck.view(home)).asString().contains("cannot be here");
  }

  @Test
  void the_published_schema_is_asked_where_it_is_there() {
    assumeTrue(BlockSchema.shared().isPresent(), "no ../shared/schemas here");
    var extra = section(5).put("colour", "red");

    assertThat(BlockLimits.message(Json.array().add(extra))).isEmpty();
    assertThat(check(extra)).isNotEmpty();
    assertThat(BlockCheck.view(form().put("colour", "red"))).isNotEmpty();
  }

  static ObjectNode form() {
    var form =
        (ObjectNode)
            read(
                "{'type':'modal','callback_id':'risk','blocks':[],"
                    + "'title':{'type':'plain_text','text':'Report'},"
                    + "'submit':{'type':'plain_text','text':'Send'}}");
    form.putArray("blocks")
        .add(
            read(
                "{'type':'input','block_id':'what','label':{'type':'plain_text','text':'What?'},"
                    + "'element':{'type':'plain_text_input','action_id':'value','max_length':300}}"))
        .add(
            read(
                "{'type':'input','block_id':'days','optional':true,"
                    + "'label':{'type':'plain_text','text':'Days lost'},'element':{'type':'number_input',"
                    + "'action_id':'value','is_decimal_allowed':false,'initial_value':'2'}}"))
        .add(
            read(
                "{'type':'input','block_id':'odds','label':{'type':'plain_text','text':'Odds'},"
                    + "'element':{'type':'static_select','action_id':'value','options':["
                    + "{'text':{'type':'plain_text','text':'low'},'value':'1'},"
                    + "{'text':{'type':'plain_text','text':'high'},'value':'3'}]}}"))
        .add(
            read(
                "{'type':'input','block_id':'day','label':{'type':'plain_text','text':'Day'},"
                    + "'element':{'type':'datepicker','action_id':'value'}}"))
        .add(
            read(
                "{'type':'input','block_id':'who','label':{'type':'plain_text','text':'Who'},"
                    + "'element':{'type':'users_select','action_id':'value'}}"));
    return form;
  }

  static ObjectNode actions(ObjectNode... elements) {
    var block = Json.object().put("type", "actions");
    block.putArray("elements").addAll(List.of(elements));
    return block;
  }

  static ObjectNode button(String label, String action, String value) {
    var button = Json.object().put("type", "button").put("action_id", action).put("value", value);
    button.putObject("text").put("type", "plain_text").put("text", label);
    return button;
  }

  static ObjectNode menu(int options) {
    var menu = Json.object().put("type", "static_select").put("action_id", "menu");
    menu.putObject("placeholder").put("type", "plain_text").put("text", "Pick");
    var list = menu.putArray("options");
    for (var i = 0; i < options; i++) {
      list.add(option("Option " + i, "v" + i));
    }
    return menu;
  }

  private static ObjectNode option(String label, String value) {
    var option = Json.object().put("value", value);
    option.putObject("text").put("type", "plain_text").put("text", label);
    return option;
  }

  private static ObjectNode section(int length) {
    return (ObjectNode) Caller.section("x".repeat(length)).path(0);
  }

  private static ObjectNode header(int length) {
    var block = Json.object().put("type", "header");
    block.putObject("text").put("type", "plain_text").put("text", "x".repeat(length));
    return block;
  }

  private static ObjectNode without(ObjectNode form, String field) {
    var less = form.deepCopy();
    less.remove(field);
    return less;
  }

  private static List<String> check(JsonNode block) {
    return BlockCheck.message(Json.array().add(block));
  }

  private static JsonNode read(String json) {
    return Json.read(json.replace('\'', '"'));
  }
}
