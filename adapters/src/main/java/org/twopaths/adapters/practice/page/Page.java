package org.twopaths.adapters.practice.page;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files the page is made of; nothing else can be asked for. */
final class Page {

  static final List<File> FILES =
      List.of(
          new File("/", "index.html", "text/html"),
          new File("/app.css", "app.css", "text/css"),
          new File("/app.js", "app.js", "text/javascript"),
          new File("/pane.js", "pane.js", "text/javascript"),
          new File("/post.js", "post.js", "text/javascript"),
          new File("/menu.js", "menu.js", "text/javascript"),
          new File("/clock.js", "clock.js", "text/javascript"));

  private Page() {}

  /** One of them, by where it is asked for and what it is. */
  record File(String path, String resource, String type) {

    void send(ServerRequest request, ServerResponse response) {
      response.header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8").send(bytes());
    }

    private byte[] bytes() {
      try (InputStream stream = Page.class.getResourceAsStream("/practice/" + resource)) {
        return stream.readAllBytes();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
