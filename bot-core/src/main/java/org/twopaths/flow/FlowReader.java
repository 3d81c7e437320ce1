package org.twopaths.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads flow files; nothing else knows how they are written. */
public final class FlowReader {
  private static final String ENDING = ".yaml";

  private FlowReader() {}

  /**
   * The flow that a file holds.
   *
   * @param fileName the file's name without its folder, such as {@code settle.1.yaml}
   * @throws Mistake when the file is no flow; says where, and how to mend it
   */
  public static Flow read(String fileName, String yaml) {
    return read(fileName, yaml, List.of());
  }

  /**
   * The flow that a file holds, where these languages can be chosen.
   *
   * @param languages their tags
   */
  public static Flow read(String fileName, String yaml, List<String> languages) {
    YamlReader reader = new YamlReader("flows/" + fileName, languages);
    Spot root = reader.spots(yaml);
    requireNewIds(reader, root);
    Flow flow = reader.read(yaml, root, Flow.class);
    String name = flow.name() + ENDING;
    if (!fileName.equals(name)) {
      throw reader.mistake(root, "this is " + flow.name() + ": call the file " + name);
    }
    return flow;
  }

  private static void requireNewIds(YamlReader reader, Spot root) {
    Set<String> ids = new HashSet<>();
    Spot steps = root.below().get("steps");
    for (Spot step : steps == null ? Set.<Spot>of() : steps.below().values()) {
      Spot id = step.only().below().get("id");
      if (id != null && !ids.add(id.text())) {
        throw reader.mistake(id, "two steps are called '" + id.text() + "': rename one");
      }
    }
  }
}
