package org.twopaths.adapters.telegram.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is cut into its updates byte by byte, and only a whole answer is one. */
class TelegramBatchTest {

  @Test
  void eachUpdateKeepsItsBytes() throws IOException {
    String first =
        "{ \"update_id\" : 7, \"message\":{\"text\":\"ä 🫶 ]}\\\" \\\"update_id\\\":9\"} }";
    String second = "{\"update_id\":8,\"deep\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    List<RawUpdate> updates = split("{\"ok\":true,\"result\":[" + first + ", " + second + "]}");
    assertThat(updates).extracting(RawUpdate::text).containsExactly(first, second);
    assertThat(updates).extracting(update -> update.id().orElseThrow()).containsExactly(7L, 8L);
    assertThat(updates.getFirst().update()).isPresent();
    assertThat(updates.getLast().update()).isEmpty();
  }

  @Test
  void anEmptyListIsWhole() throws IOException {
    assertThat(split("{\"result\":[],\"ok\":true}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "{\"ok\":true}",
        "{\"ok\":false,\"result\":[]}",
        "{\"ok\":true,\"result\":[",
        "{\"ok\":true,\"result\":[{\"update_id\":1}",
        "{\"ok\":true,\"result\":[{\"update_id\":1}]",
        "{\"ok\":true,\"result\":[{\"update_id\":1},3]}",
        "<html>"
      })
  void whatIsNotWholeIsNoAnswer(String answer) {
    assertThatThrownBy(() -> split(answer)).isInstanceOf(IOException.class);
  }

  private static List<RawUpdate> split(String answer) throws IOException {
    return Batch.split(answer.getBytes(StandardCharsets.UTF_8));
  }
}
