package coach.tpm.export;

import coach.tpm.checkin.CheckInRecord;
import coach.tpm.command.Handlers;
import coach.tpm.journal.Journal;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.Outbox;
import coach.tpm.program.Programs;
import coach.tpm.program.Tasks;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.Risks;
import coach.tpm.workspace.People;

/// The export, put together. The outbox asks the composer.
public record ExportFeature(Composer composer, Handlers handlers) {

  public static ExportFeature create(
      Outbox outbox,
      Journal journal,
      Programs programs,
      Tasks tasks,
      Risks risks,
      CheckInRecord record,
      People people,
      Prompts prompts) {
    var tables = new Tables(programs, tasks, risks, record, journal, people);
    return new ExportFeature(
        new ExportComposer(programs, tables, prompts),
        Handlers.builder().command(new ExportCommand(programs, outbox, prompts)).build());
  }
}
