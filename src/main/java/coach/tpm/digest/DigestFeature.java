package coach.tpm.digest;

import coach.tpm.availability.Calendars;
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
      Calendars calendars,
      People people,
      Prompts prompts) {
    var sources = new Sources(programs, tasks, risks, record, journal, people, calendars);
    var rows = new JdbiDigests(jdbi);
    var extras = new JdbiExtraDigests(jdbi);
    var pages = new StandingPages(prompts);
    var week = new WeekPage(prompts);
    var undelivered =
        new Undelivered(programs, outbox, NoteFeature.create(jdbi, outbox).notes(), prompts);
    var newsPage = new DateNewsPage(prompts);
    var summaries = new Summaries(sources, rows, pages, new ViewPages(prompts));
    var letters = new Letters(sources, rows, extras, transactions, outbox);
    return new DigestFeature(
        new Digests(new JdbiTimetables(jdbi), new JdbiWatermark(jdbi), letters),
        List.of(
            new CardComposer(sources, outbox, pages, undelivered),
            new DetailsComposer(sources, outbox, new DetailsPage(prompts), undelivered),
            new DateNewsComposer(DateNews.TARGET, sources, outbox, newsPage, undelivered),
            new DateNewsComposer(DateNews.TASKS, sources, outbox, newsPage, undelivered),
            new DigestComposer(sources, rows, extras, week, undelivered)),
        new Card(sources, outbox, letters, new DateNews(sources, outbox)),
        Handlers.builder()
            .events(new Presence(programs, undelivered))
            .command(new SummaryCommand(sources.programs(), summaries, prompts))
            .press(new SummaryPress(View.WHOLE, sources.programs(), summaries, prompts))
            .press(new SummaryPress(View.BUSINESS, sources.programs(), summaries, prompts))
            .press(new SummaryPress(View.TECHNICAL, sources.programs(), summaries, prompts))
            .command(
                new DigestCommand(
                    sources, letters, new ScheduleWords(programs, rows, prompts), prompts))
            .build());
  }
}
