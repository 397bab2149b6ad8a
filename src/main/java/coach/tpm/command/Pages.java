package coach.tpm.command;

import coach.tpm.command.Reply.Become;
import coach.tpm.command.Reply.Say;
import coach.tpm.message.Block.Choices;
import coach.tpm.message.Button;
import coach.tpm.message.Message;
import coach.tpm.prompt.Prompts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Replies too long for one message: the first page goes out with a "More" button, and the rest is
/// kept for an hour. Its key is random, and whoever got the first page alone may read on.
final class Pages implements PressHandler {

  private static final String ACTION = "more";
  private static final Duration KEEP = Duration.ofHours(1);
  private static final int MOST_KEPT = 2_000;

  private final Prompts prompts;
  private final Cache<String, Rest> rests =
      Caffeine.newBuilder().expireAfterWrite(KEEP).maximumSize(MOST_KEPT).build();

  /// What was not shown yet, and to whom.
  private record Rest(Caller reader, Message message) {

    boolean isFor(Caller caller) {
      return caller.workspace().equals(reader.workspace())
          && caller.member().equals(reader.member());
    }
  }

  Pages(Prompts prompts) {
    this.prompts = prompts;
  }

  @Override
  public String action() {
    return ACTION;
  }

  @Override
  public Reply press(Press press) {
    var rest = rests.getIfPresent(press.value());
    return rest == null || !rest.isFor(press.caller())
        ? Reply.say(prompts.text("help/moreGone"))
        : fit(press.caller(), new Say(rest.message()));
  }

  Reply fit(Caller caller, Reply reply) {
    return switch (reply) {
      case Say(var message) -> new Say(fit(caller, message));
      case Become(var message) -> new Become(fit(caller, message));
      case Reply.Open _, Reply.Quiet _ -> reply;
    };
  }

  Message fit(Caller caller, Message message) {
    var page = Page.of(message.blocks());
    if (page.rest().isEmpty()) {
      return message;
    }
    var key = UUID.randomUUID().toString();
    rests.put(key, new Rest(caller, new Message(message.summary(), page.rest())));
    var more = Button.plain(prompts.plain("help/more"), ACTION, key);
    return new Message(message.summary(), page.shown()).with(new Choices(List.of(more)));
  }
}
