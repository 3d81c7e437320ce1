package org.twopaths.flow;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The checks that a flow's parts make of their own shape; each message says how to mend it. */
final class Shape {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Shape() {}

  static void require(boolean holds, String mend) {
    if (!holds) {
      throw new IllegalArgumentException(mend);
    }
  }

  static String id(String id) {
    require(id != null, "an id is missing: give every step an id of its own");
    require(ID.matcher(id).matches(), "'" + id + "' is no id: use small letters, digits and -");
    return id;
  }

  static <T> T given(T part, String name, String where) {
    require(part != null, "'" + name + "' is missing in '" + where + "'");
    return part;
  }

  static List<String> unique(String name, List<String> ids) {
    require(ids != null && !ids.isEmpty(), name + " are missing: name at least one");
    ids.forEach(Shape::id);
    require(new HashSet<>(ids).size() == ids.size(), name + " repeat: each may stand once");
    return List.copyOf(ids);
  }

  static Map<String, Integer> rising(Map<String, Integer> bands, int top) {
    require(bands != null && !bands.isEmpty(), "a scale needs at least one band");
    int last = -1;
    for (Map.Entry<String, Integer> band : bands.entrySet()) {
      id(band.getKey());
      require(band.getValue() > last, "bands must rise: '" + band.getKey() + "' does not");
      last = band.getValue();
    }
    require(last == top, "the last band must end at " + top);
    return Collections.unmodifiableMap(new LinkedHashMap<>(bands));
  }

  static <V> Map<String, V> ordered(Map<String, V> map) {
    return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** To what some options of a question set a setting. */
  static Map<String, String> setting(String id, Map<String, String> setsTo, List<String> options) {
    Map<String, String> ordered = ordered(setsTo);
    require(
        options.containsAll(ordered.keySet()),
        "'" + id + "': 'sets-to' names options of a question with 'sets'");
    return ordered;
  }

  static <T> List<T> listed(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** Edges by name, in order: name, target, name, target; a target may be null. */
  static Map<String, String> edges(String... namesAndTargets) {
    Map<String, String> edges = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTargets.length; i += 2) {
      edges.put(namesAndTargets[i], namesAndTargets[i + 1]);
    }
    return edges;
  }
}
