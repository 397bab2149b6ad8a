package coach.tpm.slack;

import static coach.tpm.slack.PictureWorld.COMPLETE;
import static coach.tpm.slack.PictureWorld.PLAN;
import static coach.tpm.slack.PictureWorld.PROMISE;
import static coach.tpm.slack.PictureWorld.RISKS;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Chart.Lines;
import coach.tpm.chart.Series;
import coach.tpm.chart.Tone;
import coach.tpm.testing.slack.FakeFile;
import coach.tpm.testing.slack.Fault;
import coach.tpm.testing.slack.Faults;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A message with pictures is said at once, in words; its pictures follow in the same message.
class PicturesTest {

  private static final String UPDATE = "chat.update";

  @AutoClose private final PictureWorld world = new PictureWorld();

  @AfterEach
  void slack_took_all_blocks() {
    assertThat(world.slack.invalid()).isEmpty();
  }

  @Test
  void the_words_stand_at_once_and_all_pictures_follow_in_the_same_message() {
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.turn();
    theWordsStand();
    world.untilAllIsSaid();

    allPicturesStand();
    assertThat(world.slack.posts()).hasSize(1);
    assertThat(world.slack.files())
        .hasSize(2)
        .allMatch(FakeFile::isComplete)
        .allMatch(file -> isPng(file.bytes()))
        .allMatch(file -> file.sharedIn().isEmpty());
  }

  @Test
  void who_does_not_see_a_picture_reads_the_same() {
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.untilAllIsSaid();

    assertThat(world.slack.files())
        .extracting(FakeFile::altText)
        .containsExactly(PLAN.words(), RISKS.words());
    assertThat(world.apollo.last().blocks().findValuesAsString("alt_text"))
        .containsExactly(PLAN.words(), RISKS.words());
  }

  @Test
  void words_of_any_length_do_not_keep_a_picture_away() {
    var wordy = chart("Wordy", "On Monday 2 were red. ".repeat(200));
    world.owe("week", "C1", PictureWorld.letter(wordy));

    world.untilAllIsSaid();

    assertThat(world.shown(world.apollo.last())).containsExactly("Wordy");
    assertThat(world.slack.calls(PROMISE)).hasSize(1);
  }

  @Test
  void a_chart_in_two_messages_is_one_file() {
    world.team.channel("C2", "hermes", "U1");
    world.owe("one", "C1", PictureWorld.letter(PLAN));
    world.owe("two", "C2", PictureWorld.letter(RISKS, PLAN));

    world.untilAllIsSaid();

    assertThat(world.shown(world.apollo.last())).containsExactly(PLAN.title());
    assertThat(world.shown(world.slack.channel("C2").last()))
        .containsExactly(RISKS.title(), PLAN.title());
    assertThat(world.complete()).hasSize(2);
  }

  @Test
  void while_slack_looks_at_the_pictures_the_words_stand_without_them() {
    world.slack.filesTakeToProcess(3);
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.turn();
    for (int second = 0; refusedEdits() < 3; second++) {
      assertThat(second).as("the pictures are never shown").isLessThan(60);
      theWordsStand();
      world.pass(1);
    }
    theWordsStand();
    world.untilAllIsSaid();

    allPicturesStand();
    assertThat(world.slack.posts()).hasSize(1);
    assertThat(world.slack.files()).hasSize(2);
  }

  @Test
  void pictures_that_slack_never_takes_are_left_out() {
    world.slack.filesTakeToProcess(1_000);
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.untilAllIsSaid();

    theWordsStand();
    assertThat(world.slack.files()).hasSize(2);
  }

  static Stream<Arguments> whatGoesWrong() {
    return Stream.of(PROMISE, Faults.UPLOAD_URL, COMPLETE, UPDATE)
        .flatMap(method ->
            Stream.of(
                    new Fault.HttpError(500),
                    new Fault.HangUp(),
                    new Fault.AcceptAndHangUp(),
                    new Fault.NeverAnswer(),
                    new Fault.RateLimited(Duration.ofSeconds(7)))
                .map(fault -> Arguments.of(method, fault)));
  }

