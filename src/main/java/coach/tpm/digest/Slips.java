package coach.tpm.digest;

import coach.tpm.digest.Changes.Slip;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.DateMove;
import coach.tpm.program.Program;
import coach.tpm.program.Task;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the tasks whose due date moved to a later day, from the journal.
final class Slips {

  private static final String MOVED = "task.moved";
  private static final String TASK = "task:";

  private final Sources sources;

  Slips(Sources sources) {
    this.sources = sources;
  }

  /// One slip for each task, from its first former date to its last new one, with the latest reason
  /// that was given; by number.
  List<Slip> between(Program program, Instant since, Instant until) {
    var moves = moves(program, since, until);
    return sources.tasks().all(program.workspace(), program.id()).stream()
        .flatMap(task ->
            Optional.ofNullable(moves.get(TASK + task.number())).stream()
                .map(move -> slip(program, task, move)))
        .filter(slip -> slip.after().isAfter(slip.before()))
        .toList();
  }

  private Map<String, DateMove> moves(Program program, Instant since, Instant until) {
    var moves = new LinkedHashMap<String, DateMove>();
    for (var entry :
        sources.journal().between(program.workspace(), program.id().value(), since, until)) {
      if (entry.event().equals(MOVED)) {
        add(moves, entry);
      }
    }
    return moves;
  }

  private static void add(Map<String, DateMove> moves, Entry entry) {
    DateMove.read(entry.detail())
        .ifPresent(move ->
            moves.merge(
                entry.subject(),
                move,
                (first, last) ->
                    new DateMove(first.before(), last.after(), latestReason(first, last))));
  }

  /// A move without a reason leaves the one that somebody gave before.
  private static String latestReason(DateMove first, DateMove last) {
    return last.reason().isBlank() ? first.reason() : last.reason();
  }

  private Slip slip(Program program, Task task, DateMove move) {
    return new Slip(
        task.number(),
        task.title(),
        sources.name(program, task.owner()),
        move.before(),
        move.after(),
        move.reason());
  }
}
