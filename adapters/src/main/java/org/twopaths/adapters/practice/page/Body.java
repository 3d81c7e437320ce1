package org.twopaths.adapters.practice.page;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.twopaths.adapters.practice.Json;

/**
 * Reads what the page sent: small JSON that makes a whole request, or a sentence that says why not.
 */
final class Body {

  static final int MOST_BYTES = 64 * 1024;

  private Body() {}

  static <T extends Request> T read(ServerRequest request, Class<T> type) {
    boolean json =
        request
            .headers()
            .contentType()
            .filter(content -> content.mediaType().equals(MediaTypes.APPLICATION_JSON))
            .isPresent();
    if (!json) {
      throw Refused.because("That is not JSON.");
    }
    byte[] bytes = bytes(request);
    try {
      T read = Json.read(bytes, type);
      if (read == null) {
        throw Refused.because("There is nothing in it.");
      }
      return read;
    } catch (IOException broken) {
      throw Refused.because(reason(broken));
    }
  }

  private static byte[] bytes(ServerRequest request) {
    try (InputStream body = request.content().inputStream()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Refused(Status.REQUEST_ENTITY_TOO_LARGE_413, "That is too long.");
      }
      return bytes;
    } catch (IOException broken) {
      throw Refused.because("That did not arrive whole.");
    }
  }

  /** The request's own sentence where it has one; the parser's would repeat what was sent. */
  private static String reason(IOException broken) {
    return broken.getCause() instanceof IllegalArgumentException own
        ? own.getMessage()
        : "That could not be understood.";
  }
}
