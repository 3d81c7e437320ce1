package org.twopaths.flow;

import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps by which one person's own flow decides, rests, shows them a letter, and keeps a note.
 */
public sealed interface Solo extends Step {

  /**
   * Goes on by how a scale moved: {@code compare: { id: lower, before: heat, after: again, high: 7,
   * rise: 2, hot: another }}. The edge {@code hot} is taken when the later value is at least {@code
   * high} or rose by at least {@code rise}. With {@code eases} it is remembered with the own line
   * that was picked under that label how far it went down, so that what helps most comes first.
   */
  record Compare(
      String id,
      String before,
      String after,
      int high,
      int rise,
      String eases,
      String hot,
      String next)
      implements Solo {
    public static final String HOT = "hot";

    public Compare {
      Shape.id(id);
      Shape.given(before, "before", id);
      Shape.given(after, "after", id);
      Shape.given(hot, "hot", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(HOT, hot, NEXT, next);
    }
  }

  /**
   * Goes on by whether a person's words hold a phrase of an authored list, such as one that turns
   * an apology round: {@code notice: { id: but, in: mine, phrases: deflecting, found: softer }}. It
   * may lead to a word in private; nothing is blocked, and nothing is counted.
   */
  record Notice(String id, String in, String phrases, String found, String next) implements Solo {
    public static final String FOUND = "found";

    public Notice {
      Shape.id(id);
      Shape.given(in, "in", id);
      Shape.id(phrases);
      Shape.given(found, "found", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(FOUND, found, NEXT, next);
    }
  }

  /**
   * Goes on by which of two sides looks heavy in a few closed answers, in words and without a
   * number: {@code weigh: { id: which, sides: { mine: [a, b], theirs: [c, d] }, heavy: rarely,
   * least: 1, unsure: not-sure, to: { neither: fine, mine: own, theirs: ask, both: rest, mixed:
   * open } }}. A side is heavy when at least {@code least} of its answers are {@code heavy}. It is
   * too mixed to say when more than half of all answers are {@code unsure} or skipped.
   */
  record Weigh(
      String id,
      Map<String, List<String>> sides,
      String heavy,
      int least,
      String unsure,
      Map<String, String> to)
      implements Solo {
    public static final String NEITHER = "neither";
    public static final String BOTH = "both";
    public static final String MIXED = "mixed";

    public Weigh {
      Shape.id(id);
      sides = Shape.ordered(sides);
      Shape.require(sides.size() == 2, "'" + id + "' weighs two sides");
      Shape.given(heavy, "heavy", id);
      Shape.given(unsure, "unsure", id);
      Shape.require(least > 0, "'" + id + "': least is at least 1");
      to = Shape.ordered(to);
      Set<String> ways = new LinkedHashSet<>(sides.keySet());
      ways.addAll(List.of(NEITHER, BOTH, MIXED));
      Shape.require(
          to.keySet().equals(ways), "'" + id + "': 'to' takes " + String.join(", ", ways));
    }

    /** Every answer that is weighed. */
    public List<String> all() {
      return sides.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public Map<String, String> leads() {
      return to;
    }
  }

  /**
   * Puts the flow aside with all its answers, so that the person is free for others, and goes on at
   * its time: {@code hold: { id: week, lasts: 7d, at: "18:00" }}. Whole days end at {@code at} of
   * the person's own day, if that is given. With {@code until} it goes on at the moment of an
   * earlier answer. With {@code most} it holds that often at most, and then goes {@code over}.
   */
  record Hold(
      String id, Duration lasts, LocalTime at, String until, int most, String over, String next)
      implements Solo {
    public static final String OVER = "over";

    public Hold {
      Shape.id(id);
      Shape.require(
          (lasts == null) != (until == null), "'" + id + "' takes either 'lasts' or 'until'");
      Shape.require((most == 0) == (over == null), "'" + id + "': 'most' and 'over' go together");
    }

    @Override
    public Map<String, String> leads() {
      return over == null ? Shape.edges(NEXT, next) : Shape.edges(NEXT, next, OVER, over);
    }
  }

  /**
   * Shows the letter that this flow was begun with, in the very words its sender saw before they
   * sent it: {@code read: { id: letter }}.
   */
  record Read(String id, String next) implements Solo {
    public Read {
      Shape.id(id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * Keeps words of an earlier answer among the notes of the person who wrote them, for as long as
   * notes are kept: {@code keep: { id: kept, of: note }}. Keeps nothing where whoever runs the bot
   * is one of the two.
   */
  record Keep(String id, String of, String next) implements Solo {
    public Keep {
      Shape.id(id);
      Shape.given(of, "of", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * A paced exercise that edits one message in rhythm, and can stand still for whoever prefers
   * that: {@code guide: { id: breath, beats: { in: 4s, out: 6s }, rounds: 10 }}.
   */
  record Guide(
      String id, Map<String, Duration> beats, int rounds, Duration within, String next, String late)
      implements Solo, Step.Waits {
    public Guide {
      Shape.id(id);
      beats = Shape.ordered(beats);
      Shape.require(!beats.isEmpty(), "'" + id + "' needs beats, such as { in: 4s, out: 6s }");
      beats.keySet().forEach(Shape::id);
      Shape.require(rounds > 0 && rounds <= 60, "'" + id + "': rounds are from 1 to 60");
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }
}
