package coach.tpm.http;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Jetty with our servlets, each request on a virtual thread. Stopping it lets requests in flight
/// end.
public final class HttpServer implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(4);
  private static final Duration IDLE = Duration.ofSeconds(20);

  /// More wait to be accepted; each costs memory.
  private static final int MOST_CONNECTIONS = 4_000;

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  private final Server server;
  private final ServerConnector connector;

  private HttpServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /// Listens at once.
  ///
  /// @throws AddressUnavailable when the address is taken or not ours
  public static HttpServer start(String host, int port, Map<String, HttpServlet> servlets) {
    var threads = new QueuedThreadPool();
    threads.setName("http");
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setHandler(new KnownMethods(context(servlets)));
    server.setStopTimeout(STOP.toMillis());
    var started = new HttpServer(server, connector);
    try {
      server.start();
    } catch (Exception e) {
      started.close();
      throw unavailable(host, port, e);
    }
    return started;
  }

  /// Finds out early whether [#start] will be able to listen, before anything dear is started.
  ///
  /// @throws AddressUnavailable when it will not
  public static void checkFree(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw unavailable(host, port, e);
    }
  }

  /// The port it listens on, also when any free one was asked for.
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty did not stop", e);
    }
  }

  private static HttpConfiguration configuration() {
    var configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
    configuration.setRequestHeaderSize(16 * 1024);
    return configuration;
  }

  private static ServletContextHandler context(Map<String, HttpServlet> servlets) {
    var context = new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
    servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
    context.setErrorHandler(new PlainErrors());
    return context;
  }

  private static RuntimeException unavailable(String host, int port, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return new AddressUnavailable(
            "Port %d on %s is in use, or %2$s is no address of this machine. Stop what uses the port, or set PORT (and HOST) to another."
                .formatted(port, host),
            e);
      }
    }
    return e instanceof IOException
        ? new AddressUnavailable(
            "Cannot listen on %s, port %d (%s). Set HOST and PORT to an address of this machine."
                .formatted(host, port, e.getMessage()),
            e)
        : new IllegalStateException("Jetty did not start", e);
  }

  /// What nothing here answers is refused before any servlet sees it: TRACE would send headers
  /// back.
  private static final class KnownMethods extends Handler.Wrapper {

    KnownMethods(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (METHODS.contains(request.getMethod())) {
        return super.handle(request, response, callback);
      }
      response.setStatus(405);
      response.getHeaders().put("Allow", "GET, HEAD, POST");
      callback.succeeded();
      return true;
    }
  }

  /// Nobody can listen there; the message says what to do.
  public static final class AddressUnavailable extends RuntimeException {
    AddressUnavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
