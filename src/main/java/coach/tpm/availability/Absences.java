package coach.tpm.availability;

import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.store.Transactions;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Who is away when. What a member says holds for all their programs, what a program's owner says
/// for that program alone; each change is one transaction with what it means for open questions.
final class Absences {

  private final JdbiAbsences table;
  private final Programs programs;
  private final People people;
  private final Journal journal;
  private final Transactions transactions;
  private final Supplier<List<AbsenceListener>> listeners;

  Absences(
      JdbiAbsences table,
      Programs programs,
      People people,
      Journal journal,
      Transactions transactions,
      Supplier<List<AbsenceListener>> listeners) {
    this.table = table;
    this.programs = programs;
    this.people = people;
    this.journal = journal;
    this.transactions = transactions;
    this.listeners = listeners;
  }

  /// Who is spoken of: a member, in one program or in all, and who says so when.
  record Whose(
      WorkspaceId workspace, MemberId member, Optional<Program> only, MemberId by, Instant at) {}

  /// The member's own day.
  LocalDate today(WorkspaceId workspace, MemberId member, Instant at) {
    return LocalDate.ofInstant(at, people.zone(workspace, member).orElse(ZoneOffset.UTC));
  }

  /// What ends today or later, earliest first.
  List<Absence> of(WorkspaceId workspace, MemberId member, Instant at) {
    return known(workspace, member, today(workspace, member, at));
  }

  /// Without what was said for a program that was closed since, or that the member has left.
  private List<Absence> known(WorkspaceId workspace, MemberId member, LocalDate today) {
    return table.of(workspace, member, today).stream()
        .filter(absence ->
            absence.program().isEmpty()
                || programs
                    .find(workspace, absence.program().get())
                    .filter(Program::isOpen)
                    .filter(program -> programs.team(workspace, program.id()).contains(member))
                    .isPresent())
        .toList();
  }

  /// False when just that was written down before.
  boolean add(Whose whose, LocalDate first, LocalDate last) {
    return transactions.call(() -> {
      boolean isNew =
          table.add(
              whose.workspace(),
              whose.member(),
              whose.only().map(Program::id),
              first,
              last,
              whose.by(),
              whose.at());
      if (isNew) {
        for (var program : concerned(whose)) {
          note(program, whose, "member.away", first + " to " + last);
          listeners
              .get()
              .forEach(hears -> hears.away(program, whose.member(), first, last, whose.at()));
        }
      }
      return isNew;
    });
  }

  /// The member works again from today on; what was ended. With `only` what holds for that program
  /// alone is ended.
  List<Absence> end(Whose whose) {
    var today = today(whose.workspace(), whose.member(), whose.at());
    return transactions.call(() -> {
      var ended =
          known(whose.workspace(), whose.member(), today).stream()
              .filter(absence -> absence.holds(today) && isOf(whose, absence))
              .toList();
      ended.forEach(absence -> table.end(whose.workspace(), absence, today));
      if (!ended.isEmpty()) {
        comesBack(whose, today);
      }
      return ended;
    });
  }

  /// Calls one absence of the member off; nothing when it is over or another's.
  Optional<Absence> cancel(Whose whose, long id) {
    var today = today(whose.workspace(), whose.member(), whose.at());
    return transactions.call(() -> {
      var found =
          known(whose.workspace(), whose.member(), today).stream()
              .filter(absence -> absence.id() == id)
              .findFirst();
      found.ifPresent(absence -> {
        table.end(whose.workspace(), absence, today);
        if (absence.holds(today)) {
          comesBack(whose, today);
        }
      });
      return found;
    });
  }

  private static boolean isOf(Whose whose, Absence absence) {
    return whose.only().isEmpty() || whose.only().map(Program::id).equals(absence.program());
  }

  private void comesBack(Whose whose, LocalDate today) {
    for (var program : concerned(whose)) {
      note(program, whose, "member.back", today.toString());
      listeners.get().forEach(hears -> hears.back(program, whose.member(), today, whose.at()));
    }
  }

  private List<Program> concerned(Whose whose) {
    return whose
        .only()
        .map(List::of)
        .orElseGet(() ->
            programs.openOf(whose.workspace(), whose.member()).stream()
                .filter(program ->
                    programs.team(program.workspace(), program.id()).contains(whose.member()))
                .toList());
  }

  private void note(Program program, Whose whose, String event, String detail) {
    journal.append(
        program.workspace(),
        new Entry(
            program.id().value(),
            whose.at(),
            whose.by(),
            event,
            "member:" + whose.member().value(),
            detail));
  }
}
