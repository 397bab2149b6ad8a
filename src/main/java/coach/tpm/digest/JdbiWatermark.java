package coach.tpm.digest;

import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/// The row `digest` of the table `watermark`: until when every letter that came due was written.
final class JdbiWatermark {

  private final Jdbi jdbi;

  JdbiWatermark(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// Where the tick left off; `now` when it never ran.
  Instant startedAt(Instant now) {
    var begin =
        """
        insert into watermark (name, at) values ('digest', :now)
        on conflict (name) do nothing
        """;
    var read = "select at from watermark where name = 'digest'";
    return jdbi.withHandle(handle -> {
      handle.createUpdate(begin).bind("now", now).execute();
      return handle.createQuery(read).map((row, _) -> row.getTimestamp("at").toInstant()).one();
    });
  }

  /// Never goes back, whichever node comes last.
  void advance(Instant now) {
    var sql = "update watermark set at = :now where name = 'digest' and at < :now";
    jdbi.useHandle(handle -> handle.createUpdate(sql).bind("now", now).execute());
  }
}
