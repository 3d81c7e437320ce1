package org.twopaths.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The two ways in which bytes are put together here. */
final class Bytes {
  private static final int NULL = -1;
  private static final int[] SIZES = {256, 1 << 10, 1 << 12, 1 << 14};

  private Bytes() {}

  /** Each part behind its length, so that no two lists of parts read the same. Null is a part. */
  static byte[] joined(String... parts) {
    byte[][] all = new byte[parts.length][];
    int size = 0;
    for (int i = 0; i < parts.length; i++) {
      all[i] = parts[i] == null ? null : parts[i].getBytes(StandardCharsets.UTF_8);
      size += Integer.BYTES + (all[i] == null ? 0 : all[i].length);
    }
    ByteBuffer buffer = ByteBuffer.allocate(size);
    for (byte[] part : all) {
      buffer.putInt(part == null ? NULL : part.length);
      if (part != null) {
        buffer.put(part);
      }
    }
    return buffer.array();
  }

  /** The parts that were joined; a part may be null. */
  static List<String> parts(byte[] joined) {
    List<String> parts = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(joined);
    while (buffer.hasRemaining()) {
      int length = buffer.getInt();
      if (length == NULL) {
        parts.add(null);
      } else {
        parts.add(new String(joined, buffer.position(), length, StandardCharsets.UTF_8));
        buffer.position(buffer.position() + length);
      }
    }
    return parts;
  }

  /** Fills up to 256 bytes, 1, 4 or 16 kB, and then to whole 16 kB: a length tells little. */
  static byte[] padded(byte[] content) {
    int size = size(Math.addExact(content.length, Integer.BYTES));
    return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
  }

  private static int size(int needed) {
    for (int size : SIZES) {
      if (size >= needed) {
        return size;
      }
    }
    int largest = SIZES[SIZES.length - 1];
    return Math.multiplyExact(Math.ceilDiv(needed, largest), largest);
  }

  static byte[] unpadded(byte[] padded) {
    ByteBuffer buffer = ByteBuffer.wrap(padded);
    byte[] content = new byte[buffer.getInt()];
    buffer.get(content);
    return content;
  }
}
