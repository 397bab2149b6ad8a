package coach.tpm.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/// Keeps other web pages out. The demo knows no passwords, so only its own page may talk to it: a
/// request must be addressed to this machine by a name of this machine, and may not come from
/// another origin.
final class Neighbours {

  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final boolean loopbackOnly;

  /// `host` is where the demo listens. Beyond this machine it cannot know its own names.
  Neighbours(String host) {
    this.loopbackOnly = isLoopback(host);
  }

  boolean isOwn(HttpServletRequest request) {
    var host = request.getHeader("Host");
    if (host == null || (loopbackOnly && !LOOPBACK.contains(name(host)))) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OWN_SITE.contains(site)) {
      return false;
    }
    var origin = request.getHeader("Origin");
    return origin == null || origin.equals("http://" + host);
  }

  private static String name(String host) {
    try {
      return String.valueOf(URI.create("http://" + host).getHost());
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return true;
    }
  }
}
