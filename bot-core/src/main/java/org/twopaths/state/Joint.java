package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a couple shares: the track of their room, what each put on the shelf, and when they talked.
 *
 * @param shelf by joint flow, then by person: words that show only when both are there
 * @param talks when their last few joint talks opened; never shown, only for the gates
 * @param rested when their last pause ended; null before the first; only for the gates
 * @param passed when each flow that opens only so often was last opened
 * @param unsure who has yet to say that the room is theirs, since its members changed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Joint(
    Track track,
    Map<String, Map<String, Shelved>> shelf,
    List<Instant> talks,
    Instant rested,
    Map<String, Instant> passed,
    Set<String> unsure) {
  public static final Joint EMPTY =
      new Joint(Track.EMPTY, Map.of(), List.of(), null, Map.of(), Set.of());

  public Joint {
    shelf = shelf == null ? Map.of() : shelf;
    talks = talks == null ? List.of() : List.copyOf(talks);
    passed = passed == null ? Map.of() : Map.copyOf(passed);
    unsure = unsure == null ? Set.of() : Set.copyOf(unsure);
  }

  public Joint with(Track newTrack) {
    return new Joint(newTrack, shelf, talks, rested, passed, unsure);
  }

  public Joint shelving(Map<String, Map<String, Shelved>> newShelf) {
    return new Joint(track, newShelf, talks, rested, passed, unsure);
  }

  public Joint talked(List<Instant> newTalks) {
    return new Joint(track, shelf, newTalks, rested, passed, unsure);
  }

  public Joint unsureFor(Set<String> people) {
    return new Joint(track, shelf, talks, rested, passed, people);
  }

  public Joint restedAt(Instant end) {
    return new Joint(track, shelf, talks, end, passed, unsure);
  }

  public Joint passing(String flow, Instant at) {
    Map<String, Instant> newPassed = new TreeMap<>(passed);
    newPassed.put(flow, at);
    return new Joint(track, shelf, talks, rested, newPassed, unsure);
  }

  /**
   * Words a person has released for the moment when both have.
   *
   * @param key the text they are shown in
   * @param until when they go, unseen
   */
  public record Shelved(String key, Map<String, Answer> answers, Instant until) {}
}
