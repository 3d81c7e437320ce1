package org.twopaths.adapters.telegram.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * I29: whatever a press holds, and wherever it leads, the query that waits for an answer is kept.
 */
class TelegramReaderTest {
  private static final String ADA =
      "\"from\":{\"id\":1001,\"is_bot\":false,\"first_name\":\"Ada\"}";
  private static final String BOT = "\"from\":{\"id\":1003,\"is_bot\":true,\"first_name\":\"Bot\"}";
  private static final String MESSAGE =
      "\"message\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":1001,\"type\":\"private\"}}";
  private static final String TOO_OLD =
      "\"message\":{\"message_id\":5,\"date\":0,\"chat\":{\"id\":-4001,\"type\":\"group\"}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        ADA + "," + MESSAGE + ",\"data\":\"m7.1\"",
        ADA + "," + MESSAGE + ",\"data\":\"of an older release\"",
        ADA + "," + MESSAGE,
        ADA + "," + TOO_OLD + ",\"data\":\"m7.1\"",
        ADA + ",\"inline_message_id\":\"AQ\",\"data\":\"m7.1\"",
        BOT + "," + MESSAGE + ",\"data\":\"m7.1\""
      })
  void everyPressIsToBeAnswered(String fields) {
    String update =
        "{\"update_id\":1,\"callback_query\":{\"id\":\"q1\",\"chat_instance\":\"c\","
            + fields
            + "}}";
    RawUpdate raw = new RawUpdate(update.getBytes(StandardCharsets.UTF_8));
    Reader reader = new Reader(new Self(1, "TwoPathsTestBot"));
    assertThat(query(reader.read(raw.update().orElseThrow()))).isEqualTo("q1");
  }

  private static String query(Reading reading) {
    return switch (reading) {
      case Reading.Deed deed -> deed.query();
      case Reading.Idle(String query) -> query;
      case Reading.Moved moved -> null;
      case Reading.News news -> null;
      case Reading.Nothing nothing -> null;
    };
  }
}
