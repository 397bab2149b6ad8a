package coach.tpm.testing.slack;

import coach.tpm.testing.slack.FakeFile.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Every file of every workspace, and what a message may show of them.
final class FakeFiles {
  private final Map<String, FakeFile> all = new LinkedHashMap<>();
  private int looks;
  private boolean completedOnlyOnce;

  void add(FakeFile file) {
    all.put(file.id(), file);
  }

  List<FakeFile> all() {
    return List.copyOf(all.values());
  }

  /// A file of this workspace that was not deleted.
  Optional<FakeFile> find(String team, String id) {
    return Optional.ofNullable(all.get(id)).filter(it -> it.isIn(team) && !it.isAs(Stage.DELETED));
  }

  Optional<FakeFile> awaitedBy(String ticket) {
    return all.values().stream().filter(it -> it.isFor(ticket)).findFirst();
  }

  void takeToProcess(int newLooks) {
    looks = newLooks;
  }

  void completeOnlyOnce() {
    completedOnlyOnce = true;
  }

  void delete(String id) {
    Optional.ofNullable(all.get(id))
        .orElseThrow(() -> new AssertionError("no file " + id))
        .delete();
  }

  boolean mayBeCompleted(FakeFile file) {
    return file.isAs(Stage.SENT) || (file.isAs(Stage.COMPLETE) && !completedOnlyOnce);
  }

  void complete(FakeFile file, String title) {
    file.complete(title, looks);
  }

  /// Files in these blocks that never were files of this workspace, or are not complete.
  List<String> unknown(String team, JsonNode blocks) {
    return shown(blocks).stream()
        .filter(id ->
            Optional.ofNullable(all.get(id))
                .filter(it -> it.isIn(team) && (it.isAs(Stage.COMPLETE) || it.isAs(Stage.DELETED)))
                .isEmpty())
        .toList();
  }

  /// Whether a file in these blocks is deleted or still being looked at. Asking is one look at
  /// each.
  boolean isRefused(JsonNode blocks) {
    var busy = shown(blocks).stream().distinct().map(all::get).filter(FakeFiles::isNotShowable);
    return !busy.toList().isEmpty();
  }

  private static boolean isNotShowable(FakeFile file) {
    return file.isStillProcessed() || file.isAs(Stage.DELETED);
  }

  /// The ids of the files that blocks show, in order.
  static List<String> shown(JsonNode blocks) {
    return blocks.findValues("slack_file").stream().map(it -> Json.string(it, "id")).toList();
  }
}
