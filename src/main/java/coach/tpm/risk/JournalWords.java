package coach.tpm.risk;

import coach.tpm.message.DateWords;
import coach.tpm.program.Program;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the journal says of a risk's changes, in words for people: each with its old and its new
/// value.
final class JournalWords {

  private final People people;
  private final Prompts prompts;
  private final RiskWords words;

  JournalWords(People people, Prompts prompts, RiskWords words) {
    this.people = people;
    this.prompts = prompts;
    this.words = words;
  }

  String raised(Risk risk) {
    return prompts.plain(
        "risk/journalRaised",
        "likelihood",
        words.likelihood(risk.likelihood()),
        "days",
        words.lost(risk));
  }

  /// What is different; empty when nothing is.
  String changed(Program program, Risk former, Risk now) {
    var read = new Reader(former, now);
    return Stream.of(
            read.field("Likelihood", risk -> Optional.of(words.likelihood(risk.likelihood()))),
            read.field("Days", risk -> Optional.of(words.lost(risk))),
            read.field("Statement", risk -> Optional.of(risk.statement())),
            read.field("Consequence", risk -> risk.details().consequence()),
            read.field("Category", risk -> risk.details().category()),
            read.field("Tasks", risk -> numbers(risk.tasks())),
            read.field("Owner", risk -> risk.owner().map(owner -> name(program, owner))),
            read.field("Mitigation", risk -> risk.details().mitigation()),
            read.field("Contingency", risk -> risk.details().contingency()),
            read.field("Trigger", risk -> risk.details().trigger()),
            read.field("TriggerDate", risk -> risk.details().triggerDate().map(DateWords::say)),
            read.field(
                "Help",
                risk -> risk.helpFrom().map(MemberId::new).map(from -> name(program, from))),
            read.field("Source", Risk::sourceLink),
            read.field("State", risk -> Optional.of(words.state(risk.state()))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /// Whose it is, and whose it was. Whoever takes it is named beside it already.
  String owner(Program program, Optional<MemberId> former, Optional<MemberId> owner, MemberId by) {
    var was =
        former
            .filter(member -> !owner.equals(former))
            .map(member -> prompts.plain("risk/journalWas", "before", name(program, member)));
    var is = owner.filter(member -> !member.equals(by)).map(member -> name(program, member));
    return Stream.of(is, was).flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  String accepted(Risk former, String reason) {
    var was = prompts.plain("risk/journalWas", "before", words.state(former.state()));
    return reason + " " + was;
  }

  private String name(Program program, MemberId member) {
    return people.name(program.workspace(), member);
  }

  private static Optional<String> numbers(List<Integer> tasks) {
    return tasks.isEmpty()
        ? Optional.empty()
        : Optional.of(tasks.stream().map(String::valueOf).collect(Collectors.joining(", ")));
  }

  /// Tells two states of a risk apart, a field at a time.
  private final class Reader {

    private final Risk former;
    private final Risk now;

    Reader(Risk former, Risk now) {
      this.former = former;
      this.now = now;
    }

    Optional<String> field(String name, Function<Risk, Optional<String>> value) {
      var before = value.apply(former);
      var after = value.apply(now);
      if (before.equals(after)) {
        return Optional.empty();
      }
      var what = prompts.plain("risk/journal" + name);
      if (before.isEmpty()) {
        return Optional.of(prompts.plain("risk/journalNow", "what", what, "after", after.get()));
      }
      return Optional.of(
          after
              .map(later ->
                  prompts.plain(
                      "risk/journalFrom", "what", what, "before", before.get(), "after", later))
              .orElseGet(
                  () -> prompts.plain("risk/journalGone", "what", what, "before", before.get())));
    }
  }
}
