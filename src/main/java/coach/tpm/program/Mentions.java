package coach.tpm.program;

import coach.tpm.message.Span.Mention;
import coach.tpm.message.Text;
import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.Typed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The people named in words such as `<@U1> <@U2|ben>`, and the words that name nobody.
record Mentions(List<MemberId> members, List<String> others) {

  private static final Pattern UNRESOLVED = Pattern.compile("(?<!\\S)@[^\\s<>]+");

  Mentions {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }

  static Mentions in(String words) {
    var members = new LinkedHashSet<MemberId>();
    Typed.MENTION
        .matcher(words)
        .results()
        .forEach(match -> members.add(new MemberId(match.group(1))));
    var rest = Typed.MENTION.matcher(words).replaceAll(" ").replace(',', ' ').strip();
    return new Mentions(
        new ArrayList<>(members), rest.isEmpty() ? List.of() : List.of(rest.split("\\s+")));
  }

  /// Names such as `@ann` that the platform did not turn into a person.
  static List<String> unresolved(String words) {
    return UNRESOLVED.matcher(words).results().map(match -> match.group()).toList();
  }

  /// `@a, @b and @c`. They notify nobody in a reply that only one person sees.
  static Text all(List<MemberId> members) {
    var text = Text.of();
    for (int i = 0; i < members.size(); i++) {
      text = text.then(separator(i, members.size()), new Mention(members.get(i)));
    }
    return text;
  }

  private static String separator(int index, int size) {
    if (index == 0) {
      return "";
    }
    return index == size - 1 ? " and " : ", ";
  }
}
