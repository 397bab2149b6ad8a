package coach.tpm.digest;

import coach.tpm.digest.JdbiTimetables.Follower;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Address.ToChannel;
import coach.tpm.outbox.Debt;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Program;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Writes letters and owes them to the program's channel, in one transaction.
final class Letters {

  static final String KIND = "digest";
  private static final String POSTED = "digest.posted";
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Sources sources;
  private final FactFinder facts;
  private final JdbiDigests digests;
  private final JdbiExtraDigests extras;
  private final Transactions transactions;
  private final Outbox outbox;

  Letters(
      Sources sources,
      JdbiDigests digests,
      JdbiExtraDigests extras,
      Transactions transactions,
      Outbox outbox) {
    this.sources = sources;
    this.facts = new FactFinder(sources);
    this.digests = digests;
    this.extras = extras;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /// Writes the weekly letter of a day unless it was written; false while another node writes it.
  /// In the journal it is the owner's, who has it come.
  boolean weekly(Follower follower, LocalDate period, Instant now) {
    return transactions.call(() -> {
      if (!digests.take(follower.workspace(), follower.program(), period)) {
        return false;
      }
      if (!digests.has(follower.workspace(), follower.program(), period)) {
        sources
            .programs()
            .find(follower.workspace(), follower.program())
            .filter(Program::isOpen)
            .ifPresent(program -> writeWeekly(program, period, now));
      }
      return true;
    });
  }

  /// Posts a letter at once, beside the weekly one; false when one was posted in the last minute.
  /// It is no weekly one: the next of these still tells the whole week.
  boolean extra(Program program, MemberId by, Instant at) {
    return transactions.call(() -> {
      if (wasJustPosted(program, at)) {
        return false;
      }
      var period = at.truncatedTo(ChronoUnit.MINUTES).toString();
      extras.store(program, period, gather(program, sources.day(program, at), at), at);
      outbox.owe(program.workspace(), debt(program, period, at), at);
      note(program, by, period, at);
      return true;
    });
  }

  /// Has the letters that tell of a day's answers composed again; their facts stay as they were
  /// stored, but for the answers.
  void renew(Program program, LocalDate day, Instant at) {
    digests.since(program, day).forEach(period -> refresh(program, period.toString(), at));
    extras.since(program, day).forEach(period -> refresh(program, period, at));
  }

  private void refresh(Program program, String period, Instant at) {
    outbox.refresh(program.workspace(), KIND, program.id().toString(), period, at);
  }

  private void writeWeekly(Program program, LocalDate period, Instant now) {
    digests.store(program, period, gather(program, period, now), now);
    outbox.owe(program.workspace(), debt(program, period.toString(), now), now);
    note(program, program.owner(), period.toString(), now);
  }

  /// Compared with the last weekly letter of an earlier day: what a letter of the same day told is
  /// told again, rather than that nothing happened since.
  private Facts gather(Program program, LocalDate day, Instant at) {
    return facts.facts(program, digests.last(program.workspace(), program.id(), day), at);
  }

  private boolean wasJustPosted(Program program, Instant at) {
    return sources
        .journal()
        .between(program.workspace(), program.id().value(), at.minus(PAUSE), at.plus(PAUSE))
        .stream()
        .anyMatch(entry -> entry.event().equals(POSTED));
  }

  private void note(Program program, MemberId by, String period, Instant at) {
    sources
        .journal()
        .append(
            program.workspace(),
            new Entry(program.id().value(), at, by, POSTED, "digest:" + period, ""));
  }

  private static Debt debt(Program program, String period, Instant at) {
    return new Debt(KIND, program.id().toString(), period, new ToChannel(program.channel()), at);
  }
}
