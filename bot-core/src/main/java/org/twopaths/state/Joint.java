package org.twopaths.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a couple shares: the track of their room, what each put on the shelf, and when they talked.
 *
 * @param shelf by joint flow, then by person: words that show only when both are there
 * @param talks when their last few joint talks opened; never shown, only for the gates
 * @param rested when their last pause ended; null before the first; only for the gates
 * @param unsure who has yet to say that the room is theirs, since its members changed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Joint(
    Track track,
    Map<String, Map<String, Shelved>> shelf,
    List<Instant> talks,
    Instant rested,
    Set<String> unsure) {
  public static final Joint EMPTY =
      new Joint(Track.EMPTY, Map.of(), List.of(), null, Set.of());

  public Joint {
    shelf = shelf == null ? Map.of() : shelf;
    talks = talks == null ? List.of() : List.copyOf(talks);
    unsure = unsure == null ? Set.of() : Set.copyOf(unsure);
  }

  public Joint with(Track newTrack) {
    return new Joint(newTrack, shelf, talks, rested, unsure);
  }

  public Joint shelving(Map<String, Map<String, Shelved>> newShelf) {
    return new Joint(track, newShelf, talks, rested, unsure);
  }

  public Joint talked(List<Instant> newTalks) {
    return new Joint(track, shelf, newTalks, rested, unsure);
  }

  public Joint unsureFor(Set<String> people) {
    return new Joint(track, shelf, talks, rested, people);
  }

  public Joint restedAt(Instant end) {
    return new Joint(track, shelf, talks, end, unsure);
  }

  /**
   * Words a person has released for the moment when both have.
   *
   * @param key the text they are shown in
   * @param until when they go, unseen
   */
  public record Shelved(String key, Map<String, Answer> answers, Instant until) {}
}
