package coach.tpm.demo;

import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Tells open pages what is new. A browser that does not keep up is let go; it comes back and reads
/// everything afresh.
final class Feed implements AutoCloseable {

  private static final int MOST_WAITING = 500;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /// What is told to the pages.
  sealed interface News {

    /// A message that is new or changed, by its id.
    record Told(long message) implements News {}

    /// Somebody has read a conversation, on whichever page of theirs.
    record Read(MemberId reader, ChannelId room) implements News {}

    record Moved() implements News {}

    /// Nothing more comes.
    record Over() implements News {}
  }

  /// The open pages of one browser, and whose they are.
  record Listener(List<MemberId> people, BlockingQueue<News> news) {

    Listener {
      people = List.copyOf(people);
    }
  }

  Listener listen(List<MemberId> people) {
    var listener = new Listener(people, new ArrayBlockingQueue<>(MOST_WAITING));
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
      if (listener.people().stream().anyMatch(whom) && !listener.news().offer(news)) {
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
