package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HexFormat;

/**
 * Tells whether a released flow was edited: a short hash of its structure, kept with every
 * conversation that walks it.
 *
 * <p>What is absent, empty, zero or false is left out, so that a new optional key of a step kind
 * changes no fingerprint. Maps keep their written order, since the beats of an exercise have one.
 */
public final class Fingerprint {
  private static final int LENGTH = 16;

  private static final ObjectWriter CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
          .addModule(
              new SimpleModule("times as words")
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addSerializer(LocalTime.class, ToStringSerializer.instance))
          .build()
          .writerFor(Flow.class);

  private Fingerprint() {}

  public static String of(Flow flow) {
    return hash(canonical(flow));
  }

  static String canonical(Flow flow) {
    try {
      return CANONICAL.writeValueAsString(flow);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a flow is plain data", impossible);
    }
  }

  static String hash(String canonical) {
    try {
      byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
