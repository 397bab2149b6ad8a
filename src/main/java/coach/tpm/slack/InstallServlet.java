package coach.tpm.slack;

import coach.tpm.prompt.Prompts;
import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `GET /slack/install` and `GET /slack/oauth_redirect`: a workspace adds the coach.
///
/// The `state` that comes back must equal the one in a cookie of the same browser, so that nobody
/// can slip somebody else an installation of theirs (RFC 6749, section 10.12).
final class InstallServlet extends HttpServlet {

  private static final Logger LOG = LoggerFactory.getLogger(InstallServlet.class);
  private static final String AUTHORIZE = "https://slack.com/oauth/v2/authorize";

  /// A browser takes this name over https alone, for this host alone, so that no neighbour can set
  /// it (RFC 6265bis, section 4.1.3).
  private static final String COOKIE = "__Host-coach-install";

  private static final String PLAIN_COOKIE = "coach-install";
  private static final int COOKIE_SECONDS = 600;
  private static final int STATE_BYTES = 24;

  private final transient SlackSettings settings;
  private final transient SlackSettings.OAuth oauth;
  private final transient SlackWeb web;
  private final transient Welcome welcome;
  private final transient Prompts prompts;
  private final transient SecureRandom random = new SecureRandom();

  InstallServlet(
      SlackSettings settings,
      SlackSettings.OAuth oauth,
      SlackWeb web,
      Welcome welcome,
      Prompts prompts) {
    this.settings = settings;
    this.oauth = oauth;
    this.web = web;
    this.welcome = welcome;
    this.prompts = prompts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (request.getServletPath().endsWith("/install")) {
      begin(response);
    } else {
      finish(request, response);
    }
  }

  private void begin(HttpServletResponse response) throws IOException {
    var bytes = new byte[STATE_BYTES];
    random.nextBytes(bytes);
    var state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    response.addCookie(cookie(state, COOKIE_SECONDS));
    var address =
        AUTHORIZE
            + "?client_id="
            + encoded(oauth.clientId())
            + "&scope="
            + encoded(String.join(",", Scopes.NEEDED))
            + "&state="
            + state
            + redirect().map(url -> "&redirect_uri=" + encoded(url)).orElse("");
    response.sendRedirect(address);
  }

  private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.addCookie(cookie("", 0));
    if (!isSameBrowser(request)) {
      page(response, 400, "slack/installAgain");
    } else if (request.getParameter("error") != null) {
      page(response, 200, "slack/installCancelled");
    } else if (request.getParameter("code") == null) {
      page(response, 400, "slack/installAgain");
    } else {
      exchange(request.getParameter("code"), response);
    }
  }

  private void exchange(String code, HttpServletResponse response) throws IOException {
    try {
      var answer =
          web.slack()
              .methods()
              .oauthV2Access(r ->
                  r.clientId(oauth.clientId())
                      .clientSecret(oauth.clientSecret())
                      .code(code)
                      .redirectUri(redirect().orElse(null)));
      installed(answer, response);
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.warn("an installation could not be finished: {}", e.getClass().getSimpleName());
      page(response, 502, "slack/installLater");
    }
  }

  private void installed(OAuthV2AccessResponse answer, HttpServletResponse response)
      throws IOException {
    if (!answer.isOk() || answer.getTeam() == null) {
      LOG.warn("an installation was refused: {}", answer.getError());
      page(response, 400, "slack/installAgain");
      return;
    }
    var granted = Optional.ofNullable(answer.getScope()).orElse("");
    welcome.installed(
        new Installation(
            Arrivals.workspace(answer.getTeam().getId(), null),
            Optional.ofNullable(answer.getTeam().getName()).orElse(answer.getTeam().getId()),
            answer.getAppId(),
            answer.getBotUserId(),
            answer.getAccessToken(),
            granted,
            answer.getAuthedUser() == null ? "" : answer.getAuthedUser().getId()));
    var missing = Scopes.missing(granted);
    if (missing.isEmpty()) {
      page(response, 200, "slack/installed");
    } else {
      page(response, 200, "slack/installedInPart", "scopes", String.join(", ", missing));
    }
  }

  private boolean isSameBrowser(HttpServletRequest request) {
    var state = request.getParameter("state");
    return state != null
        && cookies(request).anyMatch(value -> !value.isEmpty() && equal(value, state));
  }

  private Stream<String> cookies(HttpServletRequest request) {
    Cookie @Nullable [] cookies = request.getCookies();
    return cookies == null
        ? Stream.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> name().equals(cookie.getName()))
            .map(Cookie::getValue);
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Cookie cookie(String value, int seconds) {
    var cookie = new Cookie(name(), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setPath("/");
    cookie.setMaxAge(seconds);
    return cookie;
  }

  private String name() {
    return isSecure() ? COOKIE : PLAIN_COOKIE;
  }

  private boolean isSecure() {
    return settings.publicUrl().map(url -> "https".equals(url.getScheme())).orElse(true);
  }

  private Optional<String> redirect() {
    return settings
        .publicUrl()
        .map(url -> url.toString().replaceFirst("/+$", "") + "/slack/oauth_redirect");
  }

  private void page(
      HttpServletResponse response, int status, String prompt, Object... namesAndValues)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().println(prompts.plain(prompt, namesAndValues));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
