package coach.tpm.slack;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/// Slack's model, written as JSON. Slack's own `GsonFactory` makes a new writer for each use and
/// turns blocks into trees within trees first, which takes several times as long; only reading
/// needs that.
final class SlackJson {

  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  private SlackJson() {}

  static String of(Object model) {
    return GSON.toJson(model);
  }
}
