package coach.tpm.demo;

import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Tells open pages what is new. A page that does not keep up is let go; it comes back and reads
/// everything afresh.
final class Feed implements AutoCloseable {

  private static final int MOST_WAITING = 500;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /// What is told to one page.
  sealed interface News {

    /// A message that is new or changed, by its id.
    record Told(long message) implements News {}

    record Moved() implements News {}

    /// Nothing more comes.
    record Over() implements News {}
  }

  /// An open page of one person.
  record Listener(MemberId person, BlockingQueue<News> news) {}

  Listener listen(MemberId person) {
    var listener = new Listener(person, new ArrayBlockingQueue<>(MOST_WAITING));
    listeners.add(listener);
    if (closed) {
      end(listener);
    }
    return listener;
  }

  void leave(Listener listener) {
    listeners.remove(listener);
  }

  void tell(News news, Predicate<MemberId> whom) {
    for (var listener : listeners) {
      if (whom.test(listener.person()) && !listener.news().offer(news)) {
        end(listener);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    listeners.forEach(this::end);
  }

  private void end(Listener listener) {
    listeners.remove(listener);
    listener.news().clear();
    var _ = listener.news().offer(new News.Over());
  }
}