  @ParameterizedTest
  @MethodSource("whatGoesWrong")
  void what_goes_wrong_once_or_twice_is_done_again(String method, Fault fault) {
    world.slack.faults().next(fault instanceof Fault.NeverAnswer ? 1 : 2, method, fault);
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.turn();
    theWordsStand();
    world.untilAllIsSaid();

    allPicturesStand();
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void a_picture_comes_also_where_nothing_is_completed_twice() {
    world.slack.filesAreCompletedOnlyOnce();
    world.slack.faults().next(2, COMPLETE, new Fault.AcceptAndHangUp());
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.untilAllIsSaid();

    allPicturesStand();
    assertThat(world.slack.posts()).hasSize(1);
  }

  @Test
  void where_files_are_forbidden_each_picture_is_tried_once() {
    world.slack.faults().always(PROMISE, new Fault.Refuse("file_uploads_disabled"));
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));

    world.untilAllIsSaid();

    theWordsStand();
    assertThat(world.slack.calls(PROMISE)).hasSize(2);
  }

  @Test
  void without_the_scope_there_are_words_and_with_it_the_next_letter_has_pictures() {
    var scopes = world.team.scopes();
    world.team.scopes(scopes.replace(",files:write", ""));
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));
    world.untilAllIsSaid();
    theWordsStand();
    assertThat(world.slack.calls(PROMISE)).hasSize(2);

    world.team.scopes(scopes);
    world.owe("next", "C1", PictureWorld.letter(chart("Next", "8 of 12 tasks are done.")));
    world.untilAllIsSaid();

    assertThat(world.shown(world.apollo.last())).containsExactly("Next");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void what_never_works_is_tried_five_times_and_left_out(String method) {
    world.slack.faults().always(method, new Fault.HttpError(500));
    world.owe("week", "C1", PictureWorld.letter(PLAN));
    world.untilAllIsSaid();
    theWordsStand();
    assertThat(world.slack.calls(method)).hasSize(5);

    world.slack.faults().clear();
    world.owe("next", "C1", PictureWorld.letter(RISKS));
    world.untilAllIsSaid();

    assertThat(world.shown(world.apollo.last())).containsExactly(RISKS.title());
  }

  static List<String> methods() {
    return List.of(PROMISE, Faults.UPLOAD_URL, COMPLETE);
  }

  @Test
  void a_message_whose_picture_was_deleted_keeps_its_words_and_gets_the_picture_again() {
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));
    world.untilAllIsSaid();
    world.slack.deleteFile(world.apollo.last().pictures().getFirst());

    world.refresh("week");
    world.untilAllIsSaid();

    allPicturesStand();
    assertThat(world.complete())
        .extracting(FakeFile::id)
        .containsAll(world.apollo.last().pictures());
  }

  @Test
  void a_deleted_picture_does_not_keep_another_message_from_its_words() {
    world.owe("week", "C1", PictureWorld.letter(PLAN));
    world.untilAllIsSaid();
    world.slack.deleteFile(world.apollo.last().pictures().getFirst());

    world.owe("next", "C1", PictureWorld.letter(PLAN, RISKS));
    world.untilAllIsSaid();

    allPicturesStand();
  }

  private void theWordsStand() {
    assertThat(world.apollo.messages())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.text()).startsWith("The week of Apollo").contains("See: ");
          assertThat(it.pictures()).isEmpty();
        });
  }

  private void allPicturesStand() {
    var letter = world.apollo.last();
    assertThat(world.shown(letter)).containsExactly(PLAN.title(), RISKS.title());
    assertThat(letter.text()).startsWith("The week of Apollo").contains("See: " + RISKS.title());
  }

  private long refusedEdits() {
    return world.slack.calls(UPDATE).stream()
        .filter(call -> call.text("blocks").contains("slack_file"))
        .count();
  }

  private static Chart chart(String title, String words) {
    return new Lines(
        title, words, List.of("a", "b"), List.of(new Series("s", Tone.GOOD, List.of(1, 2))));
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > 1_000 && (bytes[0] & 0xff) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N';
  }
}
