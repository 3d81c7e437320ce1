package org.twopaths.config.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.twopaths.adapters.discord.fake.FakeDiscord;
import org.twopaths.adapters.telegram.fake.FakeTelegram;
import org.twopaths.config.ChildBot;
import org.twopaths.config.Places;

/**
 * The program on the same data in one life after the other. Its practice room is open beside the
 * platforms, for the clock there.
 *
 * <p>After a fifth start within an hour it waits before it calls Discord again, and longer each
 * time: on Discord one life of a test's data has no more than four kills.
 */
final class MortalBot implements AutoCloseable {
  private static final int DONE = 204;
  private static final int PAST = 400;

  private final Path folder;
  private final Map<String, String> environment;
  private volatile ChildBot life;
  private int kills;
  private Duration ahead = Duration.ZERO;

  private MortalBot(Path data, Map<String, String> settings) {
    this.folder = data.resolve("program");
    Map<String, String> all = new HashMap<>(settings);
    all.put("TWOPATHS_PRACTICE_PORT", "0");
    this.environment = Places.in(data, all);
    try {
      Places.copyWhatPeopleEdit(folder);
      Path settled = folder.resolve("config/bot.yaml");
      String text = Files.readString(settled);
      Files.writeString(settled, text.replace("room: auto", "room: on"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static MortalBot on(FakeTelegram telegram, Path data) {
    return new MortalBot(data, settings(telegram));
  }

  static MortalBot on(FakeDiscord discord, Path data) {
    return new MortalBot(data, settings(discord));
  }

  static MortalBot on(FakeTelegram telegram, FakeDiscord discord, Path data) {
    Map<String, String> both = new HashMap<>(settings(telegram));
    both.putAll(settings(discord));
    return new MortalBot(data, both);
  }

  private static Map<String, String> settings(FakeTelegram telegram) {
    return Map.of(
        "TWOPATHS_TELEGRAM_TOKEN",
        FakeTelegram.TOKEN,
        "TWOPATHS_TELEGRAM_API_URL",
        telegram.url().toString());
  }

  private static Map<String, String> settings(FakeDiscord discord) {
    return Map.of(
        "TWOPATHS_DISCORD_TOKEN", discord.token(),
        "TWOPATHS_DISCORD_API_URL", discord.api(),
        "TWOPATHS_DISCORD_GATEWAY_URL", discord.gateway());
  }

  void start() {
    try {
      life = ChildBot.start(folder, environment);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Ends it as a power cut does. */
  void kill() {
    kills++;
    life.kill();
  }

  /** Lets that time pass, however often it is killed meanwhile. */
  void pass(Duration time) {
    ahead = ahead.plus(time);
    LocalDateTime to = LocalDateTime.now(ZoneId.systemDefault()).plus(ahead);
    int status = 0;
    while (status != DONE && status != PAST) {
      try {
        status = life.moveClock(to);
      } catch (AssertionError killed) {
        LockSupport.parkNanos(50_000_000);
      }
    }
  }

  int kills() {
    return kills;
  }

  @Override
  public void close() {
    life.close();
  }
}
