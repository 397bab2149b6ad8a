package coach.tpm.checkin;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Table `watermark`: up to when the check-in has looked. It belongs to no workspace.
final class JdbiWatermark {

  private static final String NAME = "checkin";
  private static final long LOCK = 0x636865636b696eL;

  private final Jdbi jdbi;

  JdbiWatermark(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Whether this transaction may tick; false while another node does.
  boolean tryLock() {
    var sql = "select pg_try_advisory_xact_lock(:lock)";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("lock", LOCK).mapTo(Boolean.class).one());
  }

  Optional<Instant> read() {
    var sql = "select at from watermark where name = :name";
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("name", NAME).mapTo(Instant.class).findOne());
  }

  void moveTo(Instant at) {
    var sql =
        """
        insert into watermark (name, at) values (:name, :at)
        on conflict (name) do update set at = excluded.at
        """;
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("name", NAME).bind("at", at).execute());
  }
}
