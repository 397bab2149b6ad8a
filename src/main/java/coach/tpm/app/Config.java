package coach.tpm.app;

import coach.tpm.slack.SlackSettings;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.TokenKeys;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Everything the operator may set, read once from the environment. Each is a row of the README.
public record Config(
    String host,
    int port,
    Optional<URI> publicUrl,
    Optional<DatabaseAddress> database,
    Path dataDir,
    Optional<Path> promptsDir,
    Optional<SlackSettings> slack,
    Optional<String> tokenKeys,
    Optional<Path> tokenKeysFile,
    LogFormat logFormat) {

  static final String LOOPBACK = "127.0.0.1";

  private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
  private static final Pattern BOT_TOKEN = Pattern.compile("(?:xoxe\\.)?xoxb-[A-Za-z0-9._-]+");
  private static final URI SLACK_API = URI.create("https://slack.com/api/");

  /// Reads the settings.
  ///
  /// @throws BadSettings with every problem at once
  public static Config from(Map<String, String> environment) {
    var problems = new ArrayList<String>();
    var read = new Settings(environment, problems);
    var publicUrl = read.url("PUBLIC_URL");
    var database = read.parsed("DATABASE_URL", DatabaseAddress::parse);
    var config =
        new Config(
            read.text("HOST").orElse("0.0.0.0"),
            read.number("PORT", 3000, 0, 65_535),
            publicUrl,
            database,
            read.parsed("DATA_DIR", Path::of).orElse(Path.of("data")),
            read.parsed("PROMPTS_DIR", Config::folder),
            slack(read, publicUrl, problems),
            read.parsed("TOKEN_KEYS", Config::keys),
            read.parsed("TOKEN_KEYS_FILE", Path::of),
            read.choice("LOG_FORMAT", LogFormat.class).orElse(LogFormat.TEXT));
    config.check(problems);
    if (!problems.isEmpty()) {
      throw new BadSettings(problems);
    }
    return config;
  }

  /// The settings of a demo: it listens on this machine alone unless told otherwise, has an
  /// embedded database in a folder of its own, and knows no platform.
  ///
  /// @throws BadSettings with every problem at once
  static Config forDemo(Map<String, String> environment) {
    var own = new HashMap<>(environment);
    if (own.getOrDefault("HOST", "").isBlank()) {
      own.put("HOST", LOOPBACK);
    }
    own.keySet().removeIf(name -> name.startsWith("SLACK_") || name.equals("DATABASE_URL"));
    var config = from(own);
    return new Config(
        config.host(),
        config.port(),
        config.publicUrl(),
        Optional.empty(),
        config.dataDir().resolve("demo"),
        config.promptsDir(),
        Optional.empty(),
        config.tokenKeys(),
        config.tokenKeysFile(),
        config.logFormat());
  }

  Config withDatabase(DatabaseAddress other) {
    return new Config(
        host,
        port,
        publicUrl,
        Optional.of(other),
        dataDir,
        promptsDir,
        slack,
        tokenKeys,
        tokenKeysFile,
        logFormat);
  }

  /// What stands in the way of `serve`, which needs a platform.
  List<String> missingToServe() {
    return slack.isPresent()
        ? List.of()
        : List.of(
            "No platform is set up. Set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN (README, “Set up Slack”).");
  }

  boolean hasKeys() {
    return tokenKeys.isPresent() || tokenKeysFile.isPresent();
  }

  private void check(List<String> problems) {
    boolean installs = slack.flatMap(SlackSettings::oauth).isPresent();
    if (installs && database.isPresent() && !hasKeys()) {
      problems.add(
          "TOKEN_KEYS or TOKEN_KEYS_FILE is needed to keep installed workspaces in DATABASE_URL."
              + " Make one with: echo \"k1:$(openssl rand -base64 32)\"");
    }
  }

  private static Path folder(String text) {
    var folder = Path.of(text);
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "there is no folder %s. Name one that holds prompts, or leave it out.".formatted(text));
    }
    return folder;
  }

  /// The text itself is kept; its keys are made where they are used.
  private static String keys(String text) {
    var _ = TokenKeys.fromText(text);
    return text;
  }

  private static Optional<SlackSettings> slack(
      Settings read, Optional<URI> publicUrl, List<String> problems) {
    var secret = read.text("SLACK_SIGNING_SECRET");
    var token = read.text("SLACK_BOT_TOKEN");
    var clientId = read.text("SLACK_CLIENT_ID");
    var clientSecret = read.text("SLACK_CLIENT_SECRET");
    var api = read.url("SLACK_API_URL").orElse(SLACK_API);
    if (!api.toString().endsWith("/")) {
      problems.add("SLACK_API_URL must end with “/”, as https://slack.com/api/ does.");
    }
    if (clientId.isPresent() != clientSecret.isPresent()) {
      problems.add("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET belong together; set both or none.");
    }
    if (secret.isEmpty()) {
      if (read.mentions("SLACK_SIGNING_SECRET") || token.isPresent() || clientId.isPresent()) {
        problems.add(
            "SLACK_SIGNING_SECRET is empty; copy it from your app's page, “Basic Information”.");
      }
      return Optional.empty();
    }
    if (token.isEmpty() && clientId.isEmpty()) {
      problems.add(
          "SLACK_BOT_TOKEN is empty; copy it from “OAuth & Permissions”, or set SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.");
    }
    if (!PRINTABLE.matcher(secret.get()).matches()) {
      problems.add(
          "SLACK_SIGNING_SECRET has characters that no signing secret has; copy it again from your app's page, “Basic Information”.");
    }
    if (token.isPresent() && !BOT_TOKEN.matcher(token.get()).matches()) {
      problems.add(
          "SLACK_BOT_TOKEN is no bot token, which begins with xoxb-; copy it from “OAuth & Permissions”.");
    }
    var oauth = clientId.flatMap(id -> clientSecret.map(s -> new SlackSettings.OAuth(id, s)));
    return Optional.of(new SlackSettings(secret.get(), token, oauth, api, publicUrl));
  }
}
