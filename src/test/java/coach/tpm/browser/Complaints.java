package coach.tpm.browser;

import com.microsoft.playwright.BrowserContext;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// What no page may do: write an error or a warning to the console (the browser writes there what
/// its content policy forbids), throw, or ask for anything that is not the demo's.
final class Complaints {

  private static final Set<String> BAD = Set.of("error", "warning");

  private final List<String> heard = new CopyOnWriteArrayList<>();

  void listenTo(BrowserContext window, URI home) {
    window.onConsoleMessage(message -> {
      if (BAD.contains(message.type())) {
        heard.add("%s: %s".formatted(message.type(), message.text()));
      }
    });
    window.onWebError(error -> heard.add("thrown: " + error.error()));
    window.onRequest(request -> {
      if (!request.url().startsWith(home.toString())) {
        heard.add("asked for " + request.url());
      }
    });
  }

  /// All that was heard since the last time.
  List<String> taken() {
    var taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }
}
