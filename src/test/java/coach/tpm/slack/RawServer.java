package coach.tpm.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import coach.tpm.slack.RawAnswer.HangUp;
import coach.tpm.slack.RawAnswer.Silence;
import coach.tpm.slack.RawAnswer.Written;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web server of bare sockets, so that a test decides what happens to a connection. It notes
/// every request and answers each method in the order of what was planned for it, and hangs up
/// where nothing was.
final class RawServer implements AutoCloseable {

  /// A request as it came over the wire, and over which connection.
  record Arrived(String method, String body, int connection) {}

  private final ServerSocket server;
  private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
  private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private record Planned(String method, RawAnswer answer) {}

  private RawServer(ServerSocket server) {
    this.server = server;
  }

  static RawServer start() {
    try {
      var started = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(started::accept);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:%d/api/".formatted(server.getLocalPort()));
  }

  void plan(String method, RawAnswer answer) {
    planned.add(new Planned(method, answer));
  }

  List<Arrived> arrived(String method) {
    return arrived.stream().filter(it -> it.method().equals(method)).toList();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      for (int connection = 1; ; connection++) {
        var socket = server.accept();
        int number = connection;
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket, number));
      }
    } catch (IOException _) {
      // closed
    }
  }

  private void serve(Socket socket, int connection) {
    try (socket) {
      var in = new BufferedInputStream(socket.getInputStream());
      boolean goesOn = true;
      for (var line = line(in); goesOn && !line.isEmpty(); line = goesOn ? line(in) : "") {
        var method = line.split(" ", 3)[1].replaceAll(".*/", "");
        arrived.add(new Arrived(method, body(in), connection));
        goesOn = answer(method, in, socket.getOutputStream());
      }
    } catch (IOException _) {
      // the caller is gone
    }
  }

  /// Whether the connection stays open.
  private boolean answer(String method, InputStream in, OutputStream out) throws IOException {
    switch (next(method)) {
      case Written(var response) -> {
        out.write(response.getBytes(UTF_8));
        return true;
      }
      case Silence() -> {
        return in.read() >= 0;
      }
      case HangUp() -> {
        return false;
      }
    }
  }

  private RawAnswer next(String method) {
    var first = planned.stream().filter(it -> it.method().equals(method)).findFirst();
    first.ifPresent(planned::remove);
    return first.map(Planned::answer).orElseGet(HangUp::new);
  }

  private static String body(InputStream in) throws IOException {
    int length = 0;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).strip());
      }
    }
    return new String(in.readNBytes(length), UTF_8);
  }

  /// The next line without its end; empty at the end of the headers or of the stream.
  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(ISO_8859_1);
  }
}
