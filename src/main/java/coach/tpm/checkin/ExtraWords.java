package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.checkin.ExtraQuestion.OnlyIf;
import coach.tpm.prompt.Prompts;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Extra questions in words for people.
final class ExtraWords {

  private final Prompts prompts;

  ExtraWords(Prompts prompts) {
    this.prompts = prompts;
  }

  /// `How is morale? · 0 to 10`.
  String line(ExtraQuestion extra, List<ExtraQuestion> all) {
    var how = extra.words() + " · " + kind(extra);
    return extra.onlyIf().map(only -> how + " · " + onlyIf(only, all)).orElse(how);
  }

  /// `What would help? (only if question 1 is 0 to 4)`.
  String label(ExtraQuestion extra, List<ExtraQuestion> all) {
    return extra
        .onlyIf()
        .map(only -> extra.words() + " (" + onlyIf(only, all) + ")")
        .orElse(extra.words());
  }

  String kind(ExtraQuestion extra) {
    return extra.kind() == Kind.CHOICE
        ? joined(extra.options())
        : prompts.plain("checkin/extraKind_" + name(extra.kind()));
  }

  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// A question's place in the list, from 1.
  static int number(long id, List<ExtraQuestion> all) {
    return 1
        + IntStream.range(0, all.size())
            .filter(place -> all.get(place).id() == id)
            .findFirst()
            .orElse(-1);
  }

  private String onlyIf(OnlyIf only, List<ExtraQuestion> all) {
    var question =
        all.stream()
            .filter(extra -> extra.id() == only.question())
            .map(ExtraQuestion::words)
            .findFirst()
            .orElse("");
    return prompts.plain(
        "checkin/extraOnlyIf", "question", question, "values", values(only.values()));
  }

  /// `0 to 4` for numbers in a row, else one by one.
  private String values(List<String> values) {
    var numbers = values.stream().filter(value -> value.matches("\\d+")).map(Integer::valueOf);
    var sorted = numbers.sorted().toList();
    boolean row =
        sorted.size() == values.size()
            && sorted.size() > 2
            && sorted.getLast() - sorted.getFirst() == sorted.size() - 1;
    return row
        ? prompts.plain("checkin/extraRange", "least", sorted.getFirst(), "most", sorted.getLast())
        : joined(values);
  }

  private String joined(List<String> values) {
    return values.size() < 2
        ? String.join("", values)
        : prompts.plain(
            "checkin/extraOr",
            "values",
            String.join(", ", values.subList(0, values.size() - 1)),
            "last",
            values.getLast());
  }
}
