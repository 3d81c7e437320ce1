package org.twopaths.vault;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was longest not asked for, so that it never grows. */
public final class Newest<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int most;

  /**
   * @param most how many entries are remembered
   */
  public Newest(int most) {
    super(16, 0.75f, true);
    this.most = most;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > most;
  }
}
