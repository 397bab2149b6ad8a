package coach.tpm.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when processes die without a word, or the machine gives no more room.
class KilledTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
  void the_server_of_a_killed_coach_is_taken_over_with_its_rows() throws Exception {
    var coach = coach();
    var port = portOf(coach);
    kill(coach.toHandle());
    var orphan = PidFile.read(dir.resolve("data-18")).orElseThrow();

    try (var postgres = EmbeddedPostgres.start(dir)) {
      assertThat(postgres.address().port()).isEqualTo(port).isEqualTo(orphan.port());
      assertThat(PidFile.read(dir.resolve("data-18")).orElseThrow().pid()).isEqualTo(orphan.pid());
      assertThat(EmbeddedPostgresTest.read(postgres)).containsExactly("committed");
    }
    assertThat(ProcessHandle.of(orphan.pid())).isEmpty();
  }

  @Test
  void rows_outlive_a_kill_of_the_coach_and_of_every_server_process() throws Exception {
    var coach = coach();
    portOf(coach);
    kill(coach.toHandle());
    killAll(server());

    try (var postgres = EmbeddedPostgres.start(dir)) {
      assertThat(EmbeddedPostgresTest.read(postgres)).containsExactly("committed");
    }
  }

  @Test
  void a_server_that_is_killed_is_started_again_at_the_same_address() throws Exception {
    try (var postgres = EmbeddedPostgres.start(dir)) {
      EmbeddedPostgresTest.write(postgres, "committed");
      var before = postgres.address();
      killAll(server());

      await(() -> canRead(postgres));
      assertThat(postgres.address()).isEqualTo(before);
      assertThat(EmbeddedPostgresTest.read(postgres)).containsExactly("committed");
    }
    assertThat(dir.resolve("data-18/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_coach_in_another_process_keeps_this_one_out() throws Exception {
    var coach = coach();
    portOf(coach);

    assertThatThrownBy(() -> EmbeddedPostgres.start(dir))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessage(
            "Another coach already uses %s. Stop it first or set DATA_DIR to another folder."
                .formatted(dir));
    coach.outputWriter().close();
    assertThat(coach.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(coach.exitValue()).isZero();
    assertThat(dir.resolve("data-18/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_set_up_that_is_killed_in_the_middle_is_begun_again() throws Exception {
    dir = dirs.withPrograms();
    var coach = coach();
    await(() -> !parts().isEmpty() || Files.exists(dir.resolve("data-18")));
    kill(coach.toHandle());

    try (var postgres = EmbeddedPostgres.start(dir)) {
      EmbeddedPostgresTest.write(postgres, "works");
      assertThat(EmbeddedPostgresTest.read(postgres)).contains("works");
    }
    assertThat(parts()).isEmpty();
  }

  @Test
  void nothing_of_our_environment_reaches_the_server() throws Exception {
    try (var _ = EmbeddedPostgres.start(dir)) {
      var environment =
          Files.readString(Path.of("/proc", String.valueOf(server().pid()), "environ"));

      assertThat(environment).doesNotContain("JAVA_HOME").doesNotContain("PATH=");
    }
  }

  @Test
  void a_folder_below_a_closed_one_works_or_is_explained() throws IOException {
    var closed = dirs.fresh();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    try (var postgres = EmbeddedPostgres.start(closed.resolve("data"))) {
      EmbeddedPostgresTest.write(postgres, "works");
      assertThat(EmbeddedPostgresTest.read(postgres)).containsExactly("works");
    } catch (StoreUnavailable e) {
      assertThat(e).hasMessageContaining("set DATABASE_URL to a PostgreSQL server");
    }
  }

  @Test
  void a_full_disk_is_explained_and_leaves_no_parts() throws Exception {
    var small = dirs.fresh();
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m,mode=755", "tmpfs", small.toString()));
    try {
      assertThatThrownBy(() -> EmbeddedPostgres.start(small))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessage(
              "Cannot keep the data in %s: no space left on device. Set DATA_DIR to a folder that the coach may write to."
                  .formatted(small));
      assertThat(small).isDirectoryNotContaining("glob:**.part");
    } finally {
      run("umount", small.toString());
    }
  }

  @Test
  void a_disk_that_fills_up_during_set_up_is_explained_and_leaves_no_parts() throws Exception {
    var small = dirs.fresh();
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12m,mode=755", "tmpfs", small.toString()));
    try {
      var home = Files.readSymbolicLink(programs());
      Files.createSymbolicLink(small.resolve(home.getFileName()), home);

      assertThatThrownBy(() -> EmbeddedPostgres.start(small))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageStartingWith("Cannot set up the database in " + small)
          .hasMessageContaining("No space left on device");
      assertThat(small).isDirectoryNotContaining("glob:**.part");
    } finally {
      run("umount", small.toString());
    }
  }

  @Test
  void a_disk_that_is_read_only_is_explained() throws Exception {
    var fixed = dirs.fresh();
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "ro", "tmpfs", fixed.toString()));
    try {
      assertThatThrownBy(() -> EmbeddedPostgres.start(fixed))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("read-only file system");
    } finally {
      run("umount", fixed.toString());
    }
  }

  private Process coach() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Coach.class.getName(),
            dir.toString())
        .redirectError(dir.resolve("coach-error").toFile())
        .start();
  }

  /// Waits until the coach says that its row is committed.
  private int portOf(Process coach) throws IOException {
    var output = coach.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("kept on port ")) {
        return Integer.parseInt(line.substring("kept on port ".length()));
      }
    }
    throw new AssertionError(Files.readString(dir.resolve("coach-error")));
  }

  private ProcessHandle server() {
    var database = dir.resolve("data-18");
    return PidFile.read(database).flatMap(file -> file.server(database)).orElseThrow();
  }

  private static void killAll(ProcessHandle server) {
    var all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(KilledTest::kill);
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  private List<Path> parts() {
    try (var all = Files.list(dir)) {
      return all.filter(path -> path.toString().endsWith(".part")).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path programs() throws IOException {
    try (var all = Files.list(dir)) {
      return all.filter(Files::isSymbolicLink).findFirst().orElseThrow();
    }
  }

  private static boolean canRead(EmbeddedPostgres postgres) {
    try {
      return !EmbeddedPostgresTest.read(postgres).isEmpty();
    } catch (RuntimeException _) {
      return false;
    }
  }

  private static void await(BooleanSupplier condition) {
    var deadline = Deadline.in(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(deadline.isPassed()).as("in time").isFalse();
      LockSupport.parkNanos(5_000_000);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    }
  }
}
