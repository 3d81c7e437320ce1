package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** What a request holds, whether it came as JSON or, with a file, as a form. */
final class Form {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
  private static final int MOST_BYTES = 10_000_000;
  private static final int MOST_SIDES = 10_000;
  private static final int MOST_RATIO = 20;

  private Form() {}

  /**
   * The arguments; of a file only that there is one.
   *
   * @param findings where what Telegram would not take is noted
   */
  static JsonNode read(byte[] body, List<String> findings) throws IOException {
    String whole = new String(body, StandardCharsets.ISO_8859_1);
    if (!whole.startsWith("--")) {
      return MAPPER.readTree(body);
    }
    ObjectNode arguments = MAPPER.createObjectNode();
    String boundary = whole.substring(0, whole.indexOf("\r\n"));
    for (String part : whole.split(Pattern.quote(boundary))) {
      int blank = part.indexOf("\r\n\r\n");
      Matcher name = NAME.matcher(blank < 0 ? "" : part.substring(0, blank));
      if (name.find()) {
        boolean file = part.substring(0, blank).contains("filename=");
        byte[] value =
            part.substring(blank + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
        if (file) {
          check(value, findings);
        }
        put(arguments, name.group(1), file ? "attach".getBytes(StandardCharsets.UTF_8) : value);
      }
    }
    return arguments;
  }

  private static void put(ObjectNode arguments, String name, byte[] value) {
    String words = new String(value, StandardCharsets.UTF_8);
    if (words.equals("true") || words.equals("false")) {
      arguments.put(name, Boolean.parseBoolean(words));
    } else {
      arguments.put(name, words);
    }
  }

  /** Telegram's limits for photos, as its description of sendPhoto gives them. */
  private static void check(byte[] file, List<String> findings) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      findings.add("a photo that is no picture");
      return;
    }
    int longer = Math.max(image.getWidth(), image.getHeight());
    int shorter = Math.min(image.getWidth(), image.getHeight());
    if (file.length > MOST_BYTES
        || longer + shorter > MOST_SIDES
        || longer > MOST_RATIO * shorter) {
      findings.add("a photo that is too large");
    }
  }
}
