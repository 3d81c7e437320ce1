package org.twopaths.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.twopaths.flow.Setting;

/** How values are written into the database and read back; instants as whole milliseconds. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new BlackbirdModule())
          .enable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final TypeReference<Map<Setting, String>> SETTINGS = new TypeReference<>() {};

  private Json() {}

  /** Throws {@link IllegalStateException} that names the kind of value, never its content. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("cannot write " + value.getClass().getName());
    }
  }

  /** A short text that is the same for the same value only. */
  static String digest(Object value) {
    try {
      byte[] json = write(value).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static Map<Setting, String> settings(String json) {
    try {
      return MAPPER.readValue(json, SETTINGS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("stored settings cannot be read");
    }
  }

  /** Throws {@link IllegalStateException} that names the kind of value, never its content. */
  public static <T> T read(String json, Class<T> kind) {
    try {
      return MAPPER.readValue(json, kind);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a stored " + kind.getSimpleName() + " cannot be read");
    }
  }
}
