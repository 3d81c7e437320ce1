package org.twopaths.adapters.discord.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Platform.Delivery;

/** Refusals (I21), the fuse (I24), and how often a session may be begun. */
class DiscordWireTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Fuse fuse = new Fuse(now::get);

  @Test
  void theFuse() {
    count(Fuse.WARM - 1);
    assertThat(fuse.isWarm()).isFalse();
    count(1);
    assertThat(fuse.isWarm()).isTrue();
    assertThat(fuse.isBlown()).isFalse();
    count(Fuse.BLOWN - Fuse.WARM);
    assertThat(fuse.isBlown()).isTrue();
    now.set(now.get().plus(Fuse.WINDOW).plusSeconds(1));
    assertThat(fuse.isBlown()).isFalse();
    assertThat(fuse.isWarm()).isFalse();
  }

  private void count(int refusals) {
    for (int i = 0; i < refusals; i++) {
      fuse.count();
    }
  }

  @Test
  void whatARefusalMeans() {
    assertThat(new Refused(403, 50_007).delivery()).isEqualTo(new Delivery.Never("discord 50007"));
    assertThat(new Refused(404, 0).delivery()).isEqualTo(new Delivery.Never("discord 404"));
    assertThat(new Refused(403, 40_003).delivery())
        .isEqualTo(new Delivery.Later(Duration.ofMinutes(5)));
    for (int passing : new int[] {0, 401, 408, 429, 500, 503}) {
      assertThat(new Refused(passing, 0).delivery()).isInstanceOf(Delivery.Later.class);
    }
  }

  @Test
  void discordsOwnCountIsHeededToo() {
    assertThat(remaining(990).pause()).isZero();
    assertThat(remaining(400).isSpent()).isFalse();
    assertThat(remaining(150).isSpent()).isTrue();
    assertThat(remaining(150).pause()).isEqualTo(Duration.ofHours(5));
  }

  private static Entrance remaining(int sessions) {
    return new Entrance("wss://x", 1, 1, sessions, 1_000, Duration.ofHours(5));
  }

  @Test
  void noPrivilegedIntents() {
    assertThat(Connection.INTENTS)
        .doesNotContainAnyElementsOf(
            EnumSet.of(
                GatewayIntent.MESSAGE_CONTENT,
                GatewayIntent.GUILD_MEMBERS,
                GatewayIntent.GUILD_PRESENCES));
  }

  @Test
  void theTokenIsNotPrinted() {
    assertThat(new Address("secret", null, null, true).toString()).doesNotContain("secret");
  }
}
