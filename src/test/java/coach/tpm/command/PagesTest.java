package coach.tpm.command;

import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.command.Reply.Say;
import coach.tpm.message.Block;
import coach.tpm.message.Block.Bullets;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Block.Paragraph;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.message.Text;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final Caller CALLER =
      new Caller(new WorkspaceId("slack:T1"), new MemberId("U1"), new ChannelId("C1"), false);

  private final Pages pages = new Pages(Prompts.read(PromptFiles.packaged()));

  @Test
  void a_message_that_fits_is_left_alone() {
    var message = Message.of("short");

    assertThat(pages.fit(CALLER, message)).isSameAs(message);
  }

  @Test
  void a_long_list_comes_in_pages_and_none_of_it_is_lost() {
    var items = IntStream.range(0, 100).mapToObj(i -> Text.plain(i + "x".repeat(497))).toList();
    var first = pages.fit(CALLER, new Message("list", List.of(new Bullets(false, items))));

    var read = new ArrayList<Text>();
    var page = first;
    int count = 0;
    while (true) {
      count++;
      read.addAll(items(page));
      var more = more(page);
      if (more.isEmpty()) {
        break;
      }
      page = press(more.getFirst().value());
    }

    assertThat(read).isEqualTo(items);
    assertThat(count).isEqualTo(6);
  }

  @Test
  void many_paragraphs_come_in_pages_and_the_buttons_stay_on_the_first() {
    var blocks = new ArrayList<Block>();
    for (int i = 0; i < 90; i++) {
      blocks.add(new Paragraph(Text.plain("p" + i)));
    }
    blocks.add(new Choices(List.of(Button.plain("Do it", "a.b", "1"))));

    var first = pages.fit(CALLER, new Message("many", blocks));

    assertThat(first.blocks()).hasSize(42);
    assertThat(first.blocks().get(40)).isEqualTo(blocks.getLast());
    var second = press(more(first).getFirst().value());
    assertThat(second.blocks().getFirst()).isEqualTo(new Paragraph(Text.plain("p40")));
  }

  @Test
  void a_single_endless_item_does_not_make_endless_pages() {
    var endless = new Bullets(false, List.of(Text.plain("x".repeat(50_000)), Text.plain("last")));

    var first = pages.fit(CALLER, new Message("endless", List.of(endless)));

    assertThat(items(press(more(first).getFirst().value()))).containsExactly(Text.plain("last"));
  }

  @Test
  void a_rest_that_is_no_longer_kept_says_what_to_do() {
    assertThat(press("somebody-else").summary()).contains("Type the command again");
  }

  @Test
  void a_rest_is_for_nobody_but_the_one_who_got_the_beginning() {
    var items = IntStream.range(0, 100).mapToObj(i -> Text.plain(i + "x".repeat(200))).toList();
    var first = pages.fit(CALLER, new Message("list", List.of(new Bullets(false, items))));
    var key = more(first).getFirst().value();
    var another = new Caller(CALLER.workspace(), new MemberId("U2"), CALLER.channel(), false);
    var elsewhere =
        new Caller(new WorkspaceId("slack:T2"), CALLER.member(), CALLER.channel(), false);

    assertThat(press(another, key).summary()).contains("Type the command again");
    assertThat(press(elsewhere, key).summary()).contains("Type the command again");
    assertThat(items(press(key))).isNotEmpty();
  }

  private Message press(String key) {
    return press(CALLER, key);
  }

  private Message press(Caller caller, String key) {
    return ((Say) pages.press(new Press(caller, "more", key, Instant.EPOCH))).message();
  }

  private static List<Text> items(Message page) {
    return page.blocks().stream()
        .filter(Bullets.class::isInstance)
        .flatMap(block -> ((Bullets) block).items().stream())
        .toList();
  }

  private static List<Button> more(Message page) {
    return page.blocks().stream()
        .filter(Choices.class::isInstance)
        .flatMap(block -> ((Choices) block).buttons().stream())
        .filter(button -> button.action().equals("more"))
        .toList();
  }
}
