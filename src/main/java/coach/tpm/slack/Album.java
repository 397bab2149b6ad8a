package coach.tpm.slack;

import coach.tpm.chart.Chart;
import coach.tpm.chart.Fingerprint;
import coach.tpm.message.Block.Attachment;
import coach.tpm.message.Block.Picture;
import coach.tpm.message.Message;
import coach.tpm.message.Receipt;
import coach.tpm.slack.Enclosure.Drawing;
import coach.tpm.slack.Enclosure.Sheet;
import coach.tpm.slack.SlackFile.State;
import coach.tpm.workspace.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pictures and other files of one message, and how far each of them is.
final class Album {

  private final Map<String, Enclosure> enclosures;
  private final Map<String, SlackFile> files;

  private Album(Map<String, Enclosure> enclosures, Map<String, SlackFile> files) {
    this.enclosures = enclosures;
    this.files = files;
  }

  /// The pictures alone.
  static Album of(Message message, WorkspaceId workspace, SlackFiles files) {
    return of(drawings(message), workspace, files);
  }

  static Album of(Message message, Receipt where, WorkspaceId workspace, SlackFiles files) {
    return of(Stream.concat(drawings(message), sheets(message, where)), workspace, files);
  }

  private static Album of(Stream<Enclosure> all, WorkspaceId workspace, SlackFiles files) {
    var enclosures = new LinkedHashMap<String, Enclosure>();
    all.forEach(one -> enclosures.put(one.fingerprint(), one));
    return new Album(
        enclosures, enclosures.isEmpty() ? Map.of() : files.find(workspace, enclosures.keySet()));
  }

  private static Stream<Enclosure> drawings(Message message) {
    return message.blocks().stream()
        .flatMap(block ->
            block instanceof Picture(var chart, _)
                ? Stream.of(new Drawing(chart))
                : Stream.empty());
  }

  private static Stream<Enclosure> sheets(Message message, Receipt where) {
    return message.blocks().stream()
        .flatMap(block ->
            block instanceof Attachment file ? Stream.of(new Sheet(file, where)) : Stream.empty());
  }

  /// The first file that needs another step.
  Optional<Pending> next() {
    return enclosures.entrySet().stream()
        .filter(entry -> !file(entry.getKey()).isSettled())
        .map(entry -> new Pending(entry.getKey(), entry.getValue(), file(entry.getKey())))
        .findFirst();
  }

  /// Pictures that a message has not been taken with yet.
  List<String> unseen() {
    return drawings(State.READY);
  }

  /// How often a message with one of the unseen pictures was refused.
  int looks() {
    return unseen().stream().mapToInt(id -> file(id).tries()).max().orElse(0);
  }

  /// Pictures that a message has been taken with; they may be gone since.
  List<String> seen() {
    return drawings(State.SHOWN);
  }

  private List<String> drawings(State state) {
    return enclosures.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Drawing)
        .map(Map.Entry::getKey)
        .filter(id -> file(id).state() == state)
        .toList();
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

  /// A file and what is known of it.
  record Pending(String fingerprint, Enclosure what, SlackFile file) {}
}
