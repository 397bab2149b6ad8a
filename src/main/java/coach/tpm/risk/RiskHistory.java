package coach.tpm.risk;

import coach.tpm.journal.Journal;
import coach.tpm.journal.Journal.Entry;
import coach.tpm.message.DateWords;
import coach.tpm.message.Text;
import coach.tpm.program.Program;
import coach.tpm.program.Programs;
import coach.tpm.prompt.Prompts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happened to a risk, from the journal.
final class RiskHistory {

  private static final int MOST_LINES = 12;
  private static final int LONGEST_DETAIL = 200;

  private final Journal journal;
  private final Programs programs;
  private final Prompts prompts;

  RiskHistory(Journal journal, Programs programs, Prompts prompts) {
    this.journal = journal;
    this.programs = programs;
    this.prompts = prompts;
  }

  /// The latest lines, oldest first, and a word on how many came before them.
  record Lines(List<Text> lines, Optional<Text> earlier) {}

  /// Nothing when the journal knows nothing of the risk.
  Optional<Lines> of(Program program, Risk risk) {
    var entries =
        journal
            .of(program.workspace(), program.id().value(), Register.subject(risk.number()))
            .stream()
            .filter(entry -> prompts.holes(prompt(entry)).isPresent())
            .toList();
    int left = Math.max(0, entries.size() - MOST_LINES);
    var lines = entries.stream().skip(left).map(entry -> line(program, entry)).toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Lines(lines, earlier(left)));
  }

  private Optional<Text> earlier(int count) {
    return count == 0
        ? Optional.empty()
        : Optional.of(prompts.text("risk/earlierHistory", "count", count));
  }

  private Text line(Program program, Entry entry) {
    var day = LocalDate.ofInstant(entry.at(), programs.zone(program));
    return prompts.text(
        prompt(entry),
        "date",
        DateWords.sayShort(day),
        "person",
        entry.actor(),
        "detail",
        RiskWords.line(entry.detail(), LONGEST_DETAIL));
  }

  private static String prompt(Entry entry) {
    return "risk/" + entry.event() + (entry.detail().isEmpty() ? ".plain" : "");
  }
}
