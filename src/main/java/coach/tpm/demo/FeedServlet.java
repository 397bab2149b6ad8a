package coach.tpm.demo;

import coach.tpm.demo.Feed.Listener;
import coach.tpm.demo.Feed.News.Moved;
import coach.tpm.demo.Feed.News.Over;
import coach.tpm.demo.Feed.News.Told;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// `GET /demo/feed`: server-sent events for one open page. Each request has a virtual thread of its
/// own, so that it may simply wait.
final class FeedServlet extends HttpServlet {

  /// Shorter than what closes an idle connection.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(8);

  private final transient Neighbours neighbours;
  private final transient Visitors visitors;
  private final transient Chat chat;
  private final transient Views views;
  private final transient Feed feed;

  FeedServlet(Neighbours neighbours, Visitors visitors, Chat chat, Views views, Feed feed) {
    this.neighbours = neighbours;
    this.visitors = visitors;
    this.chat = chat;
    this.views = views;
    this.feed = feed;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!neighbours.isOwn(request)) {
      Json.refuse(response, Visitors.stranger());
      return;
    }
    var me = visitors.meOrFirst(request.getParameter("as"));
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    var listener = feed.listen(me.id());
    try {
      write(response, ": hello\n\n");
      tell(listener, me, response);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      feed.leave(listener);
    }
  }

  private void tell(Listener listener, Person me, HttpServletResponse response)
      throws IOException, InterruptedException {
    while (true) {
      switch (listener.news().poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS)) {
        case null -> write(response, ": still here\n\n");
        case Told(var id) -> told(id, me, response);
        case Moved() -> event(response, "clock", views.now(me));
        case Over() -> {
          return;
        }
      }
    }
  }

  private void told(long id, Person me, HttpServletResponse response) throws IOException {
    var posted = chat.find(id, me.id());
    if (posted.isPresent()) {
      event(response, "message", views.message(posted.get(), me));
      var room = views.room(posted.get().room(), me);
      event(response, "unread", new Unread(room.id(), room.unread()));
    }
  }

  private record Unread(String in, int unread) {}

  private static void event(HttpServletResponse response, String name, Object data)
      throws IOException {
    write(response, "event: " + name + "\ndata: " + Json.of(data) + "\n\n");
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
