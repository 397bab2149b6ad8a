package coach.tpm.checkin;

import coach.tpm.checkin.Answering.Keeping;
import coach.tpm.checkin.ExtraReading.Mistake;
import coach.tpm.checkin.ExtraReading.Understood;
import coach.tpm.command.Caller;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Adds extra questions to a program and removes them. Its owner may; nobody else.
final class ExtraChanges {

  private final JdbiExtraQuestions table;
  private final ExtraReader reader;
  private final ExtraWords words;
  private final Keeping keeping;
  private final People people;
  private final Prompts prompts;

  ExtraChanges(
      JdbiExtraQuestions table,
      ExtraReader reader,
      ExtraWords words,
      Keeping keeping,
      People people,
      Prompts prompts) {
    this.table = table;
    this.reader = reader;
    this.words = words;
    this.keeping = keeping;
    this.people = people;
    this.prompts = prompts;
  }

  /// What is said, and in which field a mistake is, if it is one.
  record Said(Text text, Optional<String> field) {

    static Said done(Text text) {
      return new Said(text, Optional.empty());
    }
  }

  Said add(Program program, ExtraTyped typed, Caller by, Instant at) {
    return change(
        program,
        by,
        () ->
            switch (reader.read(typed, table.of(program))) {
              case Mistake(var field, var why) -> new Said(why, Optional.of(field));
              case Understood(var draft) -> added(program, draft, by.member(), at);
            });
  }

  /// `number` is its place in the list, from 1.
  Said remove(Program program, int number, Caller by, Instant at) {
    return change(program, by, () -> removed(program, number, by.member(), at));
  }

  /// Why somebody may not change them; nothing for the owner.
  Optional<Text> refusal(Program program, Caller by) {
    return by.member().equals(program.owner())
        ? Optional.empty()
        : Optional.of(
            prompts.text(
                "checkin/extraNotOwner",
                "program",
                program.name(),
                "owner",
                people.name(program.workspace(), program.owner())));
  }

  private Said change(Program program, Caller by, Supplier<Said> change) {
    return refusal(program, by)
        .map(Said::done)
        .orElseGet(() ->
            keeping
                .transactions()
                .call(() -> {
                  table.lock(program);
                  return change.get();
                }));
  }

  private Said added(Program program, ExtraDraft draft, MemberId by, Instant at) {
    table.add(program, draft, at);
    note(program, "checkin.questionAdded", draft.words(), by, at);
    var all = table.of(program);
    return Said.done(
        prompts.text(
            "checkin/extraAdded",
            "program",
            program.name(),
            "number",
            all.size(),
            "question",
            words.line(all.getLast(), all)));
  }

  private Said removed(Program program, int number, MemberId by, Instant at) {
    var all = table.of(program);
    if (number < 1 || number > all.size()) {
      return Said.done(prompts.text("checkin/extraNoSuch", "number", number, "has", all.size()));
    }
    var extra = all.get(number - 1);
    var dependent =
        all.stream()
            .filter(other -> other.onlyIf().filter(o -> o.question() == extra.id()).isPresent())
            .findFirst();
    if (dependent.isPresent()) {
      return Said.done(
          prompts.text(
              "checkin/extraNeeded",
              "number",
              number,
              "other",
              ExtraWords.number(dependent.get().id(), all)));
    }
    table.remove(program, extra.id(), at);
    note(program, "checkin.questionRemoved", extra.words(), by, at);
    return Said.done(
        prompts.text("checkin/extraRemoved", "program", program.name(), "question", extra.words()));
  }

  private void note(Program program, String event, String detail, MemberId by, Instant at) {
    keeping
        .journal()
        .append(
            program.workspace(), new Entry(program.id().value(), at, by, event, "program", detail));
  }
}
