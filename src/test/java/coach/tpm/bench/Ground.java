package coach.tpm.bench;

import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.EmbeddedPostgres;
import coach.tpm.store.PoolSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// The PostgreSQL that the measured servers share, as the product starts it (nothing switched off),
/// with the schema and the workspace in it.
final class Ground implements AutoCloseable {

  static final String WORKSPACE = "slack:" + Bodies.TEAM;

  private final EmbeddedPostgres postgres;
  private final Database database;

  private Ground(EmbeddedPostgres postgres, Database database) {
    this.postgres = postgres;
    this.database = database;
  }

  static Ground lay(Path folder) {
    var postgres = EmbeddedPostgres.start(folder);
    var database = Database.open(postgres.address(), PoolSettings.standard().withSize(2));
    database.migrate();
    var ground = new Ground(postgres, database);
    ground.execute("create schema if not exists bench");
    ground.execute(
        """
        create table if not exists bench.note (
          id      bigint generated always as identity primary key,
          member  text not null,
          trigger text not null,
          at      timestamptz not null default now())
        """);
    ground.execute(
        """
        insert into workspace (id, name, installed_at) values ('%s', 'Bench', now())
        on conflict (id) do nothing
        """
            .formatted(WORKSPACE));
    return ground;
  }

  DatabaseAddress address() {
    return postgres.address();
  }

  /// The address as `DATABASE_URL` has it.
  String url() {
    return url(address());
  }

  static String url(DatabaseAddress address) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            address.user(), address.password(), address.host(), address.port(), address.database());
  }

  Jdbi jdbi() {
    return database.jdbi();
  }

  void execute(String sql) {
    jdbi().useHandle(handle -> handle.execute(sql));
  }

  long count(String sql) {
    return jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static List<Long> processes() {
    return ProcessHandle.current()
        .descendants()
        .filter(
            process -> process.info().command().filter(it -> it.endsWith("postgres")).isPresent())
        .map(ProcessHandle::pid)
        .toList();
  }

  /// The processor time of the server so far.
  static Duration cpu() {
    return processes().stream().map(Proc::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    database.close();
    postgres.close();
  }
}
