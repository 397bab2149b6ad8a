package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words after `/tpm task add`, taken apart: a title, and after it owner, day, estimate and
/// dependencies in any order; a person named first owns it too. Nothing is judged yet. A title in
/// quotes may hold words such as `by`.
record TaskWords(
    String title, Set<MemberId> owners, Map<Option, String> options, List<String> unresolved) {

  private static final Pattern QUOTED =
      Pattern.compile(
          "((?:<@[^<>\\s]+>\\s+)?)[\"\u201c\u201d](.+)[\"\u201c\u201d](|\\s[^\"\u201c\u201d]*)");

  /// What may follow a title, and which words may follow its keyword; others belong to the title.
  enum Option {
    BY("\\S.*"),
    EST("\\S+|[\\d.\\-/].*"),
    AFTER("#?\\d[\\d#,;.&\\s-]*");

    private final Pattern value;

    Option(String value) {
      this.value = Pattern.compile(value);
    }

    boolean takes(String words) {
      return value.matcher(TaskNumbers.withoutAnd(words)).matches();
    }
  }

  static TaskWords parse(String words) {
    var quoted = QUOTED.matcher(words);
    if (quoted.matches()) {
      var around = quoted.group(1) + quoted.group(3);
      var rest = new Reader(around).read();
      if (rest.title.isEmpty()) {
        return new TaskWords(quoted.group(2).strip(), rest.owners, rest.options, rest.unresolved);
      }
    }
    return new Reader(words).read();
  }

  /// The words of one option; empty when it was not given.
  String option(Option option) {
    return options.getOrDefault(option, "");
  }

  /// Takes one option after another from the end, until only the title is left.
  private static final class Reader {

    private static final Pattern OWNER_LAST =
        Pattern.compile("(.*?)\\s*" + Typed.MENTION.pattern());
    private static final Pattern OWNER_FIRST =
        Pattern.compile(Typed.MENTION.pattern() + "[\\s,:]*(\\S.*)");
    private static final Pattern ASSIGNED =
        Pattern.compile("(?i)(?:^|\\s+)(?:assigned\\s+to|assign\\s+to|owner|for)\\s*:?$");
    private static final Pattern KEYWORD = Pattern.compile("(?i)(?<!\\S)(by|est|after)\\s+(?=\\S)");

    private final Set<MemberId> owners = new LinkedHashSet<>();
    private final Map<Option, String> options = new EnumMap<>(Option.class);
    private final List<String> unresolved;
    private String left;

    Reader(String words) {
      this.left = words.strip();
      this.unresolved = Mentions.unresolved(left);
    }

    TaskWords read() {
      boolean more = true;
      while (more) {
        more = takeOwner() || takeOption();
      }
      takeFirstOwner();
      return new TaskWords(left, owners, options, unresolved);
    }

    private boolean takeOwner() {
      var match = OWNER_LAST.matcher(left);
      if (!match.matches()) {
        return false;
      }
      owners.add(new MemberId(Objects.requireNonNull(match.group(2))));
      left = ASSIGNED.matcher(Objects.requireNonNull(match.group(1))).replaceFirst("").strip();
      return true;
    }

    /// Whoever is named before anything else is the owner, when nobody else is.
    private void takeFirstOwner() {
      var match = OWNER_FIRST.matcher(left);
      if (owners.isEmpty() && match.matches()) {
        owners.add(new MemberId(Objects.requireNonNull(match.group(1))));
        left = Objects.requireNonNull(match.group(2));
      }
    }

    private boolean takeOption() {
      return KEYWORD.matcher(left).results().toList().reversed().stream()
          .anyMatch(this::takeOption);
    }

    private boolean takeOption(MatchResult keyword) {
      var option = Option.valueOf(keyword.group(1).toUpperCase(Locale.ROOT));
      var value = left.substring(keyword.end()).strip();
      if (options.containsKey(option) || !option.takes(value)) {
        return false;
      }
      options.put(option, value);
      left = left.substring(0, keyword.start()).strip();
      return true;
    }
  }
}
