package coach.tpm.app;

import coach.tpm.app.Demo.Beginning;
import coach.tpm.testing.TestClock;
import coach.tpm.testing.TestDatabase;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/// The demo as `./coach demo` starts it, for those who look at it from outside.
public final class RunningDemo implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private final Coach coach;

  private RunningDemo(Instant now, Beginning beginning) {
    var config = Config.forDemo(Map.of("PORT", "0")).withDatabase(database.address());
    this.coach = Demo.start(config, new TestClock(now), beginning);
  }

  /// With the program that runs in it.
  public static RunningDemo at(Instant now) {
    return new RunningDemo(now, Beginning.WHERE_IT_WAS);
  }

  /// With people and channels and nothing else.
  public static RunningDemo emptyAt(Instant now) {
    return new RunningDemo(now, Beginning.EMPTY);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + coach.port() + "/");
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  @Override
  public void close() {
    coach.close();
    database.close();
  }
}
