package coach.tpm.program;

import coach.tpm.workspace.MemberId;
import coach.tpm.workspace.People;
import coach.tpm.workspace.WorkspaceId;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person typed, made fit to be kept: one line, and people and channels by their names.
final class Typed {

  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+");
  private static final Pattern CHANNEL = Pattern.compile("<#([^<>|\\s]+)(?:\\|([^<>]*))?>");

  private final People people;

  Typed(People people) {
    this.people = people;
  }

  /// On one line, without control characters, halves of characters, and marks that turn the
  /// direction of whatever follows them.
  static String line(String words) {
    return UNFIT.matcher(words).replaceAll(" ").strip();
  }

  /// On one line, with `<@U1>` as `@Ann` and `<#C1|plans>` as `#plans`.
  String readable(WorkspaceId workspace, String words) {
    var line = line(words);
    if (!line.contains("<")) {
      return line;
    }
    var named =
        replaced(
            Mentions.MEMBER.matcher(line),
            match -> "@" + people.name(workspace, new MemberId(match.group(1))));
    return replaced(CHANNEL.matcher(named), Typed::channel);
  }

  private static String channel(MatchResult match) {
    var name = match.group(2);
    return "#" + (name == null || name.isBlank() ? match.group(1) : name);
  }

  private static String replaced(Matcher matcher, Function<MatchResult, String> by) {
    return matcher.replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
  }
}
