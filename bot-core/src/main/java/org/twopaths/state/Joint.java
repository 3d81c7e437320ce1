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
 * @param booked what begins in their room each week; null for nothing
 * @param pinned the lines on the page they share
 * @param unsure who has yet to say that the room is theirs, since its members changed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Joint(
    Track track,
    Map<String, Map<String, Shelved>> shelf,
    List<Instant> talks,
    Instant rested,
    Map<String, Instant> passed,
    Set<String> unsure,
    Booking booked,
    List<Pinned> pinned) {
  public static final Joint EMPTY =
      new Joint(Track.EMPTY, Map.of(), List.of(), null, Map.of(), Set.of(), null, List.of());

  public Joint {
    shelf = shelf == null ? Map.of() : shelf;
    talks = talks == null ? List.of() : List.copyOf(talks);
    pinned = pinned == null ? List.of() : List.copyOf(pinned);
    passed = passed == null ? Map.of() : Map.copyOf(passed);
    unsure = unsure == null ? Set.of() : Set.copyOf(unsure);
  }

  public Joint with(Track newTrack) {
    return new Joint(newTrack, shelf, talks, rested, passed, unsure, booked, pinned);
  }

  public Joint shelving(Map<String, Map<String, Shelved>> newShelf) {
    return new Joint(track, newShelf, talks, rested, passed, unsure, booked, pinned);
  }

  public Joint talked(List<Instant> newTalks) {
    return new Joint(track, shelf, newTalks, rested, passed, unsure, booked, pinned);
  }

  public Joint unsureFor(Set<String> people) {
    return new Joint(track, shelf, talks, rested, passed, people, booked, pinned);
  }

  public Joint restedAt(Instant end) {
    return new Joint(track, shelf, talks, end, passed, unsure, booked, pinned);
  }

  public Joint passing(String flow, Instant at) {
    Map<String, Instant> newPassed = new TreeMap<>(passed);
    newPassed.put(flow, at);
    return new Joint(track, shelf, talks, rested, newPassed, unsure, booked, pinned);
  }

  public Joint booking(Booking newBooked) {
    return new Joint(track, shelf, talks, rested, passed, unsure, newBooked, pinned);
  }

  public Joint pinning(List<Pinned> newPinned) {
    return new Joint(track, shelf, talks, rested, passed, unsure, booked, newPinned);
  }

  /**
   * A flow that begins in the room each week.
   *
   * @param rhythm when, as it is written down
   * @param number of the newest booking, so that the time of an older one changes nothing
   */
  public record Booking(String flow, String rhythm, long number) {}

  /**
   * Words a person has released for the moment when both have.
   *
   * @param key the text they are shown in
   * @param until when they go, unseen
   */
  public record Shelved(String key, Map<String, Answer> answers, Instant until) {}
}
