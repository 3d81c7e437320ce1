package org.twopaths.adapters.telegram.in;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts an answer into its updates without looking into them, so that one which nobody can read
 * stays alone.
 */
final class Batch {
  /** Generous, because the limits that matter are kept where an update is read. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(1_000_000)
                  .maxNumberLength(1_000_000)
                  .maxStringLength(100_000_000)
                  .build())
          .build();

  private Batch() {}

  /** Throws {@link IOException} when the answer is not whole, or no list of updates. */
  static List<RawUpdate> split(byte[] answer) throws IOException {
    List<RawUpdate> updates = null;
    boolean ok = false;
    try (JsonParser parser = FACTORY.createParser(answer)) {
      expect(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        ok |= field.equals("ok") && value == JsonToken.VALUE_TRUE;
        if (field.equals("result") && value == JsonToken.START_ARRAY) {
          updates = elements(parser, answer);
        } else {
          parser.skipChildren();
        }
      }
      expect(parser.currentToken() == JsonToken.END_OBJECT);
    }
    expect(ok && updates != null);
    return updates;
  }

  private static List<RawUpdate> elements(JsonParser parser, byte[] answer) throws IOException {
    List<RawUpdate> elements = new ArrayList<>();
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      int to = (int) parser.currentLocation().getByteOffset();
      elements.add(new RawUpdate(Arrays.copyOfRange(answer, from, to)));
    }
    expect(parser.currentToken() == JsonToken.END_ARRAY);
    return elements;
  }

  private static void expect(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("no list of updates");
    }
  }
}
