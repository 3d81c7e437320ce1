package org.twopaths.vault;

/**
 * Something that only its owner's key opens. Shows nothing of itself: it is printed without its
 * content, and two of them are never equal, whatever they hold.
 *
 * @param <O> whose key it takes
 */
public final class Sealed<O extends Owner> {
  /** How many bytes at its beginning tell which key it takes. */
  public static final int HEAD = Byte.BYTES + Long.BYTES;

  private final byte[] bytes;

  private Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  /** As it was read from where it lay. */
  public static <O extends Owner> Sealed<O> of(byte[] bytes) {
    return new Sealed<>(bytes.clone());
  }

  /** As it may lie anywhere. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "[sealed]";
  }
}
