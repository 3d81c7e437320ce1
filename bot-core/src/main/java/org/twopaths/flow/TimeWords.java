package org.twopaths.flow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How flow files write durations and times of day: {@code 20s}, {@code 7d}, {@code "09:00"}. */
final class TimeWords {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

  private TimeWords() {}

  static SimpleModule module() {
    return new SimpleModule("time words")
        .addDeserializer(Duration.class, new Word<>(Duration.class, TimeWords::duration))
        .addDeserializer(LocalTime.class, new Word<>(LocalTime.class, TimeWords::time));
  }

  private static Duration duration(String word) {
    Matcher matcher = DURATION.matcher(word);
    Shape.require(
        matcher.matches(), "'" + word + "' is no duration: write it like 20s, 30m, 24h or 7d");
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static LocalTime time(String word) {
    Shape.require(
        TIME.matcher(word).matches(), "'" + word + "' is no time of day: write it like \"09:00\"");
    return LocalTime.parse(word);
  }

  /** Reads one word. */
  private static final class Word<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> meaning;

    Word(Class<T> type, Function<String, T> meaning) {
      this.type = type;
      this.meaning = meaning;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.currentToken().isScalarValue()) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return meaning.apply(parser.getText());
      } catch (IllegalArgumentException noSuchWord) {
        throw context.instantiationException(type, noSuchWord);
      }
    }
  }
}
