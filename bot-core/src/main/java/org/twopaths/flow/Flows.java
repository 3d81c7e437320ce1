package org.twopaths.flow;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twopaths.flow.phrases.Deck;
import org.twopaths.flow.phrases.Phrases;

/** Every flow and every version of it that can be walked. */
public final class Flows {
  private final Map<String, TreeMap<Integer, Flow>> byId = new TreeMap<>();
  private final Map<String, String> fingerprints = new TreeMap<>();
  private final Phrases phrases;
  private final Deck deck;

  public Flows(Collection<Flow> flows) {
    this(flows, Phrases.NONE, Deck.NONE);
  }

  /**
   * @param phrases what {@link Solo.Notice} steps look for
   * @param deck what {@link Lasting.Draw} steps draw from
   */
  public Flows(Collection<Flow> flows, Phrases phrases, Deck deck) {
    this.phrases = phrases;
    this.deck = deck;
    for (Flow flow : flows) {
      Flow twin = byId.computeIfAbsent(flow.id(), id -> new TreeMap<>()).put(flow.version(), flow);
      Shape.require(twin == null, "two files hold " + flow.name() + ": give one a new version");
      fingerprints.put(flow.name(), Fingerprint.of(flow));
    }
  }

  /** The newest version. Throws {@link IllegalArgumentException} for an unknown id. */
  public Flow newest(String id) {
    return versions(id).lastEntry().getValue();
  }

  /** That very version. Throws {@link IllegalArgumentException} when it is not here. */
  public Flow at(String id, int version) {
    Flow flow = versions(id).get(version);
    if (flow == null) {
      throw new IllegalArgumentException(
          "flow " + id + "." + version + " is missing: keep its file");
    }
    return flow;
  }

  /** What tells a flow's structure from that of an edited file. */
  public String fingerprint(Flow flow) {
    return fingerprints.get(flow.name());
  }

  public Phrases phrases() {
    return phrases;
  }

  public Deck deck() {
    return deck;
  }

  public boolean has(String id) {
    return byId.containsKey(id);
  }

  public List<Flow> all() {
    return byId.values().stream().flatMap(versions -> versions.values().stream()).toList();
  }

  private TreeMap<Integer, Flow> versions(String id) {
    TreeMap<Integer, Flow> versions = byId.get(id);
    if (versions == null) {
      throw new IllegalArgumentException("there is no flow called '" + id + "'");
    }
    return versions;
  }
}
