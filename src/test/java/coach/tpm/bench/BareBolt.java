package coach.tpm.bench;

import coach.tpm.http.HealthServlet;
import coach.tpm.http.HttpServer;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.PoolSettings;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/// What the product is compared with: Bolt and its own servlet, with Bolt's default middleware (SSL
/// check, signature, authorization, own events), on the product's Jetty with virtual threads.
///
/// The authorization is Bolt's for a single team, its `auth.test` cached for good: one call to the
/// benchmark's own Slack, none while anything is measured.
final class BareBolt {

  static final String HELLO = "/hello";
  static final String NOTE = "/note";

  private BareBolt() {}

  public static void main(String[] arguments) {
    var environment = System.getenv();
    var app = new App(config(environment));
    var pool = pool(DatabaseAddress.parse(environment.getOrDefault("DATABASE_URL", "")));
    app.command(HELLO, (_, context) -> context.ack("hello"));
    app.command(
        NOTE,
        (request, context) -> {
          note(pool, request.getPayload().getUserId(), request.getPayload().getTriggerId());
          return context.ack("noted");
        });
    var _ =
        HttpServer.start(
            "127.0.0.1",
            Integer.parseInt(environment.getOrDefault("PORT", "0")),
            Map.of("/slack/events", new SlackAppServlet(app), "/readyz", new HealthServlet()));
  }

  private static void note(DataSource pool, String member, String trigger) {
    try (var connection = pool.getConnection();
        var insert =
            connection.prepareStatement("insert into bench.note (member, trigger) values (?, ?)")) {
      insert.setString(1, member);
      insert.setString(2, trigger);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AppConfig config(Map<String, String> environment) {
    var slack = new SlackConfig();
    slack.setMethodsEndpointUrlPrefix(environment.getOrDefault("SLACK_API_URL", ""));
    return AppConfig.builder()
        .slack(Slack.getInstance(slack))
        .signingSecret(environment.getOrDefault("SLACK_SIGNING_SECRET", ""))
        .singleTeamBotToken(environment.getOrDefault("SLACK_BOT_TOKEN", ""))
        .authTestCacheEnabled(true)
        .authTestCacheExpirationMillis(-1)
        .build();
  }

  /// As many connections as the product has.
  private static DataSource pool(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setJdbcUrl(address.jdbcUrl());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(PoolSettings.standard().size());
    return new HikariDataSource(config);
  }
}
