package coach.tpm.digest;

import coach.tpm.message.Message;
import coach.tpm.message.Refusal;
import coach.tpm.outbox.Composer;
import coach.tpm.program.ProgramId;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Finds the words of a weekly letter in the facts that were stored with it, so that it reads the
/// same whenever it is sent; only what was answered late or edited since is told as it is by now.
final class DigestComposer implements Composer {

  private final Sources sources;
  private final AnswerFinder answers;
  private final JdbiDigests digests;
  private final JdbiExtraDigests extras;
  private final WeekPage page;
  private final Undelivered undelivered;

  DigestComposer(
      Sources sources,
      JdbiDigests digests,
      JdbiExtraDigests extras,
      WeekPage page,
      Undelivered undelivered) {
    this.sources = sources;
    this.answers = new AnswerFinder(sources);
    this.digests = digests;
    this.extras = extras;
    this.page = page;
    this.undelivered = undelivered;
  }

  @Override
  public String kind() {
    return Letters.KIND;
  }

  @Override
  public Optional<Message> compose(
      WorkspaceId workspace, String subject, String period, Instant now) {
    var id = new ProgramId(Long.parseLong(subject));
    return stored(workspace, id, period)
        .flatMap(
            facts -> sources.programs().find(workspace, id).map(it -> answers.renewed(it, facts)))
        .map(page::letter);
  }

  /// A weekly letter is named after its day, one posted by hand after its minute.
  private Optional<Facts> stored(WorkspaceId workspace, ProgramId program, String period) {
    return period.contains("T")
        ? extras.find(workspace, program, period)
        : digests.find(workspace, program, LocalDate.parse(period));
  }

  @Override
  public void undelivered(
      WorkspaceId workspace,
      String subject,
      String period,
      Optional<Refusal> refusal,
      Instant now) {
    undelivered.tell("digest/theDigest", workspace, subject, refusal, now);
  }
}
