package org.twopaths.engine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.engine.time.Drawing;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Lasting;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Frame;
import org.twopaths.state.Pinned;
import org.twopaths.state.Value;

/** The lines that stay: on the page that two share, and a person's own, which fade. */
final class Pinning {
  /** The list of sentences that both agreed to: either may end one. */
  private static final String AGREEMENTS = "agreements";

  private static final List<String> SHARED = List.of("page", AGREEMENTS, "promises");
  private static final List<String> OWN = List.of("anchors", "triggers", "plan");
  private static final String MINE = "mine";
  private static final String THEIRS = "theirs";
  private static final String SIGNS = "signs";
  private static final String COUNTED = "noticed";
  private static final String DRAWN = "drawn";
  private static final String HIDDEN = "hidden";
  private static final String TIMES = "times";
  private static final String ROW = "common.pinned.";

  /** Most people have pinned nothing, and every line is given all this. */
  private static final Map<String, Value> NOTHING_SHARED = nothing(SHARED, List.of());

  private static final Map<String, Value> NOTHING_OWN = nothing(OWN, List.of(MINE, THEIRS));

  private final Draft draft;

  Pinning(Draft draft) {
    this.draft = draft;
  }

  /** Puts a line of the flow on top of a person's track where it stays; says by which edge. */
  String pin(String person, Lasting.Pin pin) {
    Frame frame = draft.top(person);
    if (pin.shows().isEmpty()) {
      count(person, pin.on());
      return Lasting.NEXT;
    }
    if (list(person, pin.on(), pin.own()).size() >= pin.most()) {
      return Lasting.Pin.FULL;
    }
    Map<String, Answer> shown = new LinkedHashMap<>(frame.answers());
    shown.keySet().retainAll(pin.shows());
    String by = frame.letter() == null ? person : frame.letter().from();
    Instant now = draft.now.at();
    Pinned line = new Pinned(pin.on(), frame.flow() + "." + pin.id(), shown, by, now);
    if (pin.own()) {
      draft.pinned(person, lines -> with(lines, line));
      fadeAt(person, now.plus(Limits.OWN_LINES));
    } else {
      draft.joint(draft.joint().pinning(with(draft.joint().pinned(), line)));
    }
    return Lasting.NEXT;
  }

  /** Own lines that were put there too long ago go; the others are looked at again in time. */
  void fade(String person) {
    Instant oldest = draft.now.at().minus(Limits.OWN_LINES);
    draft.pinned(
        person,
        lines -> lines.stream().filter(line -> !fades(line) || line.at().isAfter(oldest)).toList());
    draft.track(person).pinned().stream()
        .filter(Pinning::fades)
        .map(Pinned::at)
        .min(Instant::compareTo)
        .ifPresent(at -> fadeAt(person, at.plus(Limits.OWN_LINES)));
  }

  /** All of a person's lines go, their own and those they put on the shared page. */
  void forget(String person) {
    draft.pinned(person, lines -> List.of());
    draft.joint(
        draft
            .joint()
            .pinning(
                draft.joint().pinned().stream()
                    .filter(line -> !line.by().equals(person))
                    .toList()));
  }

  private static boolean fades(Pinned line) {
    return OWN.contains(line.on());
  }

  private void fadeAt(String person, Instant at) {
    draft.wake(person, Effect.Timer.FADE, 0, at);
  }

  /** Only how often, and since when: the words are not kept. */
  private void count(String person, String on) {
    Pinned first =
        draft.track(person).pinned().stream()
            .filter(line -> line.on().equals(on))
            .findFirst()
            .orElse(new Pinned(on, null, Map.of(), person, draft.now.at()));
    Answer more = new Answer.Rated(times(first) + 1, TIMES);
    Pinned counted = new Pinned(on, null, Map.of(TIMES, more), person, first.at());
    draft.pinned(
        person, lines -> with(lines.stream().filter(line -> line != first).toList(), counted));
  }

  private static int times(Pinned counted) {
    return counted.answers().get(TIMES) instanceof Answer.Rated(int times, String band) ? times : 0;
  }

  private static List<Pinned> with(List<Pinned> lines, Pinned line) {
    List<Pinned> all = new ArrayList<>(lines);
    all.add(line);
    return all;
  }

  /** Takes away the line of that number; says by which edge. */
  String unpin(String person, Lasting.Unpin unpin) {
    List<Pinned> mine = mine(person);
    String number = ((Answer.Chosen) draft.top(person).answers().get(unpin.which())).option();
    int place = Integer.parseInt(number) - 1;
    if (place >= mine.size()) {
      return Lasting.Unpin.NONE;
    }
    Pinned gone = mine.get(place);
    draft.pinned(person, lines -> lines.stream().filter(line -> line != gone).toList());
    draft.joint(
        draft
            .joint()
            .pinning(draft.joint().pinned().stream().filter(line -> line != gone).toList()));
    return Lasting.NEXT;
  }

  /** Draws a question; says by which edge. */
  String draw(String person, Lasting.Draw draw) {
    String kind =
        draft.top(person).answers().get(draw.of()) instanceof Answer.Chosen(String option)
            ? option
            : draw.of();
    List<Pinned> hidden = new ArrayList<>(list(person, HIDDEN, true));
    hidden.addAll(list(person, HIDDEN, false));
    Drawing.Past past = new Drawing.Past(list(person, DRAWN, true), hidden);
    ZoneId zone = draft.member(person).zone();
    return Drawing.next(draft.flows.deck().of(kind), past, draft.now, zone)
        .map(question -> drawn(person, draw, question))
        .orElse(Lasting.Draw.NONE);
  }

