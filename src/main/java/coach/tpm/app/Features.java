package coach.tpm.app;

import coach.tpm.availability.AbsenceListener;
import coach.tpm.availability.AvailabilityFeature;
import coach.tpm.checkin.CheckInFeature;
import coach.tpm.command.CommandHandler;
import coach.tpm.command.Handlers;
import coach.tpm.command.SettingsCommand;
import coach.tpm.digest.DigestFeature;
import coach.tpm.export.ExportFeature;
import coach.tpm.journal.JournalFeature;
import coach.tpm.lesson.LessonFeature;
import coach.tpm.note.NoteFeature;
import coach.tpm.outbox.Composer;
import coach.tpm.outbox.OutboxFeature;
import coach.tpm.program.ProgramFeature;
import coach.tpm.program.ProgramListener;
import coach.tpm.prompt.PromptFiles;
import coach.tpm.prompt.Prompts;
import coach.tpm.risk.RiskFeature;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.Directory;
import coach.tpm.workspace.PlatformEvents;
import coach.tpm.workspace.WorkspaceFeature;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// All features, wired to each other. The order of the handlers is the order of the help.
record Features(
    Transactions transactions,
    Prompts prompts,
    WorkspaceFeature workspace,
    OutboxFeature outbox,
    NoteFeature note,
    RiskFeature risk,
    CheckInFeature checkIn,
    DigestFeature digest,
    int lessons,
    Handlers handlers,
    List<Composer> composers) {

  static Features create(
      Jdbi jdbi,
      Directory directory,
      PromptFiles files,
      InstantSource clock,
      MeterRegistry meters) {
    var prompts = Prompts.read(files);
    var transactions = Transactions.on(jdbi);
    var platformListeners = new ArrayList<PlatformEvents>();
    var programListeners = new ArrayList<ProgramListener>();
    var absenceListeners = new ArrayList<AbsenceListener>();
    var workspace = WorkspaceFeature.create(jdbi, directory, clock, () -> platformListeners);
    var people = workspace.people();
    var journal = JournalFeature.create(jdbi).journal();
    var outbox = OutboxFeature.create(jdbi, people::zone);
    var note = NoteFeature.create(jdbi, outbox.outbox());
    var program =
        ProgramFeature.create(
            jdbi, transactions, journal, people, directory, prompts, clock, () -> programListeners);
    var availability =
        AvailabilityFeature.create(
            jdbi,
            transactions,
            outbox.outbox(),
            journal,
            program.programs(),
            people,
            prompts,
            () -> absenceListeners);
    var risk =
        RiskFeature.create(
            jdbi,
            transactions,
            outbox.outbox(),
            journal,
            program.programs(),
            program.tasks(),
            availability.calendars(),
            people,
            prompts,
            () -> programListeners);
    var checkIn =
        CheckInFeature.create(
            jdbi,
            transactions,
            outbox.outbox(),
            journal,
            program.programs(),
            program.tasks(),
            risk,
            availability.calendars(),
            people,
            prompts,
            meters,
            () -> programListeners);
    var digest =
        DigestFeature.create(
            jdbi,
            transactions,
            outbox.outbox(),
            journal,
            program.programs(),
            program.tasks(),
            risk.risks(),
            checkIn.record(),
            availability.calendars(),
            people,
            prompts);
    var export =
        ExportFeature.create(
            outbox.outbox(),
            journal,
            program.programs(),
            program.tasks(),
            risk.risks(),
            checkIn.record(),
            people,
            prompts);
    programListeners.add(program.listener());
    programListeners.add(checkIn.listener());
    absenceListeners.add(checkIn.absences());
    programListeners.add(digest.listener());
    var working =
        Handlers.all(
            List.of(
                program.handlers(),
                availability.handlers(),
                checkIn.handlers(),
                risk.handlers(),
                digest.handlers(),
                export.handlers()));
    working =
        Handlers.all(
            List.of(
                working,
                Handlers.builder()
                    .command(new SettingsCommand(working.settings(), prompts))
                    .build()));
    var lesson = LessonFeature.create(jdbi, transactions, files, prompts, verbs(working));
    var handlers = Handlers.all(List.of(lesson.handlers(), working));
    platformListeners.addAll(handlers.events());
    var composers = new ArrayList<>(digest.composers());
    composers.addAll(checkIn.composers());
    composers.addAll(risk.composers());
    composers.add(export.composer());
    composers.add(note.composer(prompts));
    return new Features(
        transactions,
        prompts,
        workspace,
        outbox,
        note,
        risk,
        checkIn,
        digest,
        lesson.size(),
        handlers,
        List.copyOf(composers));
  }

  private static Set<String> verbs(Handlers handlers) {
    var verbs =
        handlers.commands().stream()
            .map(CommandHandler::verb)
            .collect(Collectors.toCollection(HashSet::new));
    verbs.add("lesson");
    return verbs;
  }
}
