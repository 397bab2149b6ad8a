package coach.tpm.digest;

import coach.tpm.checkin.CheckInRecord;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.note.NoteFeature;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.ProgramListener;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risks;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.People;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The summary, the daily card and the weekly letter, put together. The schedule ticks the digests,
/// the outbox asks the composers, and other features tell the listener.
public record DigestFeature(
    Digests digests, List<Composer> composers, ProgramListener listener, Handlers handlers) {

  public DigestFeature {
    composers = List.copyOf(composers);
  }

  public static DigestFeature create(
      Jdbi jdbi,
      Transactions transactions,
      Outbox outbox,
      Journal journal,
      Programs programs,
      Tasks tasks,
      Risks risks,
      CheckInRecord record,
      People people,
      Prompts prompts) {
    var sources = new Sources(programs, tasks, risks, record, journal, people);
    var rows = new JdbiDigests(jdbi);
    var pages = new StandingPages(prompts);
    var week = new WeekPage(prompts);
    var undelivered =
        new Undelivered(programs, outbox, NoteFeature.create(jdbi, outbox).notes(), prompts);
    var letters = new Letters(sources, rows, transactions, outbox, week);
    return new DigestFeature(
        new Digests(new JdbiTimetables(jdbi), new JdbiWatermark(jdbi), letters),
        List.of(
            new CardComposer(sources, outbox, pages, undelivered),
            new DigestComposer(rows, week, undelivered)),
        new Card(sources, outbox),
        Handlers.builder()
            .events(new Presence(programs, undelivered))
            .command(new SummaryCommand(sources, pages, prompts))
            .command(
                new DigestCommand(
                    sources, letters, new ScheduleWords(programs, rows, prompts), prompts))
            .build());
  }
}
