package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coach.tpm.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final PoolSettings SMALL = PoolSettings.standard().withSize(2);
  private static final PoolSettings HASTY = SMALL.withStartWait(Duration.ofMillis(300));

  @Test
  void connections_carry_our_name_and_our_limits() {
    try (var test = TestDatabase.empty();
        var database = Database.open(test.address(), SMALL)) {
      assertThat(show(database, "application_name")).isEqualTo("tpm-coach");
      assertThat(show(database, "statement_timeout")).isEqualTo("30s");
      assertThat(show(database, "idle_in_transaction_session_timeout")).isEqualTo("30s");
    }
  }

  @Test
  void a_database_that_answers_is_reachable() {
    try (var test = TestDatabase.empty();
        var database = Database.open(test.address(), SMALL)) {
      assertThat(database.reachable(Duration.ofSeconds(5))).isTrue();
    }
  }

  @Test
  void a_pool_opens_without_a_server() throws IOException {
    try (var database = Database.open(nowhere(), SMALL)) {
      assertThat(database.reachable(Duration.ofSeconds(2))).isFalse();
    }
  }

  @Test
  void a_server_that_accepts_but_never_answers_is_not_reachable_in_time() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var database = Database.open(at(silent.getLocalPort()), SMALL)) {
      var begin = System.nanoTime();

      assertThat(database.reachable(Duration.ofMillis(200))).isFalse();
      assertThat(database.reachable(Duration.ofMillis(200))).isFalse();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void a_caller_does_not_wait_long_for_a_server_that_never_answers() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var database = Database.open(at(silent.getLocalPort()), SMALL)) {
      var begin = System.nanoTime();

      assertThatThrownBy(() -> database.jdbi().open().close())
          .hasMessageContaining("Connection is not available");

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void migrating_gives_up_with_a_sentence_when_no_server_comes() throws IOException {
    try (var database = Database.open(nowhere(), HASTY)) {
      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("The database postgresql://ada:***@")
          .hasMessageContaining("cannot be reached")
          .hasMessageContaining("Check DATABASE_URL")
          .hasMessageNotContaining("s3cret");
    }
  }

  @Test
  void migrating_gives_up_when_the_server_never_answers() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var database = Database.open(at(silent.getLocalPort()), HASTY)) {
      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("cannot be reached");
    }
  }

  @Test
  void a_wrong_password_is_told_apart_from_an_absent_server() {
    try (var test = TestDatabase.empty()) {
      var real = test.address();
      var forged =
          new DatabaseAddress(real.host(), real.port(), real.database(), "ada", "s3cret", Map.of());
      try (var database = Database.open(forged, SMALL)) {
        assertThatThrownBy(database::migrate)
            .isInstanceOf(StoreUnavailable.class)
            .hasMessageContaining("refuses this user or password");
      }
    }
  }

  @Test
  void an_absent_database_is_told_apart_from_an_absent_server() {
    try (var test = TestDatabase.empty();
        var database = Database.open(test.address().withDatabase("absent"), SMALL)) {
      assertThatThrownBy(database::migrate)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("has no such database");
    }
  }

  @Test
  void a_schema_newer_than_this_coach_is_refused(@TempDir Path older, @TempDir Path newer)
      throws IOException {
    Files.writeString(older.resolve("V1__first.sql"), "create table first (id bigint);");
    Files.writeString(newer.resolve("V1__first.sql"), "create table first (id bigint);");
    Files.writeString(newer.resolve("V2__second.sql"), "create table second (id bigint);");
    try (var test = TestDatabase.empty()) {
      new Migrations(test.address(), "filesystem:" + newer).migrate(Duration.ofSeconds(5));
      var old = new Migrations(test.address(), "filesystem:" + older);

      assertThatThrownBy(() -> old.migrate(Duration.ofSeconds(5)))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("has schema version 2, which is newer than this coach");
    }
  }

  @Test
  void several_nodes_may_migrate_at_once() {
    try (var test = TestDatabase.empty()) {
      var nodes =
          List.of(1, 2, 3).stream()
              .map(_ -> CompletableFuture.runAsync(() -> migrate(test.address())))
              .toList();

      assertThat(nodes).allSatisfy(node -> assertThat(node).succeedsWithin(Duration.ofSeconds(30)));
    }
  }

  @Test
  void the_pool_shows_its_figures() {
    var registry = new SimpleMeterRegistry();
    try (var test = TestDatabase.empty();
        var database = Database.open(test.address(), SMALL)) {
      database.bindTo(registry);
      database.jdbi().useHandle(handle -> handle.execute("select 1"));

      assertThat(registry.get("hikaricp.connections.max").gauge().value()).isEqualTo(2);
    }
  }

  private static void migrate(DatabaseAddress address) {
    try (var database = Database.open(address, SMALL)) {
      database.migrate();
    }
  }

  private static String show(Database database, String setting) {
    return database
        .jdbi()
        .withHandle(handle -> handle.createQuery("show " + setting).mapTo(String.class).one());
  }

  private static DatabaseAddress nowhere() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return at(socket.getLocalPort());
    }
  }

  private static DatabaseAddress at(int port) {
    return new DatabaseAddress("127.0.0.1", port, "coach", "ada", "s3cret", Map.of());
  }
}
