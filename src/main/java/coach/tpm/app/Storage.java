package coach.tpm.app;

import coach.tpm.store.Database;
import coach.tpm.store.DatabaseAddress;
import coach.tpm.store.EmbeddedPostgres;
import coach.tpm.store.PoolSettings;
import coach.tpm.store.TokenKeys;
import coach.tpm.store.TokenVault;
import java.security.SecureRandom;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// The database of a configuration, embedded or external.
final class Storage implements AutoCloseable {

  private static final String KEY_FILE = "token-keys";

  private final Config config;
  private final Optional<EmbeddedPostgres> embedded;

  private Storage(Config config, Optional<EmbeddedPostgres> embedded) {
    this.config = config;
    this.embedded = embedded;
  }

  static Storage open(Config config) {
    return new Storage(
        config,
        config.database().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedPostgres.start(config.dataDir())));
  }

  DatabaseAddress address() {
    return config.database().orElseGet(() -> embedded.orElseThrow().address());
  }

  Database connect(PoolSettings pool) {
    var database = Database.open(address(), pool);
    try {
      database.migrate();
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Empties every table, which only a demo's database may have done to it.
  void forgetEverything(Jdbi jdbi) {
    jdbi.useHandle(handle -> {
      var tables =
          handle
              .createQuery(
                  "select quote_ident(tablename) from pg_tables"
                      + " where schemaname = current_schema() and tablename not like 'flyway%'")
              .mapTo(String.class)
              .list();
      handle.execute("truncate " + String.join(", ", tables) + " restart identity cascade");
    });
  }

  /// The keys of the environment; for an embedded database one is made on first start, outside the
  /// database's own folder.
  Optional<TokenVault> vault() {
    return config
        .tokenKeysFile()
        .map(TokenKeys::read)
        .or(() -> config.tokenKeys().map(TokenKeys::fromText))
        .or(() ->
            embedded.map(_ ->
                TokenKeys.readOrCreate(config.dataDir().resolve(KEY_FILE), new SecureRandom())))
        .map(TokenVault::new);
  }

  @Override
  public void close() {
    embedded.ifPresent(EmbeddedPostgres::close);
  }
}
