package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.telegram.api.Access;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.bot.Inbound;
import org.twopaths.text.Message;

/**
 * The token and what people write are in no log line, whatever happens and however much is logged.
 */
class TelegramSecretTest {
  private static final String SECRET =
      FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
  private static final String CANARY = "canary-words";

  /** Everything that is logged, by SLF4J and by the JDK's own logging, down to the last detail. */
  private static final class Ears extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final java.util.logging.Logger jdk = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level jdkBefore = jdk.getLevel();
    private final Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            heard.add(line.getMessage() + " " + line.getThrown());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    Ears() {
      root.setLevel(Level.TRACE);
      root.addAppender(this);
      jdk.setLevel(java.util.logging.Level.ALL);
      handler.setLevel(java.util.logging.Level.ALL);
      jdk.addHandler(handler);
      start();
    }

    @Override
    protected void append(ILoggingEvent event) {
      String trace =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      heard.add(event.getFormattedMessage() + " " + trace);
    }

    @Override
    public void close() {
      root.detachAppender(this);
      root.setLevel(before);
      jdk.removeHandler(handler);
      jdk.setLevel(jdkBefore);
    }
  }

  @Test
  void nothingIsSaidInAnyTrouble() {
    try (Ears ears = new Ears();
        Rig rig = new Rig()) {
      for (Fault fault : Fault.values()) {
        if (fault != Fault.FLOOD_7) {
          rig.telegram.next("getMe", fault);
          rig.telegram.next("getUpdates", fault);
          rig.telegram.next("sendMessage", fault);
          rig.telegram.next("setMyCommands", fault);
        }
      }
      rig.adapter.start();
      rig.ada.say(CANARY);
      rig.telegram.update("message", "{\"text\":\"" + CANARY + "\",\"chat\":[]}");
      assertThat(rig.next().act()).isEqualTo(new Inbound.Text(CANARY));
      for (int i = 0; i < 30; i++) {
        rig.show(Rig.ADA, i % 3, Message.plain(CANARY));
      }
      int port = rig.telegram.goAway();
      Rig.eventually(() -> rig.adapter.health().trouble() != null);
      rig.show(Rig.ADA, 9, Message.plain(CANARY));
      assertThat(rig.adapter.health().toString()).doesNotContain(SECRET);
      rig.telegram.comeBack(port);
      assertThat(ears.heard).isNotEmpty();
      assertThat(ears.heard).noneMatch(line -> line.contains(SECRET) || line.contains(CANARY));
    }
  }

  @Test
  void aWrongTokenIsNamedByItsSetting() {
    try (Ears ears = new Ears();
        Rig rig = new Rig()) {
      String wrong = "7000002:another-token-that-nobody-gave-out";
      rig.adapter.close();
      Access access = new Access(wrong, rig.telegram.url());
      rig.adapter = new TelegramAdapter(rig.setup(access, new Receiving.Poll()));
      rig.adapter.start();
      Rig.eventually(() -> rig.adapter.health().trouble() != null);
      assertThat(rig.adapter.health().trouble()).contains("telegram.token");
      assertThat(ears.heard).filteredOn(line -> line.contains("telegram.token")).hasSize(1);
      assertThat(ears.heard).noneMatch(line -> line.contains("nobody-gave-out"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11",
        "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
        "7000001:with-a-newline-at-the-end-of-it\n",
        "MTk4NjIy.Cl2FMQ.a-token-of-the-other-platform"
      })
  void aTokenThatCannotBeOneIsRefusedByName(String token) {
    assertThatThrownBy(() -> new Access(token, Access.OFFICIAL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the setting telegram.token is wrong: ")
        .matches(wrong -> token.isEmpty() || !wrong.getMessage().contains(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://example.org", "example.org", "https://example.org/?a=b"})
  void anAddressThatCannotBeOneIsRefusedByName(String url) {
    assertThatThrownBy(() -> new Access(FakeTelegram.TOKEN, URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("telegram.api-url");
  }

  @Test
  void nothingPrintsIt() {
    try (Rig rig = new Rig()) {
      TelegramSetup setup = rig.setup(rig.access(), new Receiving.Poll());
      assertThat(setup.toString()).doesNotContain(SECRET);
    }
  }
}
