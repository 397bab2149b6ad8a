package coach.tpm.slack;

import static coach.tpm.slack.PictureWorld.PLAN;
import static coach.tpm.slack.PictureWorld.PROMISE;
import static coach.tpm.slack.PictureWorld.RISKS;
import static coach.tpm.slack.PictureWorld.WORKSPACE;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.chart.Fingerprint;
import coach.tpm.slack.SlackFile.State;
import coach.tpm.testing.slack.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UploadsTest {

  private static final String PRINT = Fingerprint.of(PLAN);

  @AutoClose private final PictureWorld world = new PictureWorld();
  private final Uploads uploads = new Uploads(world.files, world.web.patientHttp(), world.clock);

  @Test
  void a_picture_comes_in_two_steps_without_a_pause() {
    assertThat(step()).isEqualTo(Duration.ZERO);
    assertThat(state()).isEqualTo(State.SENT);
    assertThat(step()).isEqualTo(Duration.ZERO);
    assertThat(state()).isEqualTo(State.READY);
    assertThat(album().next()).isEmpty();
  }

  @Test
  void what_fails_is_tried_less_and_less_often() {
    world.slack.faults().always(PROMISE, new Fault.HttpError(500));

    var pauses = new ArrayList<Long>();
    while (album().next().isPresent()) {
      pauses.add(step().toSeconds());
    }

    assertThat(pauses).containsExactly(2L, 4L, 8L, 16L, 32L);
    assertThat(state()).isEqualTo(State.GIVEN_UP);
  }

  @Test
  void too_many_uploads_wait_as_long_as_slack_says() {
    world.slack.faults().next(PROMISE, new Fault.RateLimited(Duration.ofSeconds(40)));

    assertThat(step()).isEqualTo(Duration.ofSeconds(40));
    assertThat(state()).isEqualTo(State.MISSING);
  }

  @Test
  void a_file_that_twice_could_not_be_completed_is_sent_anew() {
    step();
    world.slack.deleteFile(world.slack.files().getFirst().id());

    step();
    assertThat(state()).isEqualTo(State.SENT);
    step();
    assertThat(state()).isEqualTo(State.MISSING);
    step();
    step();

    assertThat(state()).isEqualTo(State.READY);
    assertThat(world.complete()).hasSize(1);
  }

  @Test
  void a_final_refusal_of_one_picture_says_nothing_of_another() {
    world.slack.faults().next(PROMISE, new Fault.Refuse("storage_limit_reached"));

    step();

    assertThat(state()).isEqualTo(State.GIVEN_UP);
    assertThat(uploads.album(WORKSPACE, PictureWorld.letter(PLAN, RISKS)).next())
        .hasValueSatisfying(
            next -> assertThat(next.what()).isEqualTo(new Enclosure.Drawing(RISKS)));
  }

  @Test
  void what_was_given_up_is_tried_again_another_day() {
    world.slack.faults().next(PROMISE, new Fault.Refuse("storage_limit_reached"));
    step();
    var now = world.clock.instant();

    world.files.sweep(now.minusSeconds(1), now);
    assertThat(album().next()).isEmpty();
    world.files.sweep(now.minusSeconds(1), now.plusSeconds(1));

    assertThat(album().next()).isPresent();
  }

  @Test
  void a_picture_that_is_there_is_kept_for_as_long_as_its_message_may_be_edited() {
    step();
    step();
    var now = world.clock.instant();

    world.files.sweep(now, now.plusSeconds(1));
    assertThat(state()).isEqualTo(State.READY);
    world.files.sweep(now.plusSeconds(1), now);

    assertThat(state()).isEqualTo(State.MISSING);
  }

  private Duration step() {
    var next = album().next().orElseThrow();
    return uploads.step(world.web.patiently(world.team.token()), WORKSPACE, next);
  }

  private Album album() {
    return uploads.album(WORKSPACE, PictureWorld.letter(PLAN));
  }

  private State state() {
    return world.files.find(WORKSPACE, List.of(PRINT)).getOrDefault(PRINT, SlackFile.NEW).state();
  }
}
