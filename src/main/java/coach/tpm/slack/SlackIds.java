package coach.tpm.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells ids and addresses that Slack takes in a message from others, which are shown as plain
/// words.
final class SlackIds {

  private static final Pattern MEMBER = Pattern.compile("[UW][A-Z0-9]+");
  private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

  private SlackIds() {}

  static boolean isMember(String id) {
    return MEMBER.matcher(id).matches();
  }

  static boolean isChannel(String id) {
    return CHANNEL.matcher(id).matches();
  }

  static boolean isAddress(String url) {
    if (url.length() > Limits.URL) {
      return false;
    }
    try {
      var scheme = URI.create(url).getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
