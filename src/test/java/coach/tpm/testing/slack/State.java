package coach.tpm.testing.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Everything the fake knows, behind one lock; whoever waits is woken by every change.
final class State {
  final InstantSource clock;
  final Map<String, Workspace> workspaces = new LinkedHashMap<>();
  final List<ApiCall> calls = new ArrayList<>();
  final List<Post> posts = new ArrayList<>();
  final List<Invalid> invalid = new ArrayList<>();
  final Views views = new Views();
  final Triggers triggers = new Triggers();
  final ResponseUrls responseUrls = new ResponseUrls();
  final OAuthGrants grants = new OAuthGrants();
  final Ephemerals ephemerals = new Ephemerals();
  final FakeFiles files = new FakeFiles();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long lastMicros;
  private long ids;

  State(InstantSource clock) {
    this.clock = clock;
  }

  /// Reads or changes the state alone, and wakes those who wait.
  <T> T alone(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  void change(Runnable work) {
    alone(() -> {
      work.run();
      return true;
    });
  }

  /// Waits until what is read is as wanted; tells what it last read when that takes too long.
  <T> T await(String what, Supplier<T> reading, Predicate<T> wanted, Duration atMost) {
    lock.lock();
    try {
      return awaitLocked(what, reading, wanted, atMost);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + what, interrupted);
    } finally {
      lock.unlock();
    }
  }

  private <T> T awaitLocked(String what, Supplier<T> reading, Predicate<T> wanted, Duration atMost)
      throws InterruptedException {
    var left = atMost.toNanos();
    for (var read = reading.get(); ; read = reading.get()) {
      if (wanted.test(read)) {
        return read;
      }
      if (left <= 0) {
        throw new AssertionError("after %s %s is still %s".formatted(atMost, what, read));
      }
      left = changed.awaitNanos(left);
    }
  }

  /// The next message time: the clock's, but always later than the one before.
  String nextTs() {
    var now = clock.instant();
    var micros = TimeUnit.SECONDS.toMicros(now.getEpochSecond()) + now.getNano() / 1_000;
    lastMicros = Math.max(micros, lastMicros + 1);
    return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
  }

  String nextId(String prefix) {
    ids++;
    return "%s%06d".formatted(prefix, ids);
  }

  Optional<Workspace> holderOf(String token) {
    return workspaces.values().stream().filter(it -> it.token().equals(token)).findFirst();
  }

  Workspace workspace(String team) {
    return Optional.ofNullable(workspaces.get(team))
        .orElseThrow(() -> new AssertionError("no workspace " + team));
  }

  /// A conversation of any workspace, since ids differ between them.
  Conversation conversation(String id) {
    return workspaces.values().stream()
        .flatMap(it -> it.find(id).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no channel " + id));
  }
}
