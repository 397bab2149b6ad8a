package coach.tpm.simulate;

import coach.tpm.command.Caller;
import coach.tpm.command.FormHandler.Outcome;
import coach.tpm.command.Press;
import coach.tpm.command.Reply;
import coach.tpm.command.Requests;
import coach.tpm.command.Requests.Answer;
import coach.tpm.command.Requests.Answer.Done;
import coach.tpm.command.Router;
import coach.tpm.command.Submission;
import coach.tpm.message.Button;
import coach.tpm.message.Form;
import coach.tpm.workspace.ChannelId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Brings what people type and press to the coach, as a platform does: with an id for each request,
/// and some of them twice.
final class Voice {

  private static final Duration BUDGET = Duration.ofMinutes(1);
  private static final int TWICE = 3;

  private final Requests requests = new Requests(BUDGET, BUDGET);
  private final AtomicLong ids = new AtomicLong();
  private final World world;
  private final Router router;
  private final InstantSource clock;

  Voice(World world, Router router) {
    this.world = world;
    this.router = router;
    this.clock = world.clock();
  }

  /// `/tpm` and these words, in the program's channel.
  Optional<Reply> command(Person who, Team where, String words) {
    var caller = in(who, where.channel(), false);
    return ask(who, () -> router.command(caller, words, clock.instant()));
  }

  /// `/tpm` and these words, to the coach alone.
  Optional<Reply> command(Person who, String words) {
    return ask(who, () -> router.command(direct(who), words, clock.instant()));
  }

  Optional<Reply> say(Person who, String words) {
    return ask(who, () -> router.words(direct(who), words, clock.instant()));
  }

  Optional<Reply> press(Person who, Button button) {
    return ask(
        who,
        () ->
            router.press(new Press(direct(who), button.action(), button.value(), clock.instant())));
  }

  Optional<Outcome> submit(Person who, Form form, Map<String, String> values) {
    var submission =
        new Submission(direct(who), form.id(), form.context(), values, clock.instant());
    return ask(who, () -> router.submit(submission));
  }

  /// What came back; nothing when the request failed.
  private <T> Optional<T> ask(Person who, Supplier<T> work) {
    var id = "R" + ids.incrementAndGet();
    var answer = once(who, id, work);
    if (world.dice("twice", who.id(), clock.instant()).percent(TWICE)) {
      once(who, id, work);
    }
    return answer instanceof Done<T>(var result) ? Optional.of(result) : Optional.empty();
  }

  private <T> Answer<T> once(Person who, String id, Supplier<T> work) {
    return requests.answer(who.workspace(), id, work);
  }

  private static Caller direct(Person who) {
    return in(who, who.direct(), true);
  }

  private static Caller in(Person who, ChannelId channel, boolean direct) {
    return new Caller(who.workspace(), who.id(), channel, direct);
  }
}
