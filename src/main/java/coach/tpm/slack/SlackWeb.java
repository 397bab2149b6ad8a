package coach.tpm.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.net.URI;
import java.time.Duration;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack's Web API, called once for each call: nothing here repeats a request by itself, since a
/// repeated `chat.postMessage` is a second message.
///
/// Calls inside a request end well within Slack's three seconds; deliveries may take longer.
final class SlackWeb implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SlackWeb.class);

  static final Duration INSIDE_A_REQUEST = Duration.ofMillis(1500);

  private final Duration patience;
  private final SlackConfig config;
  private final OkHttpClient quickHttp;
  private final OkHttpClient patientHttp;
  private final Slack quick;
  private final Slack patient;

  SlackWeb(URI apiUrl, Duration deliveryTimeout) {
    this.patience = deliveryTimeout;
    this.config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl.toString());
    config.setStatsEnabled(false);
    config.setTokenExistenceVerificationEnabled(false);
    var base =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .addInterceptor(new SentOnce())
            .dispatcher(new Dispatcher())
            .build();
    this.quickHttp = within(base, INSIDE_A_REQUEST);
    this.quick = slack(quickHttp);
    this.patientHttp = within(base, deliveryTimeout);
    this.patient = slack(patientHttp);
  }

  private Slack slack(OkHttpClient http) {
    var careful = http.newBuilder().addInterceptor(new JsonAnswers()).build();
    return Slack.getInstance(config, new SlackHttpClient(careful));
  }

  /// For calls while somebody waits for an answer.
  MethodsClient quickly(String token) {
    return quick.methods(token);
  }

  /// For deliveries and lookups in the background.
  MethodsClient patiently(String token) {
    return patient.methods(token);
  }

  /// How long one call of [#patiently] may take.
  Duration patience() {
    return patience;
  }

  Slack slack() {
    return quick;
  }

  SlackConfig config() {
    return config;
  }

  OkHttpClient http() {
    return quickHttp;
  }

  /// For uploads in the background.
  OkHttpClient patientHttp() {
    return patientHttp;
  }

  @Override
  public void close() {
    try {
      config.close();
    } catch (Exception e) {
      LOG.warn("Slack's client did not close: {}", e.toString());
    }
    quickHttp.dispatcher().executorService().shutdown();
    quickHttp.connectionPool().evictAll();
  }

  private static OkHttpClient within(OkHttpClient base, Duration timeout) {
    return base.newBuilder()
        .connectTimeout(timeout)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .callTimeout(timeout)
        .build();
  }
}
