package coach.tpm.demo;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.FormHandler.Outcome.Closed;
import coach.tpm.command.FormHandler.Outcome.Problems;
import coach.tpm.command.FormHandler.Outcome.Taken;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Reply.Become;
import coach.tpm.command.Reply.Open;
import coach.tpm.command.Reply.Quiet;
import coach.tpm.command.Reply.Say;
import coach.tpm.command.Requests;
import coach.tpm.command.Requests.Answer.Again;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Requests.Answer.Failed;
import coach.tpm.command.Router;
import coach.tpm.command.ShortcutHandler.Chosen;
import coach.tpm.command.Submission;
import coach.tpm.demo.Json.Refused;
import coach.tpm.message.Message;
import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.ChannelId;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import coach.tpm.workspace.WorkspaceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What a visitor does, answered by the same handlers as on every platform.
final class Visit {

  static final WorkspaceId WORKSPACE = WorkspaceId.of("demo", "local");

  private static final String COMMAND = "/tpm";
  private static final String REPORT_RISK = "report_risk";
  private static final int LONGEST = 8_000;

  /// A word that looks like a command, as in other chats.
  private static final Pattern SLIP = Pattern.compile("(/\\p{Alpha}{1,20})(?=\\s|$)");

  /// What was said just now: words that come again under the same id are not said again.
  private final Cache<Place, Boolean> said = Caffeine.newBuilder().maximumSize(1_000).build();

  private final Chat chat;
  private final Views views;
  private final Router router;
  private final Requests requests;
  private final Prompts prompts;
  private final InstantSource clock;

  Visit(
      Chat chat,
      Views views,
      Router router,
      Requests requests,
      Prompts prompts,
      InstantSource clock) {
    this.chat = chat;
    this.views = views;
    this.router = router;
    this.requests = requests;
    this.prompts = prompts;
    this.clock = clock;
  }

  /// Where something was done, and under which id, so that doing it again changes nothing.
  record Place(String request, Person me, ChannelId room) {

    boolean direct() {
      return Room.personOf(room).isPresent();
    }
  }

  /// A command, words to the coach, or words to the others.
  Answer say(Place place, String typed, Optional<Posted> thread) {
    var words = Typed.text(typed);
    if (words.isEmpty()) {
      return Answer.NOTHING;
    }
    refuseUnsendable(words);
    if (isCommand(words)) {
      var command = words.substring(COMMAND.length()).strip();
      return bring(
          place,
          Optional.empty(),
          handled(place, () -> router.command(caller(place), command, clock.instant())));
    }
    if (said.asMap().putIfAbsent(place, true) != null) {
      return Answer.NOTHING;
    }
    try {
      chat.post(
          Draft.ofPerson(place.me().id(), place.room(), thread.map(Posted::id), spoken(words)));
    } catch (RuntimeException e) {
      said.invalidate(place);
      throw e;
    }
    return place.direct() && thread.isEmpty()
        ? bring(
            place,
            Optional.empty(),
            handled(place, () -> router.words(caller(place), words, clock.instant())))
        : Answer.NOTHING;
  }

  /// What cannot be sent stays with whoever typed it.
  private static void refuseUnsendable(String words) {
    if (words.length() > LONGEST) {
      throw new Refused(
          400,
          "A message has %d characters at most, and this one has %d. Please shorten it."
              .formatted(LONGEST, words.length()));
    }
    var slip = SLIP.matcher(words);
    if (slip.lookingAt() && !isCommand(words)) {
      throw new Refused(
          400,
          "There is no command “%s” here; all begin with /tpm. Nothing was sent."
              .formatted(slip.group(1)));
    }
  }

  /// A button or a menu; `on` is the message that holds it, nothing on the home page.
  Answer press(Place place, Optional<Posted> on, String action, String value) {
    var press = new Press(caller(place), action, value, clock.instant());
    var answer = bring(place, on, handled(place, () -> router.press(press)));
    return on.isPresent() || answer.form() != null ? answer : Answer.home(home(place.me()));
  }

  /// "Report a risk" in a message's own menu.
  Answer report(Place place, Posted on) {
    var words = new StringBuilder();
    on.message().blocks().forEach(block -> words.append(Words.of(block)).append('\n'));
    var chosen = new Chosen(caller(place), words.toString().strip(), "", clock.instant());
    return bring(
        place, Optional.of(on), handled(place, () -> router.shortcut(REPORT_RISK, chosen)));
  }

  Answer submit(Place place, String form, String context, Map<String, String> typed) {
    var values = new HashMap<String, String>();
    typed.forEach((field, value) -> {
      if (!value.isBlank()) {
        values.put(field, value.strip());
      }
    });
    var submission = new Submission(caller(place), form, context, values, clock.instant());
    var answer =
        requests.<Outcome>answer(WORKSPACE, place.request(), () -> router.submit(submission));
    return switch (answer) {
      case Done<Outcome>(var outcome) -> outcome(outcome);
      case Again<Outcome>() -> panel(Message.of(prompts.text("help/already")));
      case Failed<Outcome>() -> Answer.problems(Map.of("", prompts.plain("help/failed")));
    };
  }

  String home(Person me) {
    var room = Room.direct(me.id(), Story.COACH).id();
    var caller = new Caller(WORKSPACE, me.id(), room, true);
    return views.html().of(router.home(caller, clock.instant()).blocks());
  }

  private Answer outcome(Outcome outcome) {
    return switch (outcome) {
      case Taken(var message) -> panel(message);
      case Closed() -> Answer.NOTHING;
      case Problems(var byField) -> Answer.problems(byField);
    };
  }

  private Answer panel(Message message) {
    return Answer.panel(views.html().of(message.blocks()));
  }

  private Reply handled(Place place, Supplier<Reply> work) {
    return switch (requests.<Reply>answer(WORKSPACE, place.request(), work)) {
      case Done<Reply>(var reply) -> reply;
      case Again<Reply>() -> new Quiet();
      case Failed<Reply>() -> Reply.say(prompts.text("help/failed"));
    };
  }

  private Answer bring(Place place, Optional<Posted> on, Reply reply) {
    return switch (reply) {
      case Say(var message) -> said(place, message);
      case Become(var message) -> {
        var own = on.filter(posted -> posted.author().isEmpty());
        yield own.isPresent() && chat.edit(own.get().id(), message)
            ? Answer.NOTHING
            : said(place, message);
      }
      case Open(var form) -> Answer.form(FormViews.of(form, views.html()));
      case Quiet() -> Answer.NOTHING;
    };
  }

  private Answer said(Place place, Message message) {
    chat.post(Draft.ofCoachFor(place.me().id(), place.room(), message));
    return Answer.NOTHING;
  }

  private static boolean isCommand(String words) {
    return words.equalsIgnoreCase(COMMAND)
        || (words.regionMatches(true, 0, COMMAND, 0, COMMAND.length())
            && words.length() > COMMAND.length()
            && Character.isWhitespace(words.charAt(COMMAND.length())));
  }

  private static Caller caller(Place place) {
    return new Caller(WORKSPACE, place.me().id(), place.room(), place.direct());
  }

  /// What a person typed, with those it mentions.
  private static Message spoken(String words) {
    var text = Text.of();
    var mention = Typed.MENTION.matcher(words);
    int from = 0;
    while (mention.find()) {
      text =
          text.then(
              words.substring(from, mention.start()), new Mention(new MemberId(mention.group(1))));
      from = mention.end();
    }
    return Message.of(text.then(words.substring(from)));
  }
}
