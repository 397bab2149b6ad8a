package coach.tpm.slack;

import static coach.tpm.slack.PictureWorld.COMPLETE;
import static coach.tpm.slack.PictureWorld.PLAN;
import static coach.tpm.slack.PictureWorld.PROMISE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Message;
import coach.tpm.testing.slack.FakeFile;
import coach.tpm.testing.slack.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Files to keep go into the conversation of their message, after its words.
class SheetsTest {

  private static final Attachment TASKS =
      new Attachment("tasks.csv", "number,title\r\n1,Größe\r\n");
  private static final Attachment RISKS = new Attachment("risks.csv", "number\r\n");

  @AutoClose private final PictureWorld world = new PictureWorld();

  @Test
  void each_file_is_shared_once_in_the_conversation_of_its_message() {
    world.owe("export", "C1", files());

    world.untilAllIsSaid();

    assertThat(world.slack.files())
        .extracting(FakeFile::name)
        .containsExactly("tasks.csv", "risks.csv");
    assertThat(world.slack.files())
        .allSatisfy(file -> assertThat(file.sharedIn()).containsExactly("C1"));
    assertThat(new String(world.slack.files().getFirst().bytes(), StandardCharsets.UTF_8))
        .isEqualTo(TASKS.text());
    assertThat(world.apollo.messages().getFirst().text()).contains("tasks.csv", "risks.csv");
    assertThat(world.apollo.messages()).hasSize(3);
  }

  @Test
  void the_words_are_there_before_the_files() {
    world.owe("export", "C1", files());

    world.turn();

    assertThat(world.apollo.messages()).hasSize(1);
    assertThat(world.slack.files()).isEmpty();
  }

  @Test
  void a_second_message_with_the_same_files_brings_them_again() {
    world.owe("export", "C1", files());
    world.untilAllIsSaid();
    world.owe("again", "C1", files());
    world.untilAllIsSaid();

    assertThat(world.slack.files()).hasSize(4);
  }

  @Test
  void words_that_are_said_again_do_not_bring_the_files_again() {
    world.owe("export", "C1", files());
    world.untilAllIsSaid();
    world.refresh("export");
    world.untilAllIsSaid();

    assertThat(world.slack.files()).hasSize(2);
  }

  @Test
  void a_file_that_slack_would_not_take_at_once_comes_later() {
    world.slack.faults().next(COMPLETE, new Fault.Refuse("fatal_error"));
    world.owe("export", "C1", files());

    world.untilAllIsSaid();

    assertThat(world.slack.files())
        .hasSize(2)
        .allSatisfy(file -> assertThat(file.sharedIn()).containsExactly("C1"));
  }

  @Test
  void without_the_scope_the_words_stand_alone() {
    world.slack.faults().next(PROMISE, new Fault.Refuse("missing_scope"));
    world.slack.faults().next(PROMISE, new Fault.Refuse("missing_scope"));
    world.owe("export", "C1", files());

    world.untilAllIsSaid();

    assertThat(world.apollo.messages()).hasSize(1);
    assertThat(world.slack.files()).isEmpty();
  }

  @Test
  void pictures_and_files_go_together() {
    world.owe("export", "C1", PictureWorld.letter(PLAN).with(TASKS));

    world.untilAllIsSaid();

    var letter = world.apollo.messages().getFirst();
    assertThat(world.shown(letter)).containsExactly(PLAN.title());
    assertThat(world.complete())
        .filteredOn(file -> file.name().equals("tasks.csv"))
        .singleElement()
        .satisfies(file -> assertThat(file.sharedIn()).containsExactly("C1"));
  }

  private static Message files() {
    return Message.of("Here are the files.").with(TASKS, RISKS);
  }
}
