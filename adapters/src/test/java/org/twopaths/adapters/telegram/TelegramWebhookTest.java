package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twopaths.bot.Inbound;

/** Behind a proxy Telegram brings the news; nobody else can. */
class TelegramWebhookTest {
  private static final int LARGE = 100_000;

  private static final String SECRET = "a_secret-for-the-webhook-1";

  private final HttpClient client = HttpClient.newHttpClient();
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig();
    rig.adapter.close();
    rig.adapter = rig.adapter(door(SECRET));
    rig.adapter.start();
    Rig.eventually(() -> rig.telegram.webhook().has("url"));
  }

  @AfterEach
  void close() {
    rig.close();
    client.shutdownNow();
  }

  private static Receiving.Webhook door(String secret) {
    return new Receiving.Webhook(0, URI.create("https://example.org/telegram"), secret);
  }

  @Test
  void itIsAskedFor() {
    assertThat(rig.telegram.webhook().path("url").asText())
        .isEqualTo("https://example.org/telegram");
    assertThat(rig.telegram.webhook().path("secret_token").asText()).isEqualTo(SECRET);
    assertThat(rig.telegram.webhook().path("allowed_updates")).hasSize(4);
    assertThat(rig.telegram.requests("getUpdates")).isEmpty();
  }

  /** I3. */
  @Test
  void whatIsBroughtIsTakenOnce() throws Exception {
    String update = update(5, "hello");
    assertThat(post(SECRET, update)).isEqualTo(200);
    assertThat(post(SECRET, update)).isEqualTo(200);
    assertThat(post(SECRET, update(4, "late"))).isEqualTo(200);
    rig.onlyThen(new Inbound.Text("hello"));
    rig.onlyThen(new Inbound.Text("late"));
    assertThat(rig.intake.received).isEmpty();
    assertThat(rig.adapter.health().trouble()).isNull();
  }

  @Test
  void healthIsWhatTelegramSaysOfIt() {
    Rig.eventually(() -> rig.adapter.health().isGood(Instant.now()));
    rig.telegram.undelivered(3);
    Rig.eventually(() -> !rig.adapter.health().isGood(Instant.now()));
    assertThat(rig.adapter.health().trouble()).contains("telegram.webhook.url");
    rig.telegram.undelivered(0);
    Rig.eventually(() -> rig.adapter.health().isGood(Instant.now()));
  }

  @Test
  void oneThatSomebodyElseTookIsTakenBack() {
    rig.telegram.setWebhook();
    Rig.eventually(() -> rig.telegram.webhook().has("url"));
  }

  /** I1, I18. */
  @Test
  void whatIsNotKeptIsToComeAgain() throws Exception {
    rig.intake.failures.set(1);
    assertThat(post(SECRET, update(5, "hello"))).isEqualTo(503);
    assertThat(post(SECRET, update(5, "hello"))).isEqualTo(200);
    rig.onlyThen(new Inbound.Text("hello"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "A_SECRET-FOR-THE-WEBHOOK-1", "a_secret-for-the-webhook-"})
  void withoutTheSecretNobodyComesIn(String secret) throws Exception {
    assertThat(post(secret, update(5, "hello"))).isEqualTo(401);
    assertThat(rig.intake.offered).hasValue(0);
  }

  @Test
  void oneThatNobodyCanReadIsSetAside() throws Exception {
    assertThat(post(SECRET, "{\"update_id\":6,\"message\":{\"chat\":[]}}")).isEqualTo(200);
    assertThat(rig.intake.aside).hasSize(1);
    assertThat(post(SECRET, "no update")).isEqualTo(400);
  }

  @Test
  void thereAreBounds() throws Exception {
    assertThat(post(SECRET, "x".repeat(10_000_000))).isEqualTo(413);
    assertThat(get("/telegram")).isEqualTo(405);
    assertThat(get("/elsewhere")).isEqualTo(404);
    assertThat(rig.intake.offered).hasValue(0);
  }

  @Test
  void aTakenPortIsNamed() {
    Receiving taken =
        new Receiving.Webhook(
            rig.adapter.webhookPort(), URI.create("https://example.org/telegram"), SECRET);
    try (TelegramAdapter second = rig.adapter(taken)) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("telegram.webhook.port");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "with spaces in between it"})
  void aWeakSecretIsRefusedByName(String secret) {
    assertThatThrownBy(() -> door(secret)).hasMessageContaining("telegram.webhook.secret");
  }

  private String update(long id, String words) {
    String message = rig.telegram.message(rig.ada, Rig.ADA, ",\"text\":\"" + words + "\"");
    return "{\"update_id\":" + id + ",\"message\":" + message + "}";
  }

  private int post(String secret, String body) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/telegram"))
            .header("Content-Type", "application/json")
            // Else an answer that comes before the end of a large body could be lost with it.
            .expectContinue(body.length() > LARGE)
            .POST(BodyPublishers.ofString(body));
    if (!secret.isEmpty()) {
      request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    return client.send(request.build(), BodyHandlers.discarding()).statusCode();
  }

  private int get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(at(path)).build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + rig.adapter.webhookPort() + path);
  }
}
