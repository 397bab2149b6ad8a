package coach.tpm.store;

import org.jdbi.v3.core.Handle;

/// Makes values look the same in the text of COPY whatever the server's own settings are.
final class CopySession {
  private CopySession() {}

  static void prepare(Handle handle) {
    handle.execute(
        """
        set local datestyle = 'ISO, YMD';
        set local intervalstyle = 'iso_8601';
        set local timezone = 'UTC';
        set local extra_float_digits = 3;
        set local bytea_output = 'hex';
        set local statement_timeout = 0;
        set local lock_timeout = 0;
        set local idle_in_transaction_session_timeout = 0
        """);
  }
}
