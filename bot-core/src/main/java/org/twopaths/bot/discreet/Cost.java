package org.twopaths.bot.discreet;

/**
 * What one trace costs whoever makes or tries it.
 *
 * @param kib memory, in KiB
 * @param rounds over that memory
 */
public record Cost(int kib, int rounds) {
  /**
   * Above the least that OWASP asks of Argon2id (19 MiB, 2 rounds, 1 lane; Password Storage Cheat
   * Sheet). Measured on two cores: 100 to 200 ms.
   */
  public static final Cost REAL = new Cost(32 * 1024, 3);
}
