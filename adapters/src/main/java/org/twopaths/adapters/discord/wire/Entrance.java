package org.twopaths.adapters.discord.wire;

import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What Discord says before anybody connects: where to, in how many parts, and how often today
 * still.
 *
 * @param remaining how many sessions may still be begun before the count is reset
 * @param total how many may be begun in all
 * @param reset when the count is reset
 */
record Entrance(
    String gateway, int shards, int concurrency, int remaining, int total, Duration reset) {
  /** Below this nothing is begun: at zero Discord would take the token away. */
  private static final int KEPT = 200;

  /**
   * Asks Discord.
   *
   * @throws Refused when it does not let us in
   */
  static Entrance ask(Address address, OkHttpClient client) throws IOException {
    Request request =
        new Request.Builder()
            .url(address.api() + "gateway/bot")
            .header("Authorization", "Bot " + address.token())
            .build();
    try (Response response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new Refused(response.code(), 0);
      }
      return read(DataObject.fromJson(response.body().byteStream()), address);
    }
  }

  private static Entrance read(DataObject answer, Address address) {
    DataObject limit = answer.getObject("session_start_limit");
    return new Entrance(
        address.gateway() == null ? answer.getString("url") : address.gateway(),
        answer.getInt("shards"),
        limit.getInt("max_concurrency"),
        limit.getInt("remaining"),
        limit.getInt("total"),
        Duration.ofMillis(limit.getLong("reset_after")));
  }

  /** Whether too few sessions are left, as after a night of crashing and starting again. */
  boolean isSpent() {
    return remaining - shards < Math.min(KEPT, total / 5);
  }

  /** How long to wait first. */
  Duration pause() {
    return isSpent() ? reset : Duration.ZERO;
  }
}
