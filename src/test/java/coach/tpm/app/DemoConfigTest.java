package coach.tpm.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoConfigTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_demo_listens_on_this_machine_alone_unless_told_otherwise(String host) {
    assertThat(Config.forDemo(Map.of("HOST", host)).host()).isEqualTo("127.0.0.1");
    assertThat(Config.forDemo(Map.of()).host()).isEqualTo("127.0.0.1");
    assertThat(Config.forDemo(Map.of("HOST", "0.0.0.0")).host()).isEqualTo("0.0.0.0");
  }

  @Test
  void a_demo_has_a_database_of_its_own_and_knows_no_platform() {
    var config =
        Config.forDemo(
            Map.of(
                "DATA_DIR", "/somewhere",
                "DATABASE_URL", "postgresql://coach:s3cret@db/coach",
                "SLACK_SIGNING_SECRET", "",
                "SLACK_BOT_TOKEN", "junk"));

    assertThat(config.database()).isEmpty();
    assertThat(config.dataDir()).isEqualTo(Path.of("/somewhere/demo"));
    assertThat(config.slack()).isEmpty();
  }
}
