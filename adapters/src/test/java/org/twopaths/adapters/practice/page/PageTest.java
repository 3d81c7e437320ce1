package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.adapters.practice.PracticeAdapter;
import org.twopaths.adapters.practice.PracticeSetup;

class PageTest {

  @TempDir Path data;
  private TestRoom room;

  @BeforeEach
  void open() {
    room = TestRoom.open(data);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/app.css", "/app.js", "/pane.js", "/post.js", "/menu.js", "/clock.js"})
  void thePageIsServedAndMayLoadOnlyItsOwn(String path) {
    HttpResponse<String> answer = room.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotBlank();
    assertThat(header(answer, "Content-Security-Policy"))
        .startsWith(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;")
        .endsWith("frame-ancestors 'none'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void thePageHasAllThreeChats() {
    assertThat(room.get("/").body())
        .contains("data-pane=\"ada\"", "data-pane=\"room\"", "data-pane=\"ben\"");
  }

  @Test
  void nothingElseIsThere() {
    assertThat(room.get("/practice.sealed").statusCode()).isEqualTo(404);
    assertThat(room.get("/../practice.sealed").statusCode()).isEqualTo(404);
  }

  @Test
  void aPortThatIsTakenIsSaidSo() {
    PracticeSetup setup =
        new PracticeSetup(
            room.page.getPort(),
            data.resolve("second"),
            TestRoom.SEAL,
            inbound -> CompletableFuture.completedFuture(null),
            room.clock,
            to -> {},
            List.of());
    try (PracticeAdapter behind = new PracticeAdapter(setup);
        PracticeServer second = new PracticeServer(setup, behind.room())) {
      assertThatThrownBy(second::start).hasMessageContaining("port " + setup.port());
    }
  }

  @Test
  void itListensOnLoopbackOnly() {
    assertThatThrownBy(
            () -> {
              try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.2", room.page.getPort()), 2_000);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 200",
    "localhost, 200",
    "practice.example, 403",
    "127.0.0.1.practice.example, 403"
  })
  void anotherHostsNameIsRefused(String host, int status) throws IOException {
    assertThat(room.statusFor(host + ":" + room.page.getPort())).contains(" " + status + " ");
  }

  @Test
  void aHostWithAnotherPortIsRefused() throws IOException {
    assertThat(room.statusFor("127.0.0.1")).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://practice.example", "http://localhost:1", "null"})
  void anotherOriginMayNotAskForAnything(String origin) {
    HttpRequest request = room.request("/say", HELLO).header("Origin", origin).build();
    assertThat(room.fetch(request).statusCode()).isEqualTo(403);
    assertThat(room.received).isEmpty();
  }

  @Test
  void noOriginMayNotAskForAnything() {
    HttpRequest request = room.request("/say", HELLO).build();
    assertThat(room.fetch(request).statusCode()).isEqualTo(403);
  }

  @Test
  void whatIsNotJsonIsRefused() {
    HttpRequest request =
        HttpRequest.newBuilder(room.page.resolve("/say"))
            .header("Origin", room.origin())
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(HELLO))
            .build();
    assertThat(room.fetch(request).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"pane\":\"ada\"",
        "{\"pane\":\"ada\",\"as\":\"ada\"}",
        "{\"pane\":\"ada\",\"as\":\"ada\",\"words\":\"  \"}",
        "{\"pane\":\"ada\",\"as\":\"ben\",\"words\":\"hello\"}",
        "{\"pane\":\"cellar\",\"as\":\"ben\",\"words\":\"hello\"}",
        "{\"pane\":\"ada\",\"as\":\"ada\",\"words\":\"hello\",\"more\":1}"
      })
  void aBadBodyIsRefusedInOneSentenceThatRepeatsNothing(String body) {
    HttpResponse<String> answer = room.post("/say", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).endsWith(".").doesNotContain("hello", "cellar").hasSizeLessThan(80);
    assertThat(room.received).isEmpty();
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    String words = "a".repeat(Body.MOST_BYTES);
    assertThat(room.post("/say", HELLO.replace("hello", words)).statusCode()).isEqualTo(413);
    assertThat(room.post("/say", HELLO.replace("hello", "a".repeat(4_001))).statusCode())
        .isEqualTo(400);
  }

  private static final String HELLO = "{\"pane\":\"ada\",\"as\":\"ada\",\"words\":\"hello\"}";

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
