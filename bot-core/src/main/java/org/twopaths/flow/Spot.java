package org.twopaths.flow;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a part of a flow file stands, and the parts below it; kept because a mistake is often
 * noticed only after its line was read.
 *
 * @param line of its key, or of its beginning when it has none
 * @param text what stands there when nothing is below it
 * @param below by key, or by place in a list
 */
record Spot(int line, int column, String text, Map<String, Spot> below) {

  static Spot of(JsonLocation location) {
    return new Spot(
        Math.max(1, location.getLineNr()),
        Math.max(1, location.getColumnNr()),
        null,
        new LinkedHashMap<>());
  }

  Spot holding(String newText) {
    return new Spot(line, column, newText, below);
  }

  Spot at(List<JsonMappingException.Reference> path) {
    Spot spot = this;
    for (JsonMappingException.Reference step : path) {
      String key = step.getFieldName();
      spot = spot.child(key == null ? String.valueOf(step.getIndex()) : key);
    }
    return spot;
  }

  /** What stands under a key, where the name of a kind may stand in between. */
  private Spot child(String key) {
    Spot direct = below.get(key);
    if (direct != null || below.size() != 1) {
      return direct == null ? this : direct;
    }
    return only().below.getOrDefault(key, only());
  }

  /** The one part below, as in {@code say: { … }}; itself when there is not exactly one. */
  Spot only() {
    return below.size() == 1 ? below.values().iterator().next() : this;
  }
}
