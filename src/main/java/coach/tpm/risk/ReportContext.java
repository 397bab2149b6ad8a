package coach.tpm.risk;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a form carries along to know itself by when it is submitted. It comes back over the network
/// and may hold anything.
sealed interface ReportContext {

  /// A new risk, perhaps from a message.
  record Raise(long program, Optional<String> link) implements ReportContext {

    @Override
    public String toString() {
      return "raise:" + program + link.map(":"::concat).orElse("");
    }
  }

  /// A stand-up report.
  record StandUp(long program) implements ReportContext {

    @Override
    public String toString() {
      return "standup:" + program;
    }
  }

  /// A newer report of an open risk.
  record Revise(long program, int number) implements ReportContext {

    @Override
    public String toString() {
      return "revise:" + program + ":" + number;
    }
  }

  record Unknown() implements ReportContext {}

  int LONGEST_LINK = 1000;
  Pattern RAISE = Pattern.compile("raise:(\\d{1,18})(?::(.*))?");
  Pattern STAND_UP = Pattern.compile("standup:(\\d{1,18})");
  Pattern REVISE = Pattern.compile("revise:(\\d{1,18}):(\\d{1,9})");

  static ReportContext parse(String context) {
    var raise = RAISE.matcher(context);
    if (raise.matches()) {
      var link = Optional.ofNullable(raise.group(2)).flatMap(ReportContext::link);
      return new Raise(Long.parseLong(raise.group(1)), link);
    }
    var standUp = STAND_UP.matcher(context);
    if (standUp.matches()) {
      return new StandUp(Long.parseLong(standUp.group(1)));
    }
    var revise = REVISE.matcher(context);
    return revise.matches()
        ? new Revise(Long.parseLong(revise.group(1)), Integer.parseInt(revise.group(2)))
        : new Unknown();
  }

  /// A link that can be kept and shown: `https`, to a host, of a sane length.
  static Optional<String> link(String link) {
    try {
      var uri = new URI(link);
      var sound =
          "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && link.length() <= LONGEST_LINK;
      return sound ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
