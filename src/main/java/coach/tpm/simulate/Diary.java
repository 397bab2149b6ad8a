package coach.tpm.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// What people mean to do, by the time at which they will. They look at the clock every five
/// minutes.
final class Diary {

  static final Duration STEP = Duration.ofMinutes(5);

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
  private long number;

  /// Somebody does something; `who` does one thing after the other.
  record Entry(Instant at, long number, Person who, Deed deed) {}

  /// Something done at the moment it is done.
  interface Deed {
    void at(Instant now);
  }

  synchronized void plan(Instant at, Person who, Deed deed) {
    entries.add(new Entry(ceil(at, STEP), number++, who, deed));
  }

  synchronized Optional<Instant> next() {
    return Optional.ofNullable(entries.peek()).map(Entry::at);
  }

  /// Takes out what is due, in order.
  synchronized List<Entry> due(Instant now) {
    var due = new ArrayList<Entry>();
    while (!entries.isEmpty() && !entries.peek().at().isAfter(now)) {
      due.add(entries.poll());
    }
    return due;
  }

  /// The first moment from `at` on that is a whole number of steps.
  static Instant ceil(Instant at, Duration step) {
    var whole = at.getNano() == 0 ? at : Instant.ofEpochSecond(at.getEpochSecond() + 1);
    long seconds = step.toSeconds();
    return Instant.ofEpochSecond(Math.ceilDiv(whole.getEpochSecond(), seconds) * seconds);
  }
}
