package coach.tpm.demo;

import coach.tpm.demo.Feed.Listener;
import coach.tpm.demo.Feed.News;
import coach.tpm.demo.Feed.News.Moved;
import coach.tpm.demo.Feed.News.Over;
import coach.tpm.demo.Feed.News.Read;
import coach.tpm.demo.Feed.News.Told;
import coach.tpm.demo.Json.Refused;
import coach.tpm.workspace.ChannelId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `GET /demo/feed`: server-sent events for the open pages of one browser, which may be several
/// people's. Each request has a virtual thread of its own, so that it may simply wait.
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
    try {
      if (!neighbours.isOwn(request)) {
        throw Visitors.stranger();
      }
      hear(people(request), response);
    } catch (Refused e) {
      Json.refuse(response, e);
    }
  }

  private void hear(List<Person> people, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-store");
    var listener = feed.listen(people.stream().map(Person::id).toList());
    try {
      write(response, ": hello\n\n");
      tell(listener, people, response);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      feed.leave(listener);
    }
  }

  private List<Person> people(HttpServletRequest request) {
    var ids = request.getParameterValues("as");
    return ids == null
        ? List.of(visitors.meOrFirst(null))
        : Stream.of(ids).distinct().map(visitors::me).toList();
  }

  private void tell(Listener listener, List<Person> people, HttpServletResponse response)
      throws IOException, InterruptedException {
    while (true) {
      var news = listener.news().poll(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
      if (news == null) {
        write(response, ": still here\n\n");
      } else if (news instanceof Over) {
        return;
      } else {
        for (var person : people) {
          tell(news, person, response);
        }
      }
    }
  }

  private void tell(News news, Person me, HttpServletResponse response) throws IOException {
    switch (news) {
      case Told(var id) -> told(id, me, response);
      case Read(var reader, var room) when reader.equals(me.id()) -> unread(room, me, response);
      case Read _, Over _ -> {}
      case Moved() -> event(response, "clock", me, views.now(me));
    }
  }

  private void told(long id, Person me, HttpServletResponse response) throws IOException {
    var posted = chat.find(id, me.id());
    if (posted.isPresent()) {
      event(response, "message", me, views.message(posted.get(), me));
      unread(posted.get().room(), me, response);
    }
  }

  private void unread(ChannelId room, Person me, HttpServletResponse response) throws IOException {
    var seen = views.room(room, me);
    event(response, "unread", me, new Unread(seen.id(), seen.unread()));
  }

  private record Unread(String in, int unread) {}

  /// What is new, and whom it is for.
  private record Heard(String as, Object what) {}

  private static void event(HttpServletResponse response, String name, Person me, Object what)
      throws IOException {
    var data = Json.of(new Heard(me.id().value(), what));
    write(response, "event: " + name + "\ndata: " + data + "\n\n");
  }

  private static void write(HttpServletResponse response, String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }
}
