package coach.tpm.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Starts the servers that are measured: the packaged product, and what it is compared with.
record Product(Plan plan, SlackStub slack) {

  private static final String TOKEN = "xoxb-benchmark";

  /// The product on a database elsewhere.
  Server external(String databaseUrl, String... options) throws IOException {
    return serve(Map.of("DATABASE_URL", databaseUrl), options);
  }

  /// The product with an embedded database of its own.
  Server embedded(Path dataDir, String... options) throws IOException {
    return serve(Map.of("DATA_DIR", dataDir.toString()), options);
  }

  Server bareBolt(String databaseUrl) throws IOException {
    return Server.start(
        List.of("-cp", System.getProperty("java.class.path"), BareBolt.class.getName()),
        environment(Map.of("DATABASE_URL", databaseUrl)),
        plan.folder().resolve("bare-bolt.log"));
  }

  private Server serve(Map<String, String> database, String... options) throws IOException {
    var arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-jar", plan.jar().toString(), "serve"));
    return Server.start(arguments, environment(database), plan.folder().resolve("coach.log"));
  }

  private Map<String, String> environment(Map<String, String> database) {
    var environment = new HashMap<>(database);
    environment.put("SLACK_SIGNING_SECRET", SignedRequests.SECRET);
    environment.put("SLACK_BOT_TOKEN", TOKEN);
    environment.put("SLACK_API_URL", slack.apiUrl());
    return environment;
  }
}
