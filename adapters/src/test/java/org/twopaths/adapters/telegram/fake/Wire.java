package org.twopaths.adapters.telegram.fake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** Speaks just enough HTTP on loopback, down to answers that no real server would mean to give. */
final class Wire implements AutoCloseable {
  private static final int LOWEST_PORT = 20_000;

  /** Of Linux; others begin higher. */
  private static final int FIRST_OF_CLIENTS = 32_768;

  private final ServerSocket server;
  private final Function<Request, Response> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  record Request(String path, byte[] body) {}

  /**
   * An answer.
   *
   * @param cut how many bytes of the body are left out; all of them and the head too when negative
   */
  record Response(int status, String type, byte[] body, int cut) {
    static Response json(int status, String body) {
      return new Response(status, "application/json", body.getBytes(StandardCharsets.UTF_8), 0);
    }

    static Response hangUp() {
      return new Response(0, "", new byte[0], -1);
    }
  }

  private Wire(ServerSocket server, Function<Request, Response> handler) {
    this.server = server;
    this.handler = handler;
    Thread.ofVirtual().start(this::accept);
  }

  /**
   * At a free port to which nothing else comes while this is away: not one of those from which
   * clients call, as a client that calls a port of its own meets itself.
   */
  static Wire anywhere(Function<Request, Response> handler) {
    while (true) {
      try {
        return new Wire(
            listen(ThreadLocalRandom.current().nextInt(LOWEST_PORT, FIRST_OF_CLIENTS)), handler);
      } catch (BindException taken) {
        // The next one may be free.
      } catch (IOException closed) {
        throw new UncheckedIOException(closed);
      }
    }
  }

  static Wire at(int port, Function<Request, Response> handler) {
    try {
      return new Wire(listen(port), handler);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    quietly(server::close);
    open.forEach(socket -> quietly(socket::close));
  }

  private void accept() {
    quietly(() -> {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        Thread.ofVirtual().start(() -> quietly(() -> serve(socket)));
      }
    });
  }

  private void serve(Socket socket) throws IOException {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      for (Request request = read(in); request != null; request = read(in)) {
        Response response = handler.apply(request);
        if (response.cut() >= 0) {
          write(socket, response);
        }
        if (response.cut() != 0) {
          return;
        }
      }
    } finally {
      open.remove(socket);
    }
  }

  private static Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null || first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    return new Request(first.split(" ")[1], in.readNBytes(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }

  private static void write(Socket socket, Response response) throws IOException {
    byte[] body = response.body();
    String head =
        "HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(response.status(), response.type(), body.length);
    // In one piece: a second small write waits until the first is acknowledged, some 40 ms.
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.write(body, 0, Math.max(0, body.length - response.cut()));
    socket.getOutputStream().write(whole.toByteArray());
  }

  private interface Doing {
    void run() throws IOException;
  }

  private static void quietly(Doing doing) {
    try {
      doing.run();
    } catch (IOException end) {
      // A connection that ends is what this is about.
    }
  }
}
