package org.twopaths.flow;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The steps whose work outlasts their flow: what is planned, and what stays when it has ended. */
public sealed interface Lasting extends Step {

  /**
   * Turns a day of the week and a part of the day, both answered before, into the next such moment
   * of the person's own clock, kept under the step's id: {@code slot: { id: slot, day: day, part:
   * part, parts: { evening: "18:30" }, own: other }}. {@code own} names the question for a time of
   * day, for a part that is not in {@code parts}; seconds do not count.
   */
  record Slot(
      String id, String day, String part, Map<String, LocalTime> parts, String own, String next)
      implements Lasting {
    /** The options of the question for the day, as a week has them. */
    public static final List<String> DAYS =
        List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    public Slot {
      Shape.id(id);
      Shape.given(day, "day", id);
      Shape.given(part, "part", id);
      Shape.given(own, "own", id);
      parts = Shape.ordered(parts);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * Puts the flow aside for good: each week at that day and time of the person's own clock another
   * solo flow begins, as one of its own: {@code weekly: { id: week, from: slot, begins: check-in
   * }}. Ends only when somebody {@link Drop}s it.
   */
  record Weekly(String id, String from, String begins) implements Lasting {
    public Weekly {
      Shape.id(id);
      Shape.given(from, "from", id);
      Shape.id(begins);
    }

    @Override
    public Map<String, String> leads() {
      return Map.of();
    }
  }

  /**
   * From that moment on a joint flow begins in the room each week, by the clock of the first of the
   * two, until one of them drops it: {@code book: { id: booked, from: slot, begins: sit-down }}.
   */
  record Book(String id, String from, String begins, String next) implements Lasting {
    public Book {
      Shape.id(id);
      Shape.given(from, "from", id);
      Shape.id(begins);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * Puts a line where it stays, in the step's own text: on the page the two share, or with {@code
   * own} among one person's own lines, for a while: {@code pin: { id: put, on: page, shows: [line],
   * most: 8, full: too-many }}. What is shared was released before, or came as a letter and is its
   * sender's line. An own line that shows nothing is only counted, with {@code daily} from the
   * start of each of the person's days.
   */
  record Pin(
      String id,
      String on,
      List<String> shows,
      boolean own,
      boolean daily,
      int most,
      String full,
      String next)
      implements Lasting {
    public static final String FULL = "full";

    public Pin {
      Shape.id(id);
      Shape.id(Shape.given(on, "on", id));
      shows = Shape.listed(shows);
      Shape.require(own || !shows.isEmpty(), "'" + id + "': a shared line shows something");
      Shape.require(
          shows.isEmpty() || most > 0, "'" + id + "': say with 'most' how many may stand");
      Shape.require((most == 0) == (full == null), "'" + id + "': 'most' and 'full' go together");
      Shape.require(!daily || shows.isEmpty(), "'" + id + "': only a count begins anew each day");
    }

    @Override
    public Map<String, String> leads() {
      return full == null ? Shape.edges(NEXT, next) : Shape.edges(NEXT, next, FULL, full);
    }
  }

  /**
   * Takes one line away, by its number among those a person may take away: {@code unpin: { id:
   * away, which: number, none: again }}. Each may take away their own lines, and what both agreed
   * to.
   */
  record Unpin(String id, String which, String none, String next) implements Lasting {
    public static final String NONE = "none";

    public Unpin {
      Shape.id(id);
      Shape.given(which, "which", id);
      Shape.given(none, "none", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NONE, none, NEXT, next);
    }
  }

  /**
   * Takes the words of one of the partner's shared lines, or with {@code own} of one's own, as an
   * answer, by its number in that list: {@code pick: { id: sign, on: signs, which: number, none:
   * again }}.
   */
  record Pick(String id, String on, boolean own, String which, String none, String next)
      implements Lasting {
    public static final String NONE = "none";

    public Pick {
      Shape.id(id);
      Shape.given(on, "on", id);
      Shape.given(which, "which", id);
      Shape.given(none, "none", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NONE, none, NEXT, next);
    }
  }

  /**
   * Tells whoever runs the bot what sort of thing went wrong, and nothing else: {@code report: {
   * id: told, of: kind }}.
   */
  record Report(String id, String of, String next) implements Lasting {
    public Report {
      Shape.id(id);
      Shape.given(of, "of", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * Draws a question from the deck by chance, of a kind that was chosen before, kept under the
   * step's id: {@code draw: { id: question, of: kind, none: enough }}. None comes again to the same
   * person for half a year, and only a few on one day.
   */
  record Draw(String id, String of, String none, String next) implements Lasting {
    /** Edge for a day that has had enough, or a deck that is through. */
    public static final String NONE = "none";

    public Draw {
      Shape.id(id);
      Shape.given(of, "of", id);
      Shape.given(none, "none", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NONE, none, NEXT, next);
    }
  }

  /**
   * Takes a drawn question out of the deck for good, for both of two, without saying whose wish it
   * was: {@code hide: { id: hidden, which: question }}.
   */
  record Hide(String id, String which, String next) implements Lasting {
    public Hide {
      Shape.id(id);
      Shape.given(which, "which", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * Ends what begins these flows each week, for this person and in the room, without a word: {@code
   * drop: { id: anew, flows: [check-in] }}.
   */
  record Drop(String id, List<String> flows, String next) implements Lasting {
    public Drop {
      Shape.id(id);
      flows = Shape.unique("flows", flows);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }
}
