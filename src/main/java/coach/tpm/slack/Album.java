package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Fingerprint;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Message;
import coach.tpm.slack.SlackFile.State;
import coach.tpm.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pictures of one message, and how far each of them is.
final class Album {

  private final Map<String, Chart> charts;
  private final Map<String, SlackFile> files;

  private Album(Map<String, Chart> charts, Map<String, SlackFile> files) {
    this.charts = charts;
    this.files = files;
  }

  static Album of(Message message, WorkspaceId workspace, SlackFiles files) {
    var charts = new LinkedHashMap<String, Chart>();
    for (var block : message.blocks()) {
      if (block instanceof Picture(var chart, _)) {
        charts.put(Fingerprint.of(chart), chart);
      }
    }
    return new Album(charts, charts.isEmpty() ? Map.of() : files.find(workspace, charts.keySet()));
  }

  /// Nothing is on its way any more; there may be nothing at all.
  boolean isSettled() {
    return charts.keySet().stream().allMatch(id -> file(id).isSettled());
  }

  /// The first picture that needs another step.
  Optional<Pending> next() {
    return charts.entrySet().stream()
        .filter(entry -> !file(entry.getKey()).isSettled())
        .map(entry -> new Pending(entry.getKey(), entry.getValue(), file(entry.getKey())))
        .findFirst();
  }

  /// Pictures that a message has not been taken with yet.
  List<String> unseen() {
    return charts.keySet().stream().filter(id -> file(id).state() == State.READY).toList();
  }

  /// Pictures that a message has been taken with; they may be gone since.
  List<String> seen() {
    return charts.keySet().stream().filter(id -> file(id).state() == State.SHOWN).toList();
  }

  /// Every picture that may be shown.
  Images images() {
    return chart -> shownIn(chart, State.READY).or(() -> shownIn(chart, State.SHOWN));
  }

  /// Those that Slack took before.
  Images certain() {
    return chart -> shownIn(chart, State.SHOWN);
  }

  private Optional<String> shownIn(Chart chart, State state) {
    var file = file(Fingerprint.of(chart));
    return file.state() == state ? Optional.ofNullable(file.file()) : Optional.empty();
  }

  private SlackFile file(String id) {
    return files.getOrDefault(id, SlackFile.NEW);
  }

  /// A picture and what is known of it.
  record Pending(String fingerprint, Chart chart, SlackFile file) {}
}
