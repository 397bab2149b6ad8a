package coach.tpm.slack;

import static coach.tpm.slack.PictureWorld.PLAN;
import static coach.tpm.slack.PictureWorld.RISKS;
import static org.assertj.core.api.Assertions.assertThat;

import coach.tpm.message.Address;
import coach.tpm.message.Delivery;
import coach.tpm.message.Message;
import coach.tpm.message.Messenger;
import coach.tpm.message.Receipt;
import coach.tpm.message.Sighting;
import coach.tpm.testing.slack.FakeFile;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A process ends between any two steps, and another goes on: neither two of a picture nor none.
class PicturesCrashTest {

  /// Where the process ends: what Slack was told is known to Slack, but not written down before the
  /// `BEFORE`; after `AFTER` it is.
  enum End {
    POSTED,
    BEFORE_SENT,
    AFTER_SENT,
    BEFORE_READY,
    AFTER_READY,
    EDITED,
    BEFORE_SHOWN,
    AFTER_SHOWN
  }

  @AutoClose private final PictureWorld world = new PictureWorld();

  @BeforeEach
  void a_letter_is_owed() {
    world.owe("week", "C1", PictureWorld.letter(PLAN, RISKS));
  }

  @ParameterizedTest
  @EnumSource
  void whoever_goes_on_shows_each_picture_once(End end) {
    endsAt(end);

    oneLetterWithAllPictures();
    assertThat(world.complete())
        .extracting(FakeFile::id)
        .containsExactlyInAnyOrderElementsOf(world.apollo.last().pictures());
  }

  /// A file whose completion is not known to have worked may be left behind, seen by nobody.
  @ParameterizedTest
  @EnumSource
  void whoever_goes_on_need_not_complete_again_what_is_complete(End end) {
    world.slack.filesAreCompletedOnlyOnce();

    endsAt(end);

    oneLetterWithAllPictures();
    assertThat(world.complete()).hasSizeBetween(2, 3);
  }

  private void endsAt(End end) {
    var process = new Mortal(end);
    world.startProcess(process.files(world.files), process::messenger);
    world.turn();
    for (int second = 0; !process.isDead; second++) {
      assertThat(second).as("it never came to %s", end).isLessThan(60);
      world.pass(1);
    }
    world.startProcess();
    world.untilAllIsSaid();
  }

  private void oneLetterWithAllPictures() {
    assertThat(world.apollo.messages())
        .singleElement()
        .satisfies(it -> assertThat(world.shown(it)).containsExactly(PLAN.title(), RISKS.title()));
    assertThat(world.slack.posts()).hasSize(1);
    assertThat(world.slack.invalid()).isEmpty();
  }

  /// A process that ends at one point and never does anything again.
  private static final class Mortal {

    private final End end;
    private volatile boolean isDead;

    Mortal(End end) {
      this.end = end;
    }

    private void comesTo(End point) {
      isDead |= point == end;
      if (isDead) {
        throw new IllegalStateException("the process ended at " + end);
      }
    }

    SlackFiles files(SlackFiles real) {
      return new SlackFiles() {
        @Override
        public Map<String, SlackFile> find(WorkspaceId workspace, Collection<String> prints) {
          return real.find(workspace, prints);
        }

        @Override
        public void sent(WorkspaceId workspace, String print, String file, Instant at) {
          comesTo(End.BEFORE_SENT);
          real.sent(workspace, print, file, at);
          comesTo(End.AFTER_SENT);
        }

        @Override
        public void ready(WorkspaceId workspace, String print, Instant at) {
          comesTo(End.BEFORE_READY);
          real.ready(workspace, print, at);
          comesTo(End.AFTER_READY);
        }

        @Override
        public void shown(WorkspaceId workspace, Collection<String> prints) {
          comesTo(End.BEFORE_SHOWN);
          real.shown(workspace, prints);
          comesTo(End.AFTER_SHOWN);
        }

        @Override
        public void failed(
            WorkspaceId workspace, String print, boolean anew, int most, Instant at) {
          real.failed(workspace, print, anew, most, at);
        }

        @Override
        public void sweep(Instant before, Instant givenUpBefore) {
          real.sweep(before, givenUpBefore);
        }
      };
    }

    Messenger messenger(Messenger real) {
      return new Messenger() {
        @Override
        public Delivery post(WorkspaceId workspace, Address to, Message message, UUID key) {
          return unlessItEnds(End.POSTED, () -> real.post(workspace, to, message, key));
        }

        @Override
        public Delivery edit(WorkspaceId workspace, Receipt receipt, Message message) {
          return unlessItEnds(End.EDITED, () -> real.edit(workspace, receipt, message));
        }

        @Override
        public Sighting find(WorkspaceId workspace, Address to, UUID key, Instant since) {
          return real.find(workspace, to, key, since);
        }
      };
    }

    private Delivery unlessItEnds(End point, Supplier<Delivery> work) {
      if (isDead) {
        throw new IllegalStateException("there is no process any more");
      }
      var delivery = work.get();
      comesTo(point);
      return delivery;
    }
  }
}
