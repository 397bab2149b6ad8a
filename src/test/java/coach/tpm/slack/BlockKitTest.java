package coach.tpm.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coach.tpm.chart.Chart;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Facts;
import coach.tpm.message.Block.Facts.Fact;
import coach.tpm.message.Block.Heading;
import coach.tpm.message.Block.Menu;
import coach.tpm.message.Block.Note;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Block.Preformatted;
import coach.tpm.message.Block.Quote;
import coach.tpm.message.Block.Rule;
import coach.tpm.message.Button;
import coach.tpm.message.Option;
import coach.tpm.message.Span.Code;
import coach.tpm.message.Span.Emphasis;
import coach.tpm.message.Span.InChannel;
import coach.tpm.message.Span.Link;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Span.Strong;
import coach.tpm.message.Text;
import coach.tpm.testing.slack.BlockCheck;
import coach.tpm.testing.slack.BlockText;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockKitTest {

  private static final String RTL = "سعر \u202e المورد";
  private static final String MARKS = "<!channel> <@U1> <#C1> *b* _i_ ~s~ `c` ```x``` & > &amp;";

  @Test
  void the_published_schema_is_there_to_be_checked_against() {
    assumeTrue(BlockCheck.hasSchema(), "no ../shared/schemas: only our own limits were checked");
    assertThat(BlockCheck.message(Rendered.read("[{\"type\":\"rich_text\",\"oops\":1}]")))
        .isNotEmpty();
  }

  @Test
  void a_heading_is_a_header() {
    same(
        new Heading("Risks of *Apollo*"),
        """
        {"type":"header","text":{"type":"plain_text","text":"Risks of *Apollo*","emoji":true}}
        """);
  }

  @Test
  void a_paragraph_is_rich_text_with_a_leaf_for_each_span() {
    same(
        new Paragraph(
            Text.of(
                "a ",
                new Strong("b"),
                new Emphasis("c"),
                new Code("d"),
                new Link("e", "https://example.com/?a=1&b=2"),
                new Mention(new MemberId("U1")),
                new InChannel(new ChannelId("C1")))),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
          {"type":"text","text":"a "},
          {"type":"text","text":"b","style":{"bold":true}},
          {"type":"text","text":"c","style":{"italic":true}},
          {"type":"text","text":"d","style":{"code":true}},
          {"type":"link","text":"e","url":"https://example.com/?a=1&b=2"},
          {"type":"user","user_id":"U1"},
          {"type":"channel","channel_id":"C1"}]}]}
        """);
  }

  @Test
  void what_is_no_id_and_no_address_is_shown_as_words() {
    same(
        new Paragraph(
            Text.of(
                new Link("here", "javascript:alert(1)"),
                new Link("there", "not an address"),
                new Mention(new MemberId("U1> <!channel")),
                new InChannel(new ChannelId("home:U1")))),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
          {"type":"text","text":"here"},
          {"type":"text","text":"there"},
          {"type":"text","text":"@U1> <!channel"},
          {"type":"text","text":"#home:U1"}]}]}
        """);
  }

  @Test
  void a_list_is_a_rich_text_list() {
    same(
        new Bullets(false, List.of(Text.plain("one"), Text.strong("two"))),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","indent":0,
          "elements":[
            {"type":"rich_text_section","elements":[{"type":"text","text":"one"}]},
            {"type":"rich_text_section","elements":[
              {"type":"text","text":"two","style":{"bold":true}}]}]}]}
        """);
    assertThat(
            Rendered.block(new Bullets(true, List.of(Text.plain("one"))))
                .path("elements")
                .path(0)
                .path("style")
                .asString())
        .isEqualTo("ordered");
  }

  @Test
  void facts_are_a_list_of_names_and_values() {
    same(
        new Facts(List.of(new Fact("Target", Text.plain("Friday")))),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_list","style":"bullet","indent":0,
          "elements":[{"type":"rich_text_section","elements":[
            {"type":"text","text":"Target","style":{"bold":true}},
            {"type":"text","text":" "},
            {"type":"text","text":"Friday"}]}]}]}
        """);
  }

  @Test
  void a_quote_and_lines_kept_as_they_are() {
    same(
        new Quote(Text.plain("a > b")),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_quote","elements":[
          {"type":"text","text":"a > b"}]}]}
        """);
    same(
        new Preformatted("a\n  b"),
        """
        {"type":"rich_text","elements":[{"type":"rich_text_preformatted","elements":[
          {"type":"text","text":"a\\n  b"}]}]}
        """);
  }

  @Test
  void small_print_is_a_context() {
    same(
        new Note(Text.of("a < b, ", new Strong("c"))),
        """
        {"type":"context","elements":[{"type":"mrkdwn","text":"a &lt; b, *c*"}]}
        """);
  }

  @Test
  void a_rule_is_a_divider() {
    same(new Rule(), "{\"type\":\"divider\"}");
  }

  @Test
  void buttons_carry_action_value_and_weight() {
    same(
        new Choices(
            List.of(
                Button.plain("Edit", "risk.edit", "1:2"),
                Button.primary("Yes", "checkin.answer", "3"),
                Button.danger("Close", "risk.edit", "1:2"))),
        """
        {"type":"actions","elements":[
          {"type":"button","action_id":"risk.edit~1","value":"1:2",
           "text":{"type":"plain_text","text":"Edit","emoji":true}},
          {"type":"button","action_id":"checkin.answer~2","value":"3","style":"primary",
           "text":{"type":"plain_text","text":"Yes","emoji":true}},
          {"type":"button","action_id":"risk.edit~3","value":"1:2","style":"danger",
           "text":{"type":"plain_text","text":"Close","emoji":true}}]}
        """);
    assertThat(BlockKit.action("risk.edit~3")).isEqualTo("risk.edit");
    assertThat(BlockKit.action("risk.edit")).isEqualTo("risk.edit");
  }

  @Test
  void a_menu_is_a_select() {
    same(
        new Menu("risk.open", "Open a risk", List.of(new Option("R1", "1"), new Option("", "2"))),
        """
        {"type":"actions","elements":[{"type":"static_select","action_id":"risk.open~1",
          "placeholder":{"type":"plain_text","text":"Open a risk","emoji":true},
          "options":[
            {"text":{"type":"plain_text","text":"R1","emoji":true},"value":"1"},
            {"text":{"type":"plain_text","text":"-","emoji":true},"value":"2"}]}]}
        """);
  }

  @Test
  void ids_are_unique_over_the_whole_message() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 10; i++) {
      blocks.add(new Choices(List.of(Button.plain("Done", "task.done", "" + i))));
    }
    assertThat(fits(blocks).findValuesAsString("action_id")).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void a_word_of_4000_characters_is_cut_with_an_ellipsis() {
    var word = "w".repeat(4000);
    for (var block : everyKindWith(word)) {
      fits(List.of(block));
    }
    assertThat(Rendered.text(new Paragraph(Text.plain(word)))).hasSize(3000).endsWith("w…");
    assertThat(Rendered.text(new Heading(word))).hasSize(150).endsWith("w…");
  }

  @Test
  void an_emoji_at_the_cut_is_not_halved() {
    for (int before = 2996; before <= 3001; before++) {
      var shown = Rendered.text(new Paragraph(Text.plain("w".repeat(before) + "🎉".repeat(5))));
      assertThat(shown).endsWith("…").satisfies(BlockKitTest::isWhole);
    }
    assertThat(Rendered.text(new Heading("🎉".repeat(200)))).satisfies(BlockKitTest::isWhole);
  }

  @Test
  void two_hundred_long_bullets_are_cut_and_say_so() {
    var items = Collections.nCopies(200, Text.plain("b".repeat(300)));
    var shown = fits(List.of(new Bullets(false, items)));
    var lines = BlockText.plainText(shown).lines().toList();
    assertThat(lines).hasSizeBetween(30, 60);
    assertThat(lines.getFirst()).endsWith("b");
    assertThat(lines.getLast()).isEqualTo("• …");
  }

  @Test
  void two_hundred_short_bullets_are_all_shown() {
    var items = IntStream.range(0, 200).mapToObj(i -> Text.plain("task " + i)).toList();
    assertThat(BlockText.plainText(fits(List.of(new Bullets(true, items)))).lines()).hasSize(200);
  }

  @Test
  void sixty_blocks_become_fifty_and_a_line_says_so() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 60; i++) {
      blocks.add(Block.paragraph("paragraph " + i));
    }
    var shown = fits(blocks);
    assertThat(shown).hasSize(50);
    assertThat(BlockText.plainText(shown))
        .contains("paragraph 48")
        .endsWith("more than fits here.");
  }

  @Test
  void words_give_way_to_buttons() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 60; i++) {
      blocks.add(Block.paragraph("p".repeat(900)));
    }
    blocks.add(new Choices(List.of(Button.primary("Yes", "checkin.answer", "1"))));
    var shown = fits(blocks);
    assertThat(shown.findValuesAsString("action_id")).containsExactly("checkin.answer~1");
    assertThat(BlockText.plainText(shown)).contains("more than fits here.");
  }

  @Test
  void as_many_blocks_as_fit_are_all_shown() {
    var blocks = new ArrayList<Block>(Collections.nCopies(49, Block.paragraph("p")));
    blocks.add(new Choices(List.of(Button.plain("Next", "lesson.next", "1"))));
    assertThat(fits(blocks)).hasSize(50);
    assertThat(BlockText.plainText(fits(blocks))).doesNotContain("more than fits");
  }

  @Test
  void rows_of_long_buttons_leave_room_for_words() {
    var row =
        new Choices(Collections.nCopies(25, Button.plain("B".repeat(200), "a".repeat(400), "v")));
    var blocks = new ArrayList<Block>();
    blocks.add(Block.paragraph("what this is about"));
    blocks.addAll(Collections.nCopies(60, row));
    var shown = fits(blocks);
    assertThat(BlockText.plainText(shown)).startsWith("what this is about");
    assertThat(shown.findValuesAsString("action_id")).hasSizeGreaterThan(50);
  }

  @Test
  void thirty_long_buttons_in_two_rows_are_all_shown() {
    var long75 = Collections.nCopies(15, Button.plain("B".repeat(100), "task.done", "v"));
    var shown = fits(List.of(new Choices(long75), new Choices(long75)));
    assertThat(shown.findValuesAsString("action_id")).hasSize(30);
    assertThat(shown.path(0).path("elements").path(0).path("text").path("text").asString())
        .hasSize(75)
        .endsWith("B…");
  }

  @Test
  void options_with_one_value_are_offered_once() {
    var options = List.of(new Option("a", "1"), new Option("b", "1"), new Option("c", "2"));
    var shown = fits(List.of(new Menu("risk.open", "Open", options)));
    assertThat(shown.findValuesAsString("value")).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t "})
  void what_is_empty_is_shown_as_something_slack_takes(String empty) {
    for (var block : everyKindWith(empty)) {
      fits(List.of(block));
    }
  }

  @Test
  void what_a_person_typed_neither_formats_nor_mentions() {
    for (var block : everyKindWith(MARKS)) {
      var shown = fits(List.of(block)).toString();
      assertThat(shown)
          .doesNotContain("\"user\"", "\"broadcast\"", "\"channel_id\"")
          .satisfies(json -> assertThat(mrkdwn(json)).doesNotContain("<!", "<@", "<#"));
    }
    assertThat(Rendered.text(new Paragraph(Text.plain(MARKS)))).isEqualTo(MARKS);
    assertThat(Rendered.text(new Note(Text.plain(MARKS)))).doesNotContain("*b*", "_i_", "`c`");
  }

  @Test
  void right_to_left_text_and_emoji_stay_as_they_are() {
    assertThat(Rendered.text(new Paragraph(Text.plain(RTL + " 👩‍🚀")))).isEqualTo(RTL + " 👩‍🚀");
    assertThat(Rendered.text(new Note(Text.plain(RTL)))).isEqualTo(RTL);
  }

  @Test
  void small_print_with_endless_addresses_keeps_its_words() {
    var link = new Link("here", "https://example.com/" + "x".repeat(900));
    var shown = fits(List.of(new Note(Text.of(link, link, link, link))));
    assertThat(BlockText.plainText(shown)).isEqualTo("herehereherehere");
  }

  @Test
  void a_picture_without_a_file_is_its_caption() {
    same(
        new Picture(chart("2 are red"), Text.plain("1 is late")),
        """
        {"type":"context","elements":[{"type":"mrkdwn","text":"1 is late"}]}
        """);
  }

  @Test
  void a_picture_with_a_file_is_an_image_above_its_caption() {
    var shown = pictured(List.of(new Picture(chart("2 are red"), Text.plain("1 is late"))));

    assertThat(shown)
        .isEqualTo(
            Rendered.read(
                """
                [{"type":"image","slack_file":{"id":"F0FILE000001"},"alt_text":"2 are red"},
                 {"type":"context","elements":[{"type":"mrkdwn","text":"1 is late"}]}]
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", MARKS, RTL})
  void a_picture_shows_any_words_as_they_are(String words) {
    var shown = pictured(List.of(new Picture(chart(words), Text.plain(words))));

    assertThat(shown.get(0).path("alt_text").asString()).isEqualTo(words.isBlank() ? "-" : words);
    assertThat(shown.get(1).toString()).doesNotContain("<!", "<@", "<#");
  }

  @Test
  void many_wordy_pictures_fit_into_a_message() {
    var picture = new Picture(chart("🎉 ".repeat(2_000)), Text.plain("word ".repeat(1_000)));

    var shown = pictured(Collections.nCopies(40, picture));

    assertThat(shown.size()).isPositive();
    isWhole(shown.get(0).path("alt_text").asString());
  }

  @ParameterizedTest
  @ValueSource(ints = {44, 46, 47, 48, 60})
  void a_picture_takes_neither_the_place_of_words_nor_of_buttons(int paragraphs) {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < paragraphs; i++) {
      blocks.add(new Paragraph(Text.plain("line " + i)));
    }
    blocks.add(Math.min(paragraphs, 30), new Picture(chart("2 are red"), Text.plain("late")));
    blocks.add(new Picture(chart("2 are red"), Text.plain("late")));
    blocks.add(new Choices(List.of(Button.plain("Yes", "a", "b"))));

    var without = Rendered.message(blocks);
    var shown = pictured(blocks);

    var others = shown.values().stream().filter(it -> !it.has("slack_file")).toList();
    assertThat(others).isEqualTo(without.values().stream().toList());
    assertThat(shown.findValuesAsString("type")).contains("actions");
    assertThat(shown.size() - others.size()).isEqualTo(Math.clamp(50 - without.size(), 0, 2));
  }

  @Test
  void a_picture_takes_no_room_that_words_need() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Picture(chart("w ".repeat(900)), Text.plain("late")));
    for (int i = 0; i < 11; i++) {
      blocks.add(new Paragraph(Text.plain("word ".repeat(220))));
    }
    var without = BlockText.plainText(Rendered.message(blocks));

    var with = BlockText.plainText(pictured(blocks));

    assertThat(with).endsWith(without);
  }

  @Test
  void nothing_at_all_is_still_a_home_tab() {
    assertThat(BlockCheck.view(Rendered.home(List.of()))).isEmpty();
  }

  private static List<Block> everyKindWith(String words) {
    var text = Text.plain(words);
    return List.of(
        new Heading(words),
        new Paragraph(text),
        new Paragraph(
            Text.of(
                new Strong(words),
                new Emphasis(words),
                new Code(words),
                new Link(words, "https://a.b/c"))),
        new Bullets(true, List.of(text, text)),
        new Quote(text),
        new Preformatted(words),
        new Facts(List.of(new Fact(words, text))),
        new Note(text),
        new Picture(chart(words), text),
        new Note(Text.of(new Strong(words), new Code(words), new Link(words, "https://a.b/c"))),
        new Choices(List.of(Button.plain(words, "a" + words, words))),
        new Menu("a" + words, words, List.of(new Option(words, words), new Option(words, "2"))));
  }

  private static Chart chart(String words) {
    return new Chart.Columns("Risks", words, List.of(), List.of());
  }

  private static tools.jackson.databind.JsonNode pictured(List<Block> blocks) {
    var shown = Rendered.message(blocks, _ -> Optional.of("F0FILE000001"));
    assertThat(BlockCheck.message(shown)).as("%s", shown).isEmpty();
    return shown;
  }

  private static void same(Block block, String json) {
    assertThat(Rendered.block(block)).isEqualTo(Rendered.read(json));
  }

  /// What goes out, which Slack takes: in a message, in a form's window and on the home tab.
  private static tools.jackson.databind.JsonNode fits(List<Block> blocks) {
    var shown = Rendered.message(blocks);
    assertThat(BlockCheck.message(shown)).as("%s", shown).isEmpty();
    assertThat(BlockCheck.view(Rendered.home(blocks))).isEmpty();
    assertThat(BlockCheck.view(Rendered.answer(blocks))).isEmpty();
    return shown;
  }

  private static String mrkdwn(String json) {
    return json.contains("\"mrkdwn\"") ? json : "";
  }

  private static void isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        assertThat(i + 1 < text.length() && Character.isLowSurrogate(text.charAt(++i))).isTrue();
      } else {
        assertThat(Character.isLowSurrogate(text.charAt(i))).isFalse();
      }
    }
  }
}
