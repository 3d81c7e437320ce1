package org.twopaths.config.proof;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.twopaths.bot.Platform.Outgoing;

/**
 * Something that reached a screen: when, where, and everything a platform is told of it, whatever
 * that comes to be.
 */
record Seen(Instant at, String where, List<Object> all, Outgoing sent) {
  private static final Set<String> WHERE = Set.of("chat", "onlyFor");
  private static final List<RecordComponent> PARTS =
      Arrays.stream(Outgoing.class.getRecordComponents())
          .filter(part -> !WHERE.contains(part.getName()))
          .toList();

  static Seen of(Instant at, String where, Outgoing sent) {
    List<Object> all = new ArrayList<>();
    for (RecordComponent part : PARTS) {
      try {
        all.add(part.getAccessor().invoke(sent));
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return new Seen(at, where, all, sent);
  }

  boolean sameAs(Seen other) {
    return at.equals(other.at) && where.equals(other.where) && all.equals(other.all);
  }

  @Override
  public String toString() {
    return at
        + " "
        + where
        + " #"
        + sent.number()
        + (sent.edits() ? " edit" : "")
        + (sent.silent() ? " silent" : "")
        + " | "
        + sent.message().text().replace("\n", " / ")
        + " "
        + sent.message().buttons()
        + (sent.message().chosen() == null ? "" : " chosen " + sent.message().chosen());
  }
}
