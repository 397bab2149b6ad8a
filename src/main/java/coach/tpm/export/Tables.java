package coach.tpm.export;

import coach.tpm.checkin.Answer;
import coach.tpm.checkin.CheckInRecord;
import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.Estimate;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.program.Task;
import coach.tpm.program.Tasks;
import coach.tpm.risk.Risk;
import coach.tpm.risk.Risks;
import coach.tpm.risk.Standing.Acceptance;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a program knows, as four tables, and a fifth where extra questions were answered. People
/// stand by their names, days as `2027-01-15`, times as `2027-01-15 16:00` in the program's own
/// zone, which the header names.
final class Tables {

  private static final String EXTRAS = "extra answers.csv";

  private final Programs programs;
  private final Tasks tasks;
  private final Risks risks;
  private final CheckInRecord record;
  private final Journal journal;
  private final People people;

  Tables(
      Programs programs,
      Tasks tasks,
      Risks risks,
      CheckInRecord record,
      Journal journal,
      People people) {
    this.programs = programs;
    this.tasks = tasks;
    this.risks = risks;
    this.record = record;
    this.journal = journal;
    this.people = people;
  }

  List<Table> of(Program program, Instant now) {
    var cells = new Cells(program, programs.zone(program), people);
    return Stream.of(
            tasks(program, cells),
            risks(program, cells),
            answers(program, cells),
            extras(program, cells),
            history(program, cells, now))
        .filter(table -> !table.name().equals(EXTRAS) || !table.rows().isEmpty())
        .toList();
  }

  private Table extras(Program program, Cells cells) {
    return new Table(
        EXTRAS,
        List.of("day", "member", "question", "answer"),
        record.extras(program.workspace(), program.id()).stream()
            .map(extra ->
                List.of(
                    extra.day().toString(),
                    cells.member(Optional.of(extra.member())),
                    extra.question(),
                    cells.words(extra.answer())))
            .toList());
  }

  private Table tasks(Program program, Cells cells) {
    return new Table(
        "tasks.csv",
        List.of(
            "number",
            "title",
            "owner",
            "due",
            "best days",
            "likely days",
            "worst days",
            "after",
            cells.timed("done")),
        tasks.all(program.workspace(), program.id()).stream()
            .map(task -> row(task, cells))
            .toList());
  }

  private static List<String> row(Task task, Cells cells) {
    return List.of(
        Cells.of(task.number()),
        cells.words(task.title()),
        cells.member(task.owner()),
        Cells.of(task.due()),
        Cells.of(task.estimate().map(Estimate::low)),
        Cells.of(task.estimate().map(Estimate::likely)),
        Cells.of(task.estimate().map(Estimate::high)),
        task.after().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        cells.time(task.doneAt()));
  }

  private Table risks(Program program, Cells cells) {
    return new Table(
        "risks.csv",
        List.of(
            "number",
            "statement",
            "consequence",
            "category",
            "state",
            "likelihood",
            "working days lost",
            "score",
            "colour",
            "owner",
            "reporter",
            "task",
            "further tasks",
            "mitigation",
            "contingency",
            "trigger",
            "trigger date",
            "accepted because",
            "merged into",
            "help from",
            "source",
            cells.timed("raised"),
            cells.timed("changed"),
            cells.timed("closed")),
        risks.all(program.workspace(), program.id()).stream()
            .map(risk -> row(risk, cells))
            .toList());
  }

  private static List<String> row(Risk risk, Cells cells) {
    return List.of(
        Cells.of(risk.number()),
        cells.words(risk.statement()),
        cells.words(risk.details().consequence().orElse("")),
        cells.words(risk.details().category().orElse("")),
        risk.state().name().toLowerCase(Locale.ROOT),
        Cells.of(risk.likelihood()),
        Cells.of(risk.daysLost()),
        Cells.of(risk.score()),
        risk.colour().name().toLowerCase(Locale.ROOT),
        cells.member(risk.owner()),
        cells.member(Optional.of(risk.reporter())),
        Cells.of(risk.task()),
        risk.details().moreTasks().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        cells.words(risk.details().mitigation().orElse("")),
        cells.words(risk.details().contingency().orElse("")),
        cells.words(risk.details().trigger().orElse("")),
        Cells.of(risk.details().triggerDate()),
        cells.words(risk.standing().acceptance().map(Acceptance::reason).orElse("")),
        Cells.of(risk.standing().mergedInto()),
        cells.member(risk.helpFrom().map(MemberId::new)),
        Cells.of(risk.sourceLink()),
        cells.time(Optional.of(risk.raisedAt())),
        cells.time(Optional.of(risk.changedAt())),
        cells.time(risk.closedAt()));
  }

  private Table answers(Program program, Cells cells) {
    return new Table(
        "answers.csv",
        List.of(
            "day",
            "member",
            "answer",
            "note",
            "task",
            "likelihood",
            "working days lost",
            "help from",
            "new date",
            "risk",
            cells.timed("answered"),
            cells.timed("edited")),
        record.answers(program.workspace(), program.id()).stream()
            .map(answer -> row(answer, cells))
            .toList());
  }

  private static List<String> row(Answer answer, Cells cells) {
    return List.of(
        answer.day().toString(),
        cells.member(Optional.of(answer.member())),
        answer.value().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        cells.words(answer.note()),
        Cells.of(answer.task()),
        Cells.of(answer.likelihood()),
        Cells.of(answer.daysLost()),
        cells.member(answer.helpFrom().map(MemberId::new)),
        Cells.of(answer.newDate()),
        Cells.of(answer.risk()),
        cells.time(Optional.of(answer.answeredAt())),
        cells.time(answer.editedAt()));
  }

  private Table history(Program program, Cells cells, Instant now) {
    return new Table(
        "history.csv",
        List.of(cells.timed("at"), "member", "event", "subject", "detail"),
        journal
            .between(program.workspace(), program.id().value(), Instant.EPOCH, now.plusSeconds(1))
            .stream()
            .map(entry -> row(entry, cells))
            .toList());
  }

  private static List<String> row(Entry entry, Cells cells) {
    return List.of(
        cells.time(Optional.of(entry.at())),
        cells.member(Optional.of(entry.actor())),
        entry.event(),
        cells.subject(entry.subject()),
        cells.words(entry.detail()));
  }
}
