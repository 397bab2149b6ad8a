package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
  private final DataDirs dirs = new DataDirs();
  private Path dir;

  @BeforeEach
  void find_a_place() throws IOException {
    dir = dirs.withDatabase();
  }

  @AfterEach
  void leave_nothing_behind() throws IOException {
    dirs.close();
  }

  @Test
  void the_first_start_sets_up_a_durable_and_closed_server() throws IOException {
    dir = dirs.fresh();
    try (var postgres = EmbeddedPostgres.start(dir)) {
      var jdbi = jdbi(postgres);

      assertThat(setting(jdbi, "server_version")).startsWith("18.");
      assertThat(setting(jdbi, "fsync")).isEqualTo("on");
      assertThat(setting(jdbi, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(jdbi, "data_checksums")).isEqualTo("on");
      assertThat(setting(jdbi, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(jdbi, "unix_socket_directories")).isEmpty();
      assertThat(setting(jdbi, "server_encoding")).isEqualTo("UTF8");
      assertThat(one(jdbi, "select upper('grüße')")).isEqualTo("GRÜSSE".replace("SS", "ß"));
      assertThat(one(jdbi, "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
          .isEqualTo("0");
    }
    assertThat(permissions(dir.resolve("postgres-password"))).isEqualTo("rw-------");
    assertThat(permissions(dir.resolve("data-18"))).isEqualTo("rwx------");
  }

  @Test
  void a_later_start_finds_what_was_kept() {
    try (var postgres = EmbeddedPostgres.start(dir)) {
      write(postgres, "kept");
    }

    try (var postgres = EmbeddedPostgres.start(dir)) {
      assertThat(read(postgres)).containsExactly("kept");
    }
  }

  @Test
  void closing_stops_the_server_at_once_even_with_open_connections() {
    var postgres = EmbeddedPostgres.start(dir);
    try (var handle = jdbi(postgres).open()) {
      handle.execute("create table thing (name text)");
      var begin = System.nanoTime();

      postgres.close();
      postgres.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(dir.resolve("data-18/postmaster.pid")).doesNotExist();
    }
  }

  @Test
  void the_password_is_not_shown() {
    try (var postgres = EmbeddedPostgres.start(dir)) {
      assertThat(postgres.toString()).doesNotContain(postgres.address().password());
      assertThat(postgres.toString()).contains("127.0.0.1:" + postgres.address().port());
    }
  }

  @Test
  void another_password_does_not_open_it() {
    try (var postgres = EmbeddedPostgres.start(dir)) {
      var real = postgres.address();
      var forged =
          new DatabaseAddress(
              real.host(), real.port(), real.database(), real.user(), "guess", real.params());

      assertThatThrownBy(() -> Connections.open(forged).close())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void a_second_coach_on_the_same_folder_is_refused() {
    try (var _ = EmbeddedPostgres.start(dir)) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage(
              "Another coach already uses %s. Stop it first or set DATA_DIR to another folder."
                  .formatted(dir));
    }
  }

  @Test
  void a_file_in_place_of_the_folder_is_refused() throws IOException {
    var file = Files.writeString(dir.resolve("file"), "not a folder");

    assertThatThrownBy(() -> EmbeddedPostgres.start(file))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "Cannot keep the data in %s: a file is in the way. Set DATA_DIR to a folder that the coach may write to."
                .formatted(file));
  }

  @Test
  void a_folder_that_cannot_be_made_is_refused() throws IOException {
    var file = Files.writeString(dir.resolve("file"), "not a folder");

    for (var impossible : List.of(file.resolve("data"), Path.of("/proc/coach"))) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(impossible))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("Cannot keep the data in " + impossible)
          .hasMessageEndingWith("Set DATA_DIR to a folder that the coach may write to.");
    }
  }

  @Test
  void a_set_up_that_was_cut_off_is_begun_again() throws IOException {
    dir = dirs.withPrograms();
    Files.createDirectories(dir.resolve("initdb-1.part/data/base"));
    Files.createDirectories(dir.resolve("postgres-1.part/bin"));
    Files.writeString(dir.resolve("postgres-password"), "from an earlier try\n");

    try (var postgres = EmbeddedPostgres.start(dir)) {
      write(postgres, "works");
    }
    assertThat(dir.resolve("initdb-1.part")).doesNotExist();
    assertThat(dir.resolve("postgres-1.part")).doesNotExist();
  }

  @Test
  void a_pid_file_of_a_dead_server_is_no_hindrance() throws Exception {
    var dead = new ProcessBuilder("true").start();
    dead.waitFor();
    leavePidFile(dead.pid());

    EmbeddedPostgres.start(dir).close();
  }

  @Test
  void a_pid_file_that_names_another_program_is_no_hindrance() throws IOException {
    leavePidFile(ProcessHandle.current().pid());

    EmbeddedPostgres.start(dir).close();
  }

  @Test
  void half_a_pid_file_is_no_hindrance() throws IOException {
    Files.writeString(dir.resolve("data-18/postmaster.pid"), "");

    EmbeddedPostgres.start(dir).close();
  }

  @Test
  void data_of_another_major_version_is_left_alone() throws IOException {
    dir = dirs.withPrograms();
    Files.createDirectories(dir.resolve("data-17"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("data-17 was written by another PostgreSQL than 18")
        .hasMessageContaining("./coach backup")
        .hasMessageContaining("./coach restore");
  }

  @Test
  void data_without_its_password_is_refused_and_left_alone() throws IOException {
    Files.delete(dir.resolve("postgres-password"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("postgres-password is missing");
    assertThat(dir.resolve("data-18/PG_VERSION")).exists();
  }

  @Test
  void a_wrong_password_is_refused_and_leaves_no_server_running() throws IOException {
    Files.writeString(dir.resolve("postgres-password"), "wrong");

    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("does not let us in");
    assertThat(dir.resolve("data-18/postmaster.pid")).doesNotExist();
  }

  private void leavePidFile(long pid) throws IOException {
    Files.writeString(
        dir.resolve("data-18/postmaster.pid"),
        "%d\n%s\n1700000000\n54321\n\n127.0.0.1\n  1 2\nready   \n"
            .formatted(pid, dir.resolve("data-18")));
  }

  static void write(EmbeddedPostgres postgres, String name) {
    jdbi(postgres)
        .useHandle(handle -> {
          handle.execute("create table if not exists thing (name text)");
          handle.execute("insert into thing (name) values (?)", name);
        });
  }

  static List<String> read(EmbeddedPostgres postgres) {
    return jdbi(postgres)
        .withHandle(handle ->
            handle.createQuery("select name from thing order by name").mapTo(String.class).list());
  }

  static Jdbi jdbi(EmbeddedPostgres postgres) {
    return Jdbi.create(() -> Connections.open(postgres.address()));
  }

  private static String setting(Jdbi jdbi, String name) {
    return one(jdbi, "show " + name);
  }

  private static String one(Jdbi jdbi, String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
