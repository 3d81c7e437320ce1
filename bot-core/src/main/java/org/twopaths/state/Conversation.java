package org.twopaths.state;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * All that goes on with one person, or with one couple.
 *
 * @param members one person, or both partners
 * @param room whether the couple has a room
 * @param joint what they share; empty for one person
 * @param solo each person's private track, by person
 */
public record Conversation(
    List<Member> members, boolean room, Joint joint, Map<String, Track> solo) {

  public Conversation {
    members = List.copyOf(members);
    solo = Map.copyOf(solo);
  }

  public Member member(String id) {
    return member(members, id);
  }

  /** Throws {@link NoSuchElementException} when nobody of that id is among them. */
  public static Member member(List<Member> members, String id) {
    for (Member member : members) {
      if (member.id().equals(id)) {
        return member;
      }
    }
    throw new NoSuchElementException("nobody of that id is here");
  }

  /** The other of two; null for someone who is here alone. */
  public Member partnerOf(String id) {
    return members.stream().filter(member -> !member.id().equals(id)).findFirst().orElse(null);
  }

  public Track track(String name) {
    return name.equals(Track.JOINT) ? joint.track() : solo.getOrDefault(name, Track.EMPTY);
  }

  /** Whether there are two of them and a room that both know to be theirs alone. */
  public boolean paired() {
    return members.size() == 2 && room && joint.unsure().isEmpty();
  }
}
