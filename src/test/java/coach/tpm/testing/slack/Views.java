package coach.tpm.testing.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every form ever opened and every home tab, as they stand now.
final class Views {
  private final Map<String, FakeView> all = new LinkedHashMap<>();

  void put(FakeView view) {
    all.remove(view.id());
    all.put(view.id(), view);
  }

  List<FakeView> all() {
    return List.copyOf(all.values());
  }

  Optional<FakeView> find(String team, String id) {
    return Optional.ofNullable(all.get(id)).filter(it -> it.workspace().equals(team));
  }

  Optional<FakeView> byExternalId(String team, String externalId) {
    return all.values().stream()
        .filter(it -> it.workspace().equals(team))
        .filter(it -> Json.string(it.sent(), "external_id").equals(externalId))
        .findFirst();
  }

  Optional<FakeView> home(String team, String user) {
    return last(team, user, true);
  }

  /// The form on top of the person's screen.
  Optional<FakeView> form(String team, String user) {
    return last(team, user, false);
  }

  long openForms(String team, String user) {
    return all.values().stream().filter(it -> isOpen(it, team, user, false)).count();
  }

  /// Closes a form; `clear` also closes those below it.
  void close(FakeView view) {
    all.computeIfPresent(view.id(), (_, it) -> it.closed());
  }

  void closeAll(String team, String user) {
    all.replaceAll((_, it) -> isOpen(it, team, user, false) ? it.closed() : it);
  }

  private Optional<FakeView> last(String team, String user, boolean home) {
    return all().reversed().stream().filter(it -> isOpen(it, team, user, home)).findFirst();
  }

  private static boolean isOpen(FakeView view, String team, String user, boolean home) {
    return view.open()
        && view.isHome() == home
        && view.workspace().equals(team)
        && view.user().equals(user);
  }
}
