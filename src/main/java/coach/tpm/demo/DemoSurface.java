package coach.tpm.demo;

import coach.tpm.command.Handlers;
import coach.tpm.command.Requests;
import coach.tpm.command.Router;
import coach.tpm.message.Messenger;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.Workspaces;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/// The demo's chat, put together: a platform like Slack and Teams, whose other end is a page.
public final class DemoSurface implements AutoCloseable {

  private final Feed feed = new Feed();
  private final JdbiDemoPlace place;
  private final Chat chat;
  private final DemoClock clock;
  private final Story story;
  private final boolean fresh;

  private DemoSurface(Jdbi jdbi, DemoClock clock, Story story) {
    this.place = new JdbiDemoPlace(jdbi);
    this.clock = clock;
    this.story = story;
    this.chat = new Chat(new JdbiDemoMessages(jdbi), place, feed, clock);
    this.fresh = place.ahead().isEmpty();
  }

  /// Peoples a database that has nobody yet, and sets the clock: to where it was, or on a new
  /// database that is to have a past, to where that begins.
  public static DemoSurface create(
      Jdbi jdbi, DemoClock clock, PromptFiles files, boolean withPast) {
    var surface = new DemoSurface(jdbi, clock, Story.read(files));
    surface.settleIn(withPast);
    return surface;
  }

  private void settleIn(boolean withPast) {
    int number = 0;
    for (var person : story.people()) {
      place.add(person, number++);
    }
    for (var channel : story.channels()) {
      place.add(channel, number++);
    }
    if (fresh && withPast) {
      clock.moveTo(Storyteller.begin(story, clock.ours()));
    } else {
      place.ahead().ifPresentOrElse(clock::ahead, () -> place.ahead(clock.ahead()));
    }
  }

  /// Whether the past was begun and never came to its end, as when the process was killed.
  public static boolean isHalfTold(Jdbi jdbi) {
    var place = new JdbiDemoPlace(jdbi);
    return place.ahead().isEmpty() && !place.people().isEmpty();
  }

  /// Whether nobody was here before.
  public boolean isFresh() {
    return fresh;
  }

  public Messenger messenger() {
    return new DemoMessenger(chat);
  }

  public Directory directory() {
    return new DemoDirectory(chat);
  }

  /// Makes the demo's workspace known.
  public void install(Workspaces workspaces) {
    workspaces.install(Visit.WORKSPACE, "Demo", clock.instant());
  }

  /// The chat's own end of everything: its servlets, and what plays its past. `host` is where it
  /// listens.
  public Stage stage(
      Handlers handlers, Requests requests, Prompts prompts, Pulse pulse, String host) {
    var router = new Router(handlers, prompts);
    var gallery = new Gallery();
    var shelf = new Shelf();
    var views = new Views(chat, handlers.commands(), gallery, shelf, clock);
    var visit = new Visit(chat, views, router, requests, prompts, clock);
    var travel = new TimeTravel(clock, place, feed, pulse);
    var neighbours = new Neighbours(host);
    var visitors = new Visitors(chat);
    var page = new PageServlet(neighbours);
    return new Stage(
        Map.of(
            "",
            page,
            "/app/*",
            page,
            "/demo/feed",
            new FeedServlet(neighbours, visitors, chat, views, feed),
            "/demo/picture/*",
            new PictureServlet(neighbours, gallery),
            "/demo/file/*",
            new FileServlet(neighbours, shelf),
            "/demo/*",
            new TalkServlet(neighbours, visitors, chat, views, visit, travel)),
        () -> new Storyteller(story, chat, visit, travel, clock.ours()).tell(clock.ours()));
  }

  /// `past` plays what happened before the visitor comes, up to our own time.
  public record Stage(Map<String, HttpServlet> servlets, Runnable past) {

    public Stage {
      servlets = Map.copyOf(servlets);
    }
  }

  /// Lets all open pages go.
  @Override
  public void close() {
    feed.close();
  }
}
