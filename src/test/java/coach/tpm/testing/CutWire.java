package coach.tpm.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// A wire between the product and a server, which can be cut (connections close and none is made)
/// or go silent (nothing comes through, as when a cable is pulled).
public final class CutWire implements AutoCloseable {

  private enum State {
    WHOLE,
    SILENT,
    CUT
  }

  private final String host;
  private final int port;
  private final ServerSocket server;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition mended = lock.newCondition();
  private volatile State state = State.WHOLE;

  private CutWire(String host, int port, ServerSocket server) {
    this.host = host;
    this.port = port;
    this.server = server;
  }

  public static CutWire to(String host, int port) {
    try {
      var server = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
      var wire = new CutWire(host, port, server);
      Thread.ofVirtual().name("wire").start(wire::accept);
      return wire;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  public void cut() {
    become(State.CUT);
    ends.forEach(CutWire::close);
  }

  public void silence() {
    become(State.SILENT);
  }

  public void mend() {
    become(State.WHOLE);
  }

  @Override
  public void close() {
    cut();
    close(server);
  }

  private void become(State next) {
    lock.lock();
    try {
      state = next;
      mended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        join(server.accept());
      } catch (IOException _) {
        // the next one may do better; when the wire was closed there is none
      }
    }
  }

  private void join(Socket near) throws IOException {
    if (state == State.CUT) {
      close(near);
      return;
    }
    var far = new Socket(host, port);
    ends.add(near);
    ends.add(far);
    Thread.ofVirtual().start(() -> carry(near, far));
    Thread.ofVirtual().start(() -> carry(far, near));
  }

  private void carry(Socket from, Socket to) {
    var bytes = new byte[8192];
    try {
      var in = from.getInputStream();
      var out = to.getOutputStream();
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        waitWhileSilent();
        out.write(bytes, 0, read);
      }
    } catch (IOException _) {
      // one end is gone, and so is the other
    } finally {
      close(from);
      close(to);
    }
  }

  private void waitWhileSilent() {
    lock.lock();
    try {
      while (state == State.SILENT) {
        mended.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private static void close(Closeable end) {
    try {
      end.close();
    } catch (IOException _) {
      // closed is closed
    }
  }
}
