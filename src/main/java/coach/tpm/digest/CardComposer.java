package coach.tpm.digest;

import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the words of a day's card. A closed program's card says that it is closed, and gets no new
/// one.
final class CardComposer implements Composer {

  private final Sources sources;
  private final FactFinder facts;
  private final Outbox outbox;
  private final StandingPages pages;
  private final Undelivered undelivered;

  CardComposer(Sources sources, Outbox outbox, StandingPages pages, Undelivered undelivered) {
    this.sources = sources;
    this.facts = new FactFinder(sources);
    this.outbox = outbox;
    this.pages = pages;
    this.undelivered = undelivered;
  }

  @Override
  public String kind() {
    return Card.KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return sources
        .programs()
        .find(workspace, new ProgramId(Long.parseLong(subject)))
        .flatMap(program -> compose(program, LocalDate.parse(period), now));
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    undelivered.tell("digest/theCard", workspace, subject, refusal, now);
  }

  private Optional<Message> compose(Program program, LocalDate day, Instant now) {
    var standing = facts.standing(program, day, now);
    return program
        .closedAt()
        .map(at ->
            outbox
                .receipt(program.workspace(), Card.KIND, program.id().toString(), day.toString())
                .map(_ -> pages.closed(standing, sources.day(program, at))))
        .orElseGet(() -> Optional.of(pages.card(standing)));
  }
}
