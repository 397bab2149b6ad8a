package coach.tpm.slack;

import coach.tpm.command.Caller;
import coach.tpm.command.Router;
import java.time.Instant;

/// The coach's home tab, published afresh whenever somebody opens it or presses something on it.
final class Home {

  private final Router router;
  private final SlackWeb web;
  private final Tokens tokens;
  private final Later later;

  Home(Router router, SlackWeb web, Tokens tokens, Later later) {
    this.router = router;
    this.web = web;
    this.tokens = tokens;
    this.later = later;
  }

  void publish(Caller caller, Instant at) {
    later.run(
        "publishing a home tab in " + caller.workspace().value(),
        () -> {
          var token = tokens.of(caller.workspace());
          if (token.isPresent()) {
            var view = Modal.home(router.home(caller, at).blocks());
            web.quickly(token.get())
                .viewsPublish(
                    r -> r.userId(caller.member().value()).viewAsString(SlackJson.of(view)));
          }
        });
  }
}
