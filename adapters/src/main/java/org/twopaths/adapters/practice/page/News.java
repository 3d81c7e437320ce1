package org.twopaths.adapters.practice.page;

import java.util.List;
import org.twopaths.adapters.practice.CommandHint;
import org.twopaths.adapters.practice.Json;
import org.twopaths.adapters.practice.Post;

/**
 * One thing that the open pages are told.
 *
 * @param name what kind of news it is
 * @param json what it says
 */
record News(String name, String json) {

  /** The last of a listener: the page connects anew and gets the whole state. */
  static final News END = new News("end", "{}");

  /** What a page needs once, when it comes. */
  record State(ClockHand.Face clock, List<CommandHint> commands, List<Post> posts) {}

  static News state(State state) {
    return new News("state", Json.text(state));
  }

  static News clock(ClockHand.Face face) {
    return new News("clock", Json.text(face));
  }

  static News post(Post post) {
    return new News("post", Json.text(post));
  }

  @Override
  public String toString() {
    return "News[" + name + "]";
  }
}
