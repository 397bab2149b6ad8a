package coach.tpm.simulate;

import coach.tpm.simulate.Weather.Off;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Lets time pass. The clock jumps to the next moment at which anything can happen: every quarter
/// of an hour, whenever somebody means to do something, whenever a message can go out, and whenever
/// the coach ends or begins. Between those nobody is to be asked: all asking times fall on a
/// quarter of an hour, in every zone.
final class Stage {

  private static final Duration AFTERMATH = Duration.ofMinutes(30);
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /// What is owed goes out within so much of the moment it can.
  private static final Duration LATENCY = Duration.ofSeconds(5);

  private static final Comparator<Transcript.Shown> IN_ORDER =
      Comparator.comparing(Transcript.Shown::at)
          .thenComparing(shown -> shown.member().value())
          .thenComparing(Transcript.Shown::program);

  private final World world;
  private final Product product;
  private final Diary diary;
  private final Habits habits;
  private final ExecutorService hands;
  private final Consumer<String> progress;
  private final Deque<Off> offs;
  private int reacted;
  private Instant told;

  Stage(
      World world,
      Product product,
      Diary diary,
      Habits habits,
      ExecutorService hands,
      Consumer<String> progress) {
    this.world = world;
    this.product = product;
    this.diary = diary;
    this.habits = habits;
    this.hands = hands;
    this.progress = progress;
    this.offs = new ArrayDeque<>(world.weather().coach());
    this.told = world.plan().start();
  }

  /// Returns when it is over and the coach has had time to finish.
  Instant play() {
    var now = world.plan().start();
    var last = world.plan().end().plus(AFTERMATH);
    turn(now);
    while (now.isBefore(last)) {
      now = next(now);
      if (!offs.isEmpty() && !now.isBefore(offs.getFirst().from())) {
        now = goesOff(offs.removeFirst());
      } else {
        world.clock().moveTo(now);
        turn(now);
      }
      tell(now);
    }
    return finish(now);
  }

  /// What is owed by the end may still wait a moment for its conversation.
  private Instant finish(Instant end) {
    var now = end;
    var due = product.nextDue();
    while (due.isPresent() && due.get().isBefore(end.plus(QUARTER))) {
      now = later(Diary.ceil(due.get(), LATENCY), after(now, LATENCY));
      world.clock().moveTo(now);
      deliver();
      due = product.nextDue();
    }
    return now;
  }

  private void turn(Instant now) {
    act(diary.due(now));
    if (isOn(now, QUARTER)) {
      product.tick(now);
      product.tidy(now);
    }
    deliver();
  }

  /// A crash comes in the middle of sending: what was under way may have been accepted, and nobody
  /// wrote it down. Another process begins afterwards and ticks at the next full minute.
  private Instant goesOff(Off off) {
    world.clock().moveTo(off.from());
    if (off.crash()) {
      product.tick(off.from());
      world.trouble().cutPower(true);
      product.deliver();
      world.trouble().cutPower(false);
    }
    react();
    putOff(diary.due(off.until()), off.until());
    world.clock().moveTo(off.until());
    product.restart();
    deliver();
    var minute = after(off.until(), Duration.ofMinutes(1));
    world.clock().moveTo(minute);
    product.tick(minute);
    deliver();
    return minute;
  }

  /// Whoever finds the coach silent tries again within the hour after it is back.
  private void putOff(List<Diary.Entry> entries, Instant until) {
    for (var entry : entries) {
      var dice = world.dice("later", entry.who().id(), entry.at());
      diary.plan(until.plus(Duration.ofMinutes(dice.between(2, 60))), entry.who(), entry.deed());
    }
  }

  private Instant next(Instant now) {
    var next = after(now, QUARTER);
    var planned = diary.next().filter(at -> at.isAfter(now));
    var due = product.nextDue().map(at -> later(Diary.ceil(at, LATENCY), after(now, LATENCY)));
    for (var other : List.of(planned, due)) {
      next = other.filter(next::isAfter).orElse(next);
    }
    return next;
  }

  private void deliver() {
    product.reconcile();
    while (product.deliver() > 0) {
      // until nothing more can go out at this moment
    }
    react();
  }

  private void react() {
    var shown = world.transcript().shownSince(reacted);
    reacted += shown.size();
    shown.stream().sorted(IN_ORDER).forEach(habits::react);
  }

  /// Several people at a time, and each one thing after the other.
  private void act(List<Diary.Entry> entries) {
    var byPerson = new LinkedHashMap<Person, List<Diary.Entry>>();
    entries.forEach(
        entry -> byPerson.computeIfAbsent(entry.who(), _ -> new ArrayList<>()).add(entry));
    var now = world.clock().instant();
    var all = new ArrayList<Future<?>>();
    for (var deeds : byPerson.values()) {
      all.add(hands.submit(() -> deeds.forEach(entry -> entry.deed().at(now))));
    }
    all.forEach(Stage::await);
  }

  static void await(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while people acted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("somebody's deed failed", e);
    }
  }

  private void tell(Instant now) {
    if (Duration.between(told, now).compareTo(Duration.ofDays(1)) >= 0) {
      told = now;
      progress.accept("%s: %d questions shown".formatted(now, reacted));
    }
  }

  private static boolean isOn(Instant moment, Duration step) {
    return moment.getEpochSecond() % step.toSeconds() == 0;
  }

  private static Instant after(Instant now, Duration step) {
    return Diary.ceil(now.plusSeconds(1), step);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
