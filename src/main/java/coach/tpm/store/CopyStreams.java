package coach.tpm.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;

/// PostgreSQL's COPY through the driver's `PGConnection.getCopyAPI()`.
///
/// By name, because the driver's classes carry annotations that are not on our compile path, which
/// the compiler warns about, and warnings are errors here.
record CopyStreams(Connection connection) {

  /// Writes what the statement yields and tells how many rows that were.
  long out(String sql, OutputStream to) throws SQLException, IOException {
    return copy("copyOut", sql, OutputStream.class, to);
  }

  /// Reads rows into the statement's table and tells how many they were.
  long in(String sql, InputStream from) throws SQLException, IOException {
    return copy("copyIn", sql, InputStream.class, from);
  }

  private <S> long copy(String method, String sql, Class<S> type, S stream)
      throws SQLException, IOException {
    try {
      var driver = Class.forName("org.postgresql.PGConnection");
      var api = driver.getMethod("getCopyAPI").invoke(connection.unwrap(driver));
      var copied = api.getClass().getMethod(method, String.class, type).invoke(api, sql, stream);
      return (Long) copied;
    } catch (InvocationTargetException e) {
      throw failure(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the PostgreSQL driver has no COPY", e);
    }
  }

  private static SQLException failure(InvocationTargetException e) throws IOException {
    if (e.getCause() instanceof IOException broken) {
      throw broken;
    }
    return e.getCause() instanceof SQLException refused
        ? refused
        : new SQLException("COPY was cut off", e.getCause());
  }
}
