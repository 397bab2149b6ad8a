package coach.tpm.digest;

import coach.tpm.checkin.Answer;
import coach.tpm.digest.Details.Said;
import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the words of the reply in a card's thread. A program that closed before it was posted gets
/// none.
final class DetailsComposer implements Composer {

  private final Sources sources;
  private final RiskFinder risks;
  private final MoveFinder moves;
  private final Outbox outbox;
  private final DetailsPage page;
  private final Undelivered undelivered;

  DetailsComposer(Sources sources, Outbox outbox, DetailsPage page, Undelivered undelivered) {
    this.sources = sources;
    this.risks = new RiskFinder(sources);
    this.moves = new MoveFinder(sources);
    this.outbox = outbox;
    this.page = page;
    this.undelivered = undelivered;
  }

  @Override
  public String kind() {
    return Card.DETAILS;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    return sources
        .programs()
        .find(workspace, new ProgramId(Long.parseLong(subject)))
        .filter(program ->
            program.isOpen()
                || outbox.receipt(workspace, Card.DETAILS, subject, period).isPresent())
        .map(program -> page.of(details(program, LocalDate.parse(period))));
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    undelivered.tell("digest/theDetails", workspace, subject, refusal, now);
  }

  private Details details(Program program, LocalDate day) {
    var zone = sources.programs().zone(program);
    var from = day.atStartOfDay(zone).toInstant();
    var until = day.plusDays(1).atStartOfDay(zone).toInstant();
    var moved = new ArrayList<>(moves.targets(program, from, until));
    moved.addAll(moves.tasks(program, from, until));
    return new Details(
        program.name(),
        day,
        sources.record().answers(program.workspace(), program.id(), day).stream()
            .map(answer -> said(program, answer))
            .toList(),
        raised(program, zone, day),
        moved);
  }

  /// What was closed again on its day, such as a report that was taken back, is no news.
  private List<RiskFact> raised(Program program, ZoneId zone, LocalDate day) {
    return risks.facts(
        program,
        sources.risks().all(program.workspace(), program.id()).stream()
            .filter(risk -> LocalDate.ofInstant(risk.raisedAt(), zone).equals(day))
            .filter(risk ->
                risk.closedAt().filter(at -> LocalDate.ofInstant(at, zone).equals(day)).isEmpty())
            .toList(),
        day);
  }

  private Said said(Program program, Answer answer) {
    return new Said(
        sources.people().name(program.workspace(), answer.member()),
        answer.value(),
        sources.people().spelled(program.workspace(), answer.note()),
        answer.task(),
        answer.risk(),
        answer.isLate(),
        answer.editedAt().isPresent());
  }
}
