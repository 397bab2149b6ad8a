package coach.tpm.demo;

import coach.tpm.demo.Json.Refused;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `/demo/…`: what the page asks and does.
final class TalkServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(TalkServlet.class);

  private final transient Neighbours neighbours;
  private final transient Visitors visitors;
  private final transient Chat chat;
  private final transient Views views;
  private final transient Visit visit;
  private final transient TimeTravel travel;

  TalkServlet(
      Neighbours neighbours,
      Visitors visitors,
      Chat chat,
      Views views,
      Visit visit,
      TimeTravel travel) {
    this.neighbours = neighbours;
    this.visitors = visitors;
    this.chat = chat;
    this.views = views;
    this.visit = visit;
    this.travel = travel;
  }

  /// Whatever the page sends; which parts are there depends on what it is about.
  record Deed(
      @Nullable String request,
      @Nullable String as,
      @Nullable String in,
      @Nullable Long message,
      @Nullable Long parent,
      @Nullable Long upTo,
      @Nullable String text,
      @Nullable String action,
      @Nullable String value,
      @Nullable String form,
      @Nullable String context,
      @Nullable Map<String, String> values,
      @Nullable String move) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> asked(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, () -> done(request));
  }

  private interface Work {
    Object get() throws IOException;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException {
    try {
      if (!neighbours.isOwn(request)) {
        throw Visitors.stranger();
      }
      Json.write(response, 200, work.get());
    } catch (Refused e) {
      Json.refuse(response, e);
    } catch (RuntimeException e) {
      LOG.error("{} failed", request.getPathInfo(), e);
      Json.refuse(response, new Refused(500, "Something went wrong here. Please try again."));
    }
  }

  private Object asked(HttpServletRequest request) {
    var me = visitors.meOrFirst(request.getParameter("as"));
    return switch (String.valueOf(request.getPathInfo())) {
      case "/state" -> views.state(me);
      case "/home" -> Map.of("html", visit.home(me));
      case "/messages" ->
          views.page(
              visitors.room(me, request.getParameter("in")),
              me,
              number(request.getParameter("before")).orElse(Long.MAX_VALUE));
      case "/thread" ->
          views.thread(
              visitors.message(
                  me,
                  visitors.room(me, request.getParameter("in")),
                  number(request.getParameter("message")).orElse(0L)),
              me);
      default -> throw new Refused(404, "There is nothing here.");
    };
  }

  private Object done(HttpServletRequest request) throws IOException {
    var deed = Json.read(request, Deed.class);
    if ("/clock".equals(request.getPathInfo())) {
      return move(deed);
    }
    var me = visitors.me(deed.as());
    var room = visitors.room(me, deed.in());
    if ("/read".equals(request.getPathInfo())) {
      chat.read(room, me.id(), Optional.ofNullable(deed.upTo()).orElse(0L));
      return Answer.NOTHING;
    }
    var place = new Visit.Place(id(deed), me, room);
    var on = Optional.ofNullable(deed.message()).map(id -> visitors.message(me, room, id));
    return switch (String.valueOf(request.getPathInfo())) {
      case "/say" ->
          visit.say(
              place,
              text(deed.text()),
              Optional.ofNullable(deed.parent()).map(id -> visitors.message(me, room, id)));
      case "/press" -> visit.press(place, on, text(deed.action()), text(deed.value()));
      case "/report" ->
          visit.report(place, on.orElseThrow(() -> new Refused(400, "Which message?")));
      case "/submit" ->
          visit.submit(
              place,
              text(deed.form()),
              text(deed.context()),
              Optional.ofNullable(deed.values()).orElse(Map.of()));
      default -> throw new Refused(404, "There is nothing here.");
    };
  }

  private Object move(Deed deed) {
    var move =
        Move.read(text(deed.move())).orElseThrow(() -> new Refused(400, "Time cannot go there."));
    var owner = chat.people().getFirst();
    travel.move(now -> move.from(now, owner.zone()));
    travel.keep();
    return Map.of("now", views.now(deed.as() == null ? owner : visitors.me(deed.as())));
  }

  private static String id(Deed deed) {
    var id = text(deed.request());
    if (id.isBlank() || id.length() > 100) {
      throw new Refused(400, "This request has no id. Reload the page and try again.");
    }
    return "page:" + id;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Optional<Long> number(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? Optional.empty() : Optional.of(Long.parseLong(text));
    } catch (NumberFormatException _) {
      throw new Refused(400, "“" + text + "” is no number.");
    }
  }
}
