package org.twopaths.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * The key that wraps all others, as it stands in the key file. While it is being changed it is two:
 * the new one, which wraps, and the old one, which still unwraps.
 */
final class Kek {
  static final Configuration TINK = TinkConfig2026.get();

  private static final int SHOWN = 8;
  private static final int FEWEST_DIFFERENT = 12;

  private final KeysetHandle keys;
  private final Aead aead;

  private Kek(KeysetHandle keys) throws GeneralSecurityException {
    this.keys = keys;
    this.aead = keys.getPrimitive(TINK, Aead.class);
  }

  static Kek fresh() {
    try {
      return new Kek(newKey());
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  static KeysetHandle newKey() throws GeneralSecurityException {
    return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
  }

  /**
   * Throws {@link GeneralSecurityException} when this is no key, or one that anyone could guess.
   */
  static Kek read(String json) throws GeneralSecurityException {
    Kek kek;
    try {
      kek =
          new Kek(TinkJsonProtoKeysetFormat.parseKeyset(json, TINK, InsecureSecretKeyAccess.get()));
    } catch (RuntimeException unexpected) {
      throw new GeneralSecurityException("no keyset");
    }
    for (int i = 0; i < kek.keys.size(); i++) {
      refuseExample(kek.material(i));
    }
    return kek;
  }

  /** As it stands in the key file. */
  String json() {
    try {
      return TinkJsonProtoKeysetFormat.serializeKeyset(keys, TINK, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key cannot be written");
    }
  }

  boolean isChanging() {
    return keys.size() > 1;
  }

  /** A new key beside this one: the new one wraps, both unwrap. */
  Kek withNewer() {
    try {
      KeysetHandle.Builder both = KeysetHandle.newBuilder(keys);
      both.addEntry(
          KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
              .withRandomId()
              .makePrimary());
      return new Kek(both.setConfiguration(TINK).build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key cannot be made");
    }
  }

  /** The new key alone. */
  Kek newest() {
    try {
      return new Kek(
          KeysetHandle.newBuilder()
              .addEntry(
                  KeysetHandle.importKey(keys.getPrimary().getKey())
                      .withFixedId(keys.getPrimary().getId())
                      .makePrimary())
              .setConfiguration(TINK)
              .build());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key cannot be copied");
    }
  }

  /** Tells keys apart without telling anything about them. */
  String fingerprint() {
    return fingerprint(primary());
  }

  boolean has(String fingerprint) {
    return IntStream.range(0, keys.size())
        .anyMatch(place -> fingerprint(material(place)).equals(fingerprint));
  }

  byte[] wrap(KeysetHandle key, byte[] place) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, place, TINK);
  }

  KeysetHandle unwrap(byte[] wrapped, byte[] place) throws GeneralSecurityException {
    return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, place, TINK);
  }

  private byte[] primary() {
    return IntStream.range(0, keys.size())
        .filter(place -> keys.getAt(place).isPrimary())
        .mapToObj(this::material)
        .findFirst()
        .orElseThrow();
  }

  private byte[] material(int place) {
    if (keys.getAt(place).getKey() instanceof AesGcmKey key) {
      return key.getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
    }
    throw new IllegalStateException("a key of another kind");
  }

  private static String fingerprint(byte[] material) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Bytes.joined("two-paths key file"));
      byte[] all = digest.digest(material);
      return HexFormat.of().formatHex(all, 0, SHOWN).replaceAll("(.{4})(?=.)", "$1-");
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** What people write by hand, or copy from a page, repeats itself or counts up. */
  private static void refuseExample(byte[] material) throws GeneralSecurityException {
    long different = IntStream.range(0, material.length).map(i -> material[i]).distinct().count();
    long steps =
        IntStream.range(1, material.length)
            .map(i -> (byte) (material[i] - material[i - 1]))
            .distinct()
            .count();
    if (different < FEWEST_DIFFERENT || steps < FEWEST_DIFFERENT) {
      throw new GeneralSecurityException("an example");
    }
  }
}
