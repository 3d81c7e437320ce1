package org.twopaths.safety;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twopaths.flow.Setting;

/**
 * The version of the words of each thing that people agree to, so that a yes is known to be one to
 * these words. A record of somebody's yeses reads {@code notes 1, run 2}; once they were asked
 * again it says so too, {@code asked 3}, so that nobody is asked twice.
 */
public record Consents(Map<Setting, Integer> versions) {
  /** For whoever asks nobody for anything. */
  public static final Consents NONE = new Consents(Map.of());

  private static final String YES = "yes";
  private static final String ASKED = "asked";

  public Consents {
    versions = Map.copyOf(versions);
  }

  public boolean isOne(Setting setting) {
    return versions.containsKey(setting);
  }

  /** The record with another answer in it. */
  public String agreed(String record, Setting setting, String answer) {
    Map<String, Integer> all = read(record);
    all.remove(word(setting));
    if (answer.equals(YES)) {
      all.put(word(setting), versions.get(setting));
    }
    return written(all);
  }

  /** The record of somebody who was asked again. */
  public String asked(String record) {
    Map<String, Integer> all = read(record);
    all.put(ASKED, sum());
    return written(all);
  }

  /** Whether a yes was one to other words than those of today. */
  public boolean isOutdated(Map<Setting, String> chosen, Setting setting) {
    return isOne(setting)
        && YES.equals(chosen.get(setting))
        && read(chosen.get(Setting.AGREED)).getOrDefault(word(setting), 0) < versions.get(setting);
  }

  /** Whether somebody is to be asked again: some yes is outdated, and they were not yet asked. */
  public boolean isToBeAsked(Map<Setting, String> chosen) {
    return read(chosen.get(Setting.AGREED)).getOrDefault(ASKED, 0) < sum()
        && versions.keySet().stream().anyMatch(setting -> isOutdated(chosen, setting));
  }

  /** Rises with each version. */
  private int sum() {
    return versions.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> read(String record) {
    Map<String, Integer> all = new TreeMap<>();
    if (record != null && !record.isEmpty()) {
      for (String part : record.split(", ")) {
        String[] halves = part.split(" ");
        all.put(halves[0], Integer.parseInt(halves[1]));
      }
    }
    return all;
  }

  private static String written(Map<String, Integer> all) {
    return all.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String word(Setting setting) {
    return setting.name().toLowerCase(Locale.ROOT);
  }
}
