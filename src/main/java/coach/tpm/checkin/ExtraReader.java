package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.checkin.ExtraQuestion.OnlyIf;
import coach.tpm.checkin.ExtraReading.Mistake;
import coach.tpm.checkin.ExtraReading.Understood;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Checks an extra question before a program asks it.
final class ExtraReader {

  static final String WORDS = "words";
  static final String KIND = "kind";
  static final String OPTIONS = "options";
  static final String ONLY = "only";
  static final String IS = "is";

  private final ExtraConditions conditions;
  private final Prompts prompts;

  ExtraReader(ExtraConditions conditions, Prompts prompts) {
    this.conditions = conditions;
    this.prompts = prompts;
  }

  /// `all` are the questions that the program asks already.
  ExtraReading read(ExtraTyped typed, List<ExtraQuestion> all) {
    if (all.size() >= ExtraQuestion.MOST) {
      return mistake(WORDS, "extraFull", "most", ExtraQuestion.MOST);
    }
    var words = Typed.line(typed.words());
    if (words.isEmpty() || words.length() > ExtraQuestion.LONGEST) {
      return words.isEmpty()
          ? mistake(WORDS, "extraNoWords")
          : mistake(WORDS, "extraTooLong", "most", ExtraQuestion.LONGEST, "has", words.length());
    }
    if (all.stream().anyMatch(extra -> extra.words().equalsIgnoreCase(words))) {
      return mistake(WORDS, "extraTwice");
    }
    return kind(typed.kind())
        .map(kind -> read(words, kind, typed, all))
        .orElseGet(() -> mistake(KIND, "extraNoKind", "kind", cut(typed.kind())));
  }

  private ExtraReading read(String words, Kind kind, ExtraTyped typed, List<ExtraQuestion> all) {
    var options = kind == Kind.CHOICE ? options(typed.options()) : List.<String>of();
    var problem = kind == Kind.CHOICE ? choice(options) : unwanted(typed.options(), kind);
    if (problem.isPresent()) {
      return problem.get();
    }
    if (typed.only().isEmpty() && typed.is().isEmpty()) {
      return new Understood(new ExtraDraft(words, kind, options, Optional.empty()));
    }
    return switch (conditions.read(typed.only(), typed.is(), all)) {
      case ExtraConditions.Wrong(var field, var why) -> new Mistake(field, why);
      case ExtraConditions.Right(OnlyIf onlyIf) ->
          new Understood(new ExtraDraft(words, kind, options, Optional.of(onlyIf)));
    };
  }

  private Optional<ExtraReading> choice(List<String> options) {
    if (options.size() < 2 || options.size() > ExtraQuestion.MOST_OPTIONS) {
      return Optional.of(
          mistake(
              OPTIONS, "extraOptions", "most", ExtraQuestion.MOST_OPTIONS, "has", options.size()));
    }
    if (options.stream().map(option -> option.toLowerCase(Locale.ROOT)).distinct().count()
        < options.size()) {
      return Optional.of(mistake(OPTIONS, "extraOptionTwice"));
    }
    return options.stream()
        .filter(option -> option.length() > ExtraQuestion.LONGEST_OPTION)
        .findFirst()
        .map(option ->
            mistake(
                OPTIONS,
                "extraOptionTooLong",
                "most",
                ExtraQuestion.LONGEST_OPTION,
                "option",
                cut(option)));
  }

  private Optional<ExtraReading> unwanted(String options, Kind kind) {
    return options.isBlank()
        ? Optional.empty()
        : Optional.of(
            mistake(
                OPTIONS, "extraNoOptions", "kind", ExtraWords.name(kind), "words", cut(options)));
  }

  private static Optional<Kind> kind(String name) {
    return switch (name.strip().toLowerCase(Locale.ROOT)) {
      case "text", "words" -> Optional.of(Kind.TEXT);
      case "choice" -> Optional.of(Kind.CHOICE);
      case "scale" -> Optional.of(Kind.SCALE);
      default -> Optional.empty();
    };
  }

  /// Parted by commas or lines.
  private static List<String> options(String typed) {
    return Stream.of(typed.split("[,;\\n]", -1))
        .map(option -> Typed.line(option).replaceAll("^[\"“”]|[\"“”]$", ""))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  private Mistake mistake(String field, String why, Object... values) {
    return new Mistake(field, prompts.text("checkin/" + why, values));
  }

  static String cut(String words) {
    return words.codePointCount(0, words.length()) <= 60
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 60)) + "…";
  }
}
