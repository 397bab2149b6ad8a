package coach.tpm.checkin;

import coach.tpm.checkin.ExtraQuestion.Kind;
import coach.tpm.checkin.ExtraQuestion.OnlyIf;
import coach.tpm.message.Text;
import coach.tpm.prompt.Prompts;
import coach.tpm.workspace.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads on which answer an extra question depends: `1 is 0-4`, `2 is web or app`.
final class ExtraConditions {

  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,3})(?:\\s*(?:-|–|to)\\s*(\\d{1,3}))?");
  private static final int HIGHEST = 10;

  private final Prompts prompts;

  ExtraConditions(Prompts prompts) {
    this.prompts = prompts;
  }

  /// A condition, or what is wrong with it.
  sealed interface Reading permits Right, Wrong {}

  record Right(OnlyIf onlyIf) implements Reading {}

  record Wrong(String field, Text why) implements Reading {}

  Reading read(String number, String is, List<ExtraQuestion> all) {
    var place = number.strip().replaceFirst("^(?i:question\\s+)?#?", "");
    if (!place.matches("\\d{1,2}")
        || Integer.parseInt(place) < 1
        || Integer.parseInt(place) > all.size()) {
      return wrong(
          ExtraReader.ONLY, "extraNoSuch", "number", ExtraReader.cut(number), "has", all.size());
    }
    var other = all.get(Integer.parseInt(place) - 1);
    if (other.kind() == Kind.TEXT) {
      return wrong(ExtraReader.ONLY, "extraOnWords", "question", other.words());
    }
    var values = other.kind() == Kind.SCALE ? numbers(is) : options(is, other);
    return values
        .<Reading>map(known -> new Right(new OnlyIf(other.id(), known)))
        .orElseGet(() ->
            other.kind() == Kind.SCALE
                ? wrong(ExtraReader.IS, "extraNoNumbers", "is", ExtraReader.cut(is))
                : wrong(
                    ExtraReader.IS,
                    "extraNoSuchOption",
                    "is",
                    ExtraReader.cut(is),
                    "options",
                    String.join(", ", other.options())));
  }

  /// One number, a range, or several of them.
  private static Optional<List<String>> numbers(String is) {
    var values = new ArrayList<String>();
    for (var part : parts(is)) {
      var match = NUMBERS.matcher(part);
      if (!match.matches()) {
        return Optional.empty();
      }
      int least = Integer.parseInt(match.group(1));
      int most = match.group(2) == null ? least : Integer.parseInt(match.group(2));
      if (least > most || most > HIGHEST) {
        return Optional.empty();
      }
      IntStream.rangeClosed(least, most).mapToObj(Integer::toString).forEach(values::add);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(values.stream().distinct().toList());
  }

  /// The options as they are spelled; the whole is tried first, since an option may hold an "or".
  private static Optional<List<String>> options(String is, ExtraQuestion other) {
    var whole = option(is, other);
    if (whole.isPresent()) {
      return whole.map(List::of);
    }
    var named = parts(is).stream().map(part -> option(part, other)).toList();
    return named.isEmpty() || named.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(named.stream().map(Optional::orElseThrow).distinct().toList());
  }

  private static Optional<String> option(String words, ExtraQuestion other) {
    var named = Typed.line(words).replaceFirst("^[\"“”]", "").replaceFirst("[\"“”]$", "");
    return other.options().stream().filter(named::equalsIgnoreCase).findFirst();
  }

  private static List<String> parts(String is) {
    return List.of(is.strip().split("\\s*[,;]\\s*|\\s+or\\s+", -1));
  }

  private Wrong wrong(String field, String why, Object... values) {
    return new Wrong(field, prompts.text("checkin/" + why, values));
  }
}
