package coach.tpm.app;

import coach.tpm.demo.DemoClock;
import coach.tpm.demo.DemoSurface;
import coach.tpm.demo.Pulse;
import coach.tpm.outbox.Timing;
import coach.tpm.prompt.PromptFiles;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `./coach demo`: the whole coach on a database of its own, with a chat in the browser.
final class Demo {

  private Demo() {}

  /// What a demo begins with.
  enum Beginning {
    /// Where the last one ended; with the story's past when there was none.
    WHERE_IT_WAS,
    /// Everything is forgotten, and the story's past is played again.
    STORY,
    /// Everything is forgotten: people and channels, and nothing else.
    EMPTY
  }

  /// Starts it, plays its past where it has none yet, and returns once it is worth looking at.
  static Coach start(Config config, InstantSource ours, Beginning beginning) {
    var clock = new DemoClock(ours);
    var files = config.promptsDir().map(PromptFiles::below).orElseGet(PromptFiles::packaged);
    var heart = new Heart();
    var opened = new AtomicReference<@Nullable DemoPlatform>();
    var coach =
        Coach.start(
            config,
            clock,
            Timing.DEFAULT,
            (jdbi, storage, _) -> {
              if (beginning != Beginning.WHERE_IT_WAS || DemoSurface.isHalfTold(jdbi)) {
                storage.forgetEverything(jdbi);
              }
              var platform =
                  DemoPlatform.open(
                      jdbi, clock, files, beginning != Beginning.EMPTY, heart, config.host());
              opened.set(platform);
              return platform;
            });
    heart.coach.set(coach);
    var platform = opened.get();
    if (platform != null && platform.isFresh() && beginning != Beginning.EMPTY) {
      platform.playPast();
    }
    return coach;
  }

  /// Beats once the coach lives.
  private static final class Heart implements Pulse {

    private final AtomicReference<@Nullable Coach> coach = new AtomicReference<>();

    @Override
    public void ring() {
      var living = coach.get();
      if (living != null) {
        living.ring();
      }
    }

    @Override
    public int deliver() {
      var living = coach.get();
      return living == null ? 0 : living.deliver();
    }
  }
}
