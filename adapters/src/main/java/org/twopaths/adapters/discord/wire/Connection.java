package org.twopaths.adapters.discord.wire;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.hooks.IEventManager;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that builds JDA: one connection, or several when Discord asks for them. */
public final class Connection implements AutoCloseable {
  /**
   * The bot is told what people write to it in private, and nothing of what they write elsewhere.
   */
  static final EnumSet<GatewayIntent> INTENTS = EnumSet.of(GatewayIntent.DIRECT_MESSAGES);

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration GOODBYE = Duration.ofSeconds(3);

  private final Address address;
  private final IEventManager ears;
  private final Fuse fuse;
  private final ExecutorService events = oneThread();
  private final Starts starts;
  private volatile Threshold threshold;
  private volatile JDA jda;
  private volatile ShardManager shards;

  /** Connects nothing yet. */
  public Connection(Address address, IEventManager ears, Starts starts, InstantSource clock) {
    this.address = address;
    this.ears = ears;
    this.starts = starts;
    this.fuse = new Fuse(clock);
    this.threshold = threshold();
    // Nobody is ever mentioned, whatever a message says.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  /** Keeps events in order; it ends by itself, since JDA tells of its own end after that. */
  private static ExecutorService oneThread() {
    ThreadPoolExecutor thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("discord-events").factory());
    thread.allowCoreThreadTimeOut(true);
    return thread;
  }

  private Threshold threshold() {
    return new Threshold(() -> Entrance.ask(address, client().build()), this::build);
  }

  /** Begins to connect, and goes on trying while Discord cannot be reached. */
  public void start() {
    threshold.start();
  }

  /** A session ended for good, for this reason; null for one that is none of Discord's. */
  public synchronized void ended(CloseCode reason) {
    switch (reason) {
      case null -> {}
      case SHARDING_REQUIRED, INVALID_SHARD -> {
        if (!threshold.isWaiting()) {
          LOG.info("Discord wants us in other parts: asking in how many, and beginning anew.");
          end();
          threshold = threshold();
          threshold.start();
        }
      }
      case AUTHENTICATION_FAILED -> LOG.error(Threshold.UNKNOWN_TOKEN);
      case INVALID_INTENTS, DISALLOWED_INTENTS ->
          LOG.error(
              "Discord refuses what this program asks to be told of ({}): it needs a newer one.",
              reason.getCode());
      default -> LOG.info("The connection to Discord has ended: {}", reason.getCode());
    }
  }

  public Fuse fuse() {
    return fuse;
  }

  /** Where requests are made; they are refused while nothing is connected. */
  public Line line() {
    return new Line(this::jda, fuse);
  }

  /**
   * The one that requests go through, so that one limiter knows them all; null before it is there.
   */
  private JDA jda() {
    ShardManager several = shards;
    return several == null ? jda : several.getShardById(0);
  }

  private void build(Entrance entrance) {
    if (entrance.shards() > 1) {
      shards = several(entrance);
    } else {
      jda = one(entrance);
    }
  }

  private JDA one(Entrance entrance) {
    return JDABuilder.createLight(address.token(), INTENTS)
        .setRestConfig(rest())
        .setSessionController(new Doors(entrance, starts))
        .setHttpClientBuilder(client())
        .setCompression(compression())
        .setEventManager(ears)
        .setRawEventsEnabled(true)
        .setEventPool(events)
        .setEnableShutdownHook(false)
        .build();
  }

  private ShardManager several(Entrance entrance) {
    return DefaultShardManagerBuilder.createLight(address.token(), INTENTS)
        .setShardsTotal(entrance.shards())
        .setRestConfig(rest())
        .setSessionController(new Doors(entrance, starts))
        .setHttpClientBuilder(client())
        .setCompression(compression())
        .setEventManagerProvider(shard -> ears)
        .setRawEventsEnabled(true)
        .setEventPool(events)
        .setEnableShutdownHook(false)
        .build();
  }

  private RestConfig rest() {
    return new RestConfig().setBaseUrl(address.api());
  }

  private OkHttpClient.Builder client() {
    return new OkHttpClient.Builder().callTimeout(CALL).addInterceptor(fuse);
  }

  private Compression compression() {
    return address.compressed() ? Compression.ZLIB : Compression.NONE;
  }

  @Override
  public void close() {
    threshold.close();
    end();
  }

  private void end() {
    ShardManager several = shards;
    JDA single = jda;
    shards = null;
    jda = null;
    if (several != null) {
      several.getShards().forEach(Connection::end);
      several.shutdown();
    }
    if (single != null) {
      end(single);
    }
  }

  private static void end(JDA jda) {
    jda.shutdown();
    try {
      if (!jda.awaitShutdown(GOODBYE)) {
        jda.shutdownNow();
      }
    } catch (InterruptedException end) {
      jda.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
