package org.twopaths.config.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.config.ChildBot;
import org.twopaths.config.Places;

/** The program on the same data in one life after the other. */
final class MortalBot implements AutoCloseable {
  private final Map<String, String> environment;
  private ChildBot life;
  private int kills;

  private MortalBot(Map<String, String> environment) {
    this.environment = environment;
  }

  static MortalBot on(FakeTelegram telegram, Path data) {
    return new MortalBot(
        Places.in(
            data,
            Map.of(
                "TWOPATHS_TELEGRAM_TOKEN",
                FakeTelegram.TOKEN,
                "TWOPATHS_TELEGRAM_API_URL",
                telegram.url().toString())));
  }

  static MortalBot on(FakeDiscord discord, Path data) {
    return new MortalBot(
        Places.in(
            data,
            Map.of(
                "TWOPATHS_DISCORD_TOKEN", discord.token(),
                "TWOPATHS_DISCORD_API_URL", discord.api(),
                "TWOPATHS_DISCORD_GATEWAY_URL", discord.gateway())));
  }

  void start() {
    try {
      life = ChildBot.start(Path.of("").toAbsolutePath(), environment);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Ends it as a power cut does. */
  void kill() {
    kills++;
    life.kill();
  }

  int kills() {
    return kills;
  }

  @Override
  public void close() {
    life.close();
  }
}
