package coach.tpm.bench;

import coach.tpm.bench.Connection.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/// Connections to one server on this machine, and the look at what they have received.
final class Connections implements AutoCloseable {

  private final Selector selector;
  private final List<Connection> all = new ArrayList<>();

  private Connections(Selector selector) {
    this.selector = selector;
  }

  static Connections open(int port, int count, String marker) throws IOException {
    var connections = new Connections(Selector.open());
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < count; i++) {
      var connection = Connection.open(address, marker);
      connection.channel().register(connections.selector, SelectionKey.OP_READ, connection);
      connections.all.add(connection);
    }
    return connections;
  }

  /// Hears of every answer that is whole, and of every connection that the server closed.
  interface Listener {
    void heard(Connection connection, Progress progress) throws IOException;
  }

  List<Connection> all() {
    return all;
  }

  /// Waits for answers, not much longer than this, and passes them on.
  void listen(long millis, Listener listener) throws IOException {
    selector.select(millis);
    var ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      var key = ready.next();
      ready.remove();
      if (key.attachment() instanceof Connection connection) {
        listen(connection, listener);
      }
    }
  }

  private static void listen(Connection connection, Listener listener) throws IOException {
    var progress = connection.receive();
    if (progress == Progress.CLOSED) {
      connection.channel().close();
    }
    if (progress != Progress.PARTIAL) {
      listener.heard(connection, progress);
    }
  }

  @Override
  public void close() throws IOException {
    for (var connection : all) {
      connection.channel().close();
    }
    selector.close();
  }
}
