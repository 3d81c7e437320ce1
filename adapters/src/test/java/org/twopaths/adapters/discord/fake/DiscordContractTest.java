package org.twopaths.adapters.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** The contract check finds what it is there to find. */
class DiscordContractTest {
  private static List<String> complaints(String method, String path, String body) {
    HttpUrl url = HttpUrl.get("http://127.0.0.1" + path);
    JsonNode json = body == null ? null : Json.read(body);
    return Contract.shared().complaints(new Asked(method, url.encodedPath(), url, json));
  }

  @Test
  void findsWhatIsPlanted() {
    assumeTrue(Contract.shared().isThere(), "skipped: no contract file");
    assertThat(complaints("POST", "/channels/1/messages", "{\"content\":\"a\"}")).isEmpty();
    assertThat(complaints("POST", "/channels/1/messages", "{\"content\":5}")).isNotEmpty();
    assertThat(complaints("POST", "/channels/1/letters", "{}")).isNotEmpty();
    assertThat(complaints("GET", "/channels/1/messages?until=3", null)).isNotEmpty();
    String longer = "{\"content\":\"" + "x".repeat(4_001) + "\"}";
    assertThat(complaints("POST", "/channels/1/messages", longer)).isNotEmpty();
    String button =
        "{\"type\":1,\"components\":[{\"type\":2,\"style\":1,\"label\":\"a\",\"custom_id\":%s}]}";
    String with = "{\"components\":[" + button + "]}";
    assertThat(complaints("POST", "/channels/1/messages", with.formatted("\"b\""))).isEmpty();
    assertThat(complaints("POST", "/channels/1/messages", with.formatted("7"))).isNotEmpty();
  }
}
