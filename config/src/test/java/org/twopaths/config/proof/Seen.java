package org.twopaths.config.proof;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.twopaths.bot.Platform.Outgoing;

/**
 * Something that reached a screen: when, where, and everything a platform is told of it, whatever
 * that comes to be.
 */
record Seen(Instant at, String where, List<Object> all, Outgoing sent) {
  private static final Set<String> WHERE = Set.of("chat", "onlyFor");

  /**
   * The two runs call their chats and accounts differently; a copy of all that is held names them.
   */
  static Seen of(Instant at, String where, Outgoing sent) {
    String run = sent.chat().substring(sent.chat().indexOf('@') + 1);
    return new Seen(at, where, parts(sent, run), sent);
  }

  private static List<Object> parts(Record told, String run) {
    List<Object> all = new ArrayList<>();
    for (RecordComponent part : told.getClass().getRecordComponents()) {
      if (!WHERE.contains(part.getName())) {
        all.add(plain(value(told, part), run));
      }
    }
    return all;
  }

  private static Object plain(Object value, String run) {
    return switch (value) {
      case Record record -> parts(record, run);
      case String text -> text.replace(run, "");
      case null -> "nothing";
      default -> value;
    };
  }

  private static Object value(Record of, RecordComponent part) {
    try {
      return part.getAccessor().invoke(of);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
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
