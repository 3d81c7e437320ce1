package org.twopaths.bot.discreet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A salted Argon2id hash of a passphrase, with what it takes to make it once more: {@code
 * kib$rounds$salt$hash}. Slow on purpose, so never made on the writer's thread, and only one at a
 * time, so that nobody's tries take all the memory.
 */
public final class Trace {
  /** Letters of a passphrase: fewer are soon guessed, more are no passphrase. */
  public static final int LEAST = 8;

  public static final int MOST = 200;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

  private Trace() {}

  /** Null for words that are too short or too long for a passphrase. */
  public static String of(String words, Cost cost) {
    String passphrase = plain(words);
    int letters = passphrase.codePointCount(0, passphrase.length());
    if (letters < LEAST || letters > MOST) {
      return null;
    }
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return written(cost, salt, hash(passphrase, salt, cost));
  }

  /** Whether a trace is that of these words. */
  public static boolean fits(String words, String trace) {
    String passphrase = plain(words);
    if (passphrase.codePointCount(0, passphrase.length()) > MOST) {
      return false;
    }
    String[] parts = trace.split("\\$");
    Cost cost = new Cost(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] known = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(known, hash(passphrase, salt, cost));
  }

  /** However a keyboard composed the letters. */
  private static String plain(String words) {
    return Normalizer.normalize(words.strip(), Normalizer.Form.NFKC);
  }

  private static String written(Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder();
    return String.join(
        "$",
        String.valueOf(cost.kib()),
        String.valueOf(cost.rounds()),
        base64.encodeToString(salt),
        base64.encodeToString(hash));
  }

  private static byte[] hash(String passphrase, byte[] salt, Cost cost) {
    Argon2Parameters parameters =
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withSalt(salt)
            .withMemoryAsKB(cost.kib())
            .withIterations(cost.rounds())
            .withParallelism(1)
            .build();
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    byte[] hash = new byte[HASH_BYTES];
    ONE_AT_A_TIME.acquireUninterruptibly();
    try {
      generator.init(parameters);
      generator.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      ONE_AT_A_TIME.release();
    }
    return hash;
  }
}
