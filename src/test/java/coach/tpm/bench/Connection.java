package coach.tpm.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/// One keep-alive HTTP/1.1 connection with at most one request under way.
final class Connection {

  /// How far has the answer come?
  enum Progress {
    PARTIAL,
    GOOD,
    BAD,
    CLOSED
  }

  /// An answer's marker stands near its beginning.
  private static final int LOOK = 600;

  private static final String LENGTH = "content-length:";

  private final SocketChannel channel;
  private final byte[] marker;
  private final ByteBuffer in = ByteBuffer.allocate(256 * 1024);
  private int total = -1;
  private int body;
  private volatile long due;

  private Connection(SocketChannel channel, byte[] marker) {
    this.channel = channel;
    this.marker = marker.clone();
  }

  /// A good answer has status 200 and `marker` near the beginning of its body.
  static Connection open(InetSocketAddress address, String marker) throws IOException {
    var channel = SocketChannel.open(address);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    return new Connection(channel, marker.getBytes(US_ASCII));
  }

  SocketChannel channel() {
    return channel;
  }

  /// When, by `System.nanoTime`, the request under way should have left.
  long due() {
    return due;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  void send(byte[] request, long when) throws IOException {
    due = when;
    var out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      channel.write(out);
    }
  }

  /// Reads what has come.
  Progress receive() {
    try {
      if (channel.read(in) < 0) {
        return Progress.CLOSED;
      }
    } catch (IOException _) {
      return Progress.CLOSED;
    }
    if (total < 0) {
      readHead();
    }
    return total < 0 || in.position() < total ? Progress.PARTIAL : whole();
  }

  private Progress whole() {
    boolean good = isOk() && isMarked();
    in.clear();
    total = -1;
    return good ? Progress.GOOD : Progress.BAD;
  }

  private void readHead() {
    int end = endOfHead();
    if (end < 0) {
      return;
    }
    body = end;
    var head = new String(in.array(), 0, end, US_ASCII).toLowerCase(Locale.ROOT);
    int at = head.indexOf(LENGTH);
    if (at < 0) {
      throw new IllegalStateException("an answer without Content-Length:\n" + head);
    }
    int from = at + LENGTH.length();
    total = end + Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
  }

  private int endOfHead() {
    var bytes = in.array();
    for (int i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /// `HTTP/1.1 200`.
  private boolean isOk() {
    var bytes = in.array();
    return bytes[9] == '2' && bytes[10] == '0' && bytes[11] == '0';
  }

  private boolean isMarked() {
    int last = Math.min(total, body + LOOK) - marker.length;
    for (int i = body; i <= last; i++) {
      if (in.slice(i, marker.length).mismatch(ByteBuffer.wrap(marker)) < 0) {
        return true;
      }
    }
    return false;
  }
}
