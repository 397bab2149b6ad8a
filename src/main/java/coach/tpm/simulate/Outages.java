package coach.tpm.simulate;

import coach.tpm.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// When the coach was off, and when the chat platform did not take its messages.
final class Outages {

  private final List<Span> coach = new ArrayList<>();
  private final Map<WorkspaceId, List<Span>> platform = new ConcurrentHashMap<>();
  private final Map<Line, List<Span>> lines = new ConcurrentHashMap<>();

  record Span(Instant from, Instant until) {

    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean meets(Instant first, Instant last) {
      return from.isBefore(last) && until.isAfter(first);
    }
  }

  private record Line(WorkspaceId workspace, String conversation) {}

  void coachOff(Instant from, Instant until) {
    coach.add(new Span(from, until));
  }

  void platformOff(WorkspaceId workspace, Instant from, Instant until) {
    add(platform.computeIfAbsent(workspace, _ -> new ArrayList<>()), new Span(from, until));
  }

  /// One conversation in which one call went wrong, and how long the coach may wait for it.
  void trouble(WorkspaceId workspace, String conversation, Instant from, Instant until) {
    var line = new Line(workspace, conversation);
    add(lines.computeIfAbsent(line, _ -> new ArrayList<>()), new Span(from, until));
  }

  List<Span> coach() {
    return List.copyOf(coach);
  }

  boolean isCoachOff(Instant moment) {
    return coach.stream().anyMatch(span -> span.holds(moment));
  }

  /// When it is on again.
  Optional<Instant> coachOnAfter(Instant moment) {
    return coach.stream()
        .filter(span -> span.holds(moment))
        .map(Span::until)
        .max(Comparator.naturalOrder());
  }

  /// How much of a stretch of time everything worked for a conversation.
  Duration uptime(WorkspaceId workspace, String conversation, Instant from, Instant until) {
    var up = Duration.between(from, until);
    for (var span : merged(workspace, conversation, from, until)) {
      up = up.minus(Duration.between(span.from(), span.until()));
    }
    return up;
  }

  /// The moment by which everything had worked for so long, counted from `from`.
  Instant after(WorkspaceId workspace, String conversation, Instant from, Duration uptime) {
    var moment = from;
    var left = uptime;
    for (var span : merged(workspace, conversation, from, Instant.MAX)) {
      var free = Duration.between(moment, span.from());
      if (free.compareTo(left) >= 0) {
        return moment.plus(left);
      }
      left = left.minus(free);
      moment = span.until();
    }
    return moment.plus(left);
  }

  /// What was down within a stretch, cut to it, in order and without overlap.
  private List<Span> merged(
      WorkspaceId workspace, String conversation, Instant from, Instant until) {
    var line = lines.getOrDefault(new Line(workspace, conversation), List.of());
    var ordered =
        Stream.of(coach, platform.getOrDefault(workspace, List.of()), line)
            .flatMap(spans -> copy(spans).stream())
            .filter(span -> span.meets(from, until))
            .sorted(Comparator.comparing(Span::from))
            .toList();
    var merged = new ArrayList<Span>();
    var reached = from;
    for (var span : ordered) {
      var begins = span.from().isBefore(reached) ? reached : span.from();
      var ends = span.until().isAfter(until) ? until : span.until();
      if (ends.isAfter(begins)) {
        merged.add(new Span(begins, ends));
        reached = ends;
      }
    }
    return merged;
  }

  private static void add(List<Span> spans, Span span) {
    synchronized (spans) {
      spans.add(span);
    }
  }

  private static List<Span> copy(List<Span> spans) {
    synchronized (spans) {
      return List.copyOf(spans);
    }
  }
}
