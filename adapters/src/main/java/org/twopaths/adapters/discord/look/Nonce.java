package org.twopaths.adapters.discord.look;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The mark by which Discord knows a message again that it was already given. */
public final class Nonce {
  private static final int BYTES = 15;

  private Nonce() {}

  /** At most 25 characters, the same for the same parts. */
  public static String of(Object... parts) {
    StringBuilder named = new StringBuilder();
    for (Object part : parts) {
      String word = String.valueOf(part);
      named.append(word.length()).append(':').append(word);
    }
    byte[] hash = digest().digest(named.toString().getBytes(StandardCharsets.UTF_8));
    return new BigInteger(1, Arrays.copyOf(hash, BYTES)).toString(Character.MAX_RADIX);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
