package coach.tpm.digest;

import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/// Finds the words of one kind of news of dates; its period is the instant at which they moved.
final class DateNewsComposer implements Composer {

  private final String kind;
  private final Sources sources;
  private final MoveFinder moves;
  private final Outbox outbox;
  private final DateNewsPage page;
  private final Undelivered undelivered;

  DateNewsComposer(
      String kind, Sources sources, Outbox outbox, DateNewsPage page, Undelivered undelivered) {
    this.kind = kind;
    this.sources = sources;
    this.moves = new MoveFinder(sources);
    this.outbox = outbox;
    this.page = page;
    this.undelivered = undelivered;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    var at = Instant.parse(period);
    return sources
        .programs()
        .find(workspace, new ProgramId(Long.parseLong(subject)))
        .flatMap(
            program -> kind.equals(DateNews.TARGET) ? target(program, at) : tasks(program, at));
  }

  private Optional<Message> target(Program program, Instant at) {
    return moves.targets(program, at, DateNews.until(at)).stream()
        .findFirst()
        .map(move -> page.target(program.name(), move));
  }

  /// Nothing when a card came with the same request: its thread tells it.
  private Optional<Message> tasks(Program program, Instant at) {
    var moved = moves.tasks(program, at, DateNews.until(at));
    return moved.isEmpty() || DateNews.hasCard(sources, outbox, program, at)
        ? Optional.empty()
        : Optional.of(page.tasks(moved, sources.day(program, at)));
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    undelivered.tell("digest/theNews", workspace, subject, refusal, now);
  }
}
