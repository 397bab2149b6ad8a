package coach.tpm.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What people typed, as they meant it. Slack sends `&`, `<` and `>` escaped and wraps links,
/// channels and group mentions in angle brackets; mentions of people stay as `<@U123>`, since
/// commands read them.
final class SlackText {

  private static final Pattern LINK =
      Pattern.compile("<(https?://[^|>]+|mailto:[^|>]+)(?:\\|([^>]*))?>");
  private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]+\\|([^>]*)>");
  private static final Pattern SPECIAL =
      Pattern.compile("<!(?:subteam\\^[A-Z0-9]+\\|@?)?([^|>]+)(?:\\|[^>]*)?>");

  private SlackText() {}

  static String typed(@Nullable String text) {
    if (text == null) {
      return "";
    }
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    var plain =
        LINK.matcher(text).replaceAll(match -> quoted(link(match.group(1), match.group(2))));
    plain = CHANNEL.matcher(plain).replaceAll(match -> quoted("#" + match.group(1)));
    plain = SPECIAL.matcher(plain).replaceAll(match -> quoted("@" + match.group(1)));
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String link(String url, @Nullable String label) {
    return label == null || url.endsWith(label) ? url : label + " (" + url + ")";
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