  private String drawn(String person, Lasting.Draw draw, String question) {
    Pinned now = new Pinned(DRAWN, question, Map.of(), person, draft.now.at());
    draft.pinned(
        person,
        lines ->
            with(
                lines.stream()
                    .filter(line -> !line.on().equals(DRAWN) || Drawing.isLately(line, now.at()))
                    .toList(),
                now));
    draft.change(person, frame -> frame.answered(draw.id(), new Answer.Chosen(question)));
    return Lasting.NEXT;
  }

  /** Takes a question out of the deck, for both where there are two; says by which edge. */
  String hide(String person, Lasting.Hide hide) {
    String question = ((Answer.Chosen) draft.top(person).answers().get(hide.which())).option();
    Pinned never = new Pinned(HIDDEN, question, Map.of(), "", draft.now.at());
    if (draft.members().size() == 2) {
      draft.joint(draft.joint().pinning(with(draft.joint().pinned(), never)));
    } else {
      draft.pinned(person, lines -> with(lines, never));
    }
    return Lasting.NEXT;
  }

  /** What a person may take away: their own lines, and what takes both. */
  private List<Pinned> mine(String person) {
    List<Pinned> mine = new ArrayList<>();
    draft.joint().pinned().stream()
        .filter(line -> line.by().equals(person) || line.on().equals(AGREEMENTS))
        .forEach(mine::add);
    OWN.forEach(on -> mine.addAll(list(person, on, true)));
    return mine;
  }

  private List<Pinned> list(String person, String on, boolean own) {
    List<Pinned> all = own ? draft.track(person).pinned() : draft.joint().pinned();
    return all.isEmpty() ? all : all.stream().filter(line -> line.on().equals(on)).toList();
  }

  /** Whether a person keeps own lines on a list. */
  boolean has(String person, String on) {
    return !list(person, on, true).isEmpty();
  }

  /** Takes the words of a line of the partner's as an answer; says by which edge. */
  String pick(String person, Lasting.Pick pick) {
    List<Pinned> theirs = theirs(person, pick.on());
    String number = ((Answer.Chosen) draft.top(person).answers().get(pick.which())).option();
    int place = Integer.parseInt(number) - 1;
    if (place >= theirs.size()) {
      return Lasting.Pick.NONE;
    }
    Answer words = theirs.get(place).answers().values().iterator().next();
    draft.change(person, frame -> frame.answered(pick.id(), words));
    return Lasting.NEXT;
  }

  private List<Pinned> theirs(String person, String on) {
    return list(person, on, false).stream().filter(line -> !line.by().equals(person)).toList();
  }

  /** What both may see of it. */
  Map<String, Value> shared() {
    if (draft.joint().pinned().isEmpty()) {
      return NOTHING_SHARED;
    }
    Map<String, Value> values = new HashMap<>();
    for (String on : SHARED) {
      values.put(on, rows(list(null, on, false), on, null));
    }
    return values;
  }

  /** What one person alone may see besides. */
  Map<String, Value> own(String person) {
    Map<String, Value> values = new HashMap<>(NOTHING_OWN);
    values.put(COUNTED, noticed(person));
    if (draft.track(person).pinned().isEmpty() && draft.joint().pinned().isEmpty()) {
      return values;
    }
    for (String on : OWN) {
      values.put(on, rows(list(person, on, true), on, person));
    }
    values.put(MINE, numbered(mine(person), MINE, person));
    values.put(THEIRS, numbered(theirs(person, SIGNS), THEIRS, person));
    return values;
  }

  private static Map<String, Value> nothing(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream())
        .collect(
            Collectors.toUnmodifiableMap(
                on -> on, on -> Value.Rows.lines(List.of(), ROW + on + ".none")));
  }

  private Value numbered(List<Pinned> lines, String name, String person) {
    List<Value> rows = new ArrayList<>();
    for (Pinned line : lines) {
      Value number = new Value.Plain(String.valueOf(rows.size() + 1));
      Map<String, Value> numbered = Map.of("number", number, "line", row(line, person));
      rows.add(new Value.Preview(ROW + "numbered", numbered, person));
    }
    return Value.Rows.lines(rows, ROW + name + ".none");
  }

  private Value noticed(String person) {
    return list(person, COUNTED, true).stream()
        .findFirst()
        .<Value>map(counted -> {
          Value times = new Value.Plain(String.valueOf(times(counted)));
          Map<String, Value> known = Map.of(TIMES, times, "since", new Value.Day(counted.at()));
          return new Value.Preview(ROW + COUNTED, known, person);
        })
        .orElseGet(() -> new Value.Preview(ROW + COUNTED + ".none", Map.of(), person));
  }

  private Value rows(List<Pinned> lines, String on, String owner) {
    List<Value> rows = lines.stream().map(line -> row(line, owner)).toList();
    return Value.Rows.lines(rows, ROW + on + ".none");
  }

  private Value row(Pinned line, String owner) {
    String flow = line.key().substring(0, line.key().indexOf('.'));
    Map<String, Value> values = new HashMap<>();
    values.put("me", new Value.Plain(draft.member(line.by()).name()));
    values.put("since", new Value.Day(line.at()));
    line.answers()
        .forEach((label, answer) ->
            values.put(label, new Value.Given(answer, flow + "." + label, null)));
    return new Value.Preview(line.key(), values, owner);
  }
}
