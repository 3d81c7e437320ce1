package org.twopaths.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.owned.Counts;
import org.twopaths.engine.owned.Easing;
import org.twopaths.engine.owned.PinnedRows;
import org.twopaths.engine.time.Drawing;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
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
  private static final String ANCHORS = "anchors";
  private static final List<String> OWN = List.of(ANCHORS, "triggers", "plan");
  private static final String SIGNS = "signs";
  private static final String COUNTED = "noticed";
  private static final String DRAWN = "drawn";
  private static final String HIDDEN = "hidden";
  private static final String GIVEN = "given";

  /** Most people have pinned nothing, and every line is given all this. */
  private static final Map<String, Value> NOTHING_SHARED = PinnedRows.nothing(SHARED);

  private static final Map<String, Value> NOTHING_OWN =
      PinnedRows.nothing(
          List.of(ANCHORS, "triggers", "plan", COUNTED, "mine", "theirs", "steadies", "helped"));

  private final Draft draft;

  Pinning(Draft draft) {
    this.draft = draft;
  }

  /** Puts a line of the flow on top of a person's track where it stays; says by which edge. */
  String pin(String person, Lasting.Pin pin) {
    Frame frame = draft.top(person);
    if (pin.shows().isEmpty()) {
      count(person, pin);
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
  private void count(String person, Lasting.Pin pin) {
    List<Pinned> before = list(person, pin.on(), true);
    boolean anew = before.isEmpty() || pin.daily() && !isToday(person, before.getFirst());
    Pinned first = anew ? Counts.none(pin.on(), person, draft.now.at()) : before.getFirst();
    draft.pinned(
        person,
        lines ->
            with(
                lines.stream().filter(line -> !line.on().equals(pin.on())).toList(),
                Counts.oneMore(first)));
  }

  private boolean isToday(String person, Pinned line) {
    ZoneId zone = draft.member(person).zone();
    return LocalDate.ofInstant(line.at(), zone).equals(LocalDate.ofInstant(draft.now.at(), zone));
  }

  /** Whether another sign may go from a person today. */
  boolean givesMore(String person) {
    return list(person, GIVEN, true).stream()
        .filter(line -> isToday(person, line))
        .allMatch(line -> Counts.times(line) < Limits.SIGNS_A_DAY);
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
    if (all.isEmpty()) {
      return all;
    }
    List<Pinned> lines = all.stream().filter(line -> line.on().equals(on)).toList();
    return own && on.equals(ANCHORS) ? Easing.bestFirst(lines) : lines;
  }

  /** Whether a person keeps own lines on a list. */
  boolean has(String person, String on) {
    return !list(person, on, true).isEmpty();
  }

  /** Takes the words of a line as an answer; says by which edge. */
  String pick(String person, Lasting.Pick pick) {
    List<Pinned> lines = pick.own() ? list(person, pick.on(), true) : theirs(person, pick.on());
    String number = ((Answer.Chosen) draft.top(person).answers().get(pick.which())).option();
    int place = Integer.parseInt(number) - 1;
    if (place >= lines.size()) {
      return Lasting.Pick.NONE;
    }
    Answer words = lines.get(place).answers().values().iterator().next();
    draft.change(person, frame -> frame.answered(pick.id(), words));
    return Lasting.NEXT;
  }

  /** Keeps with the own line that was picked how far a scale went down after it. */
  void ease(String person, Solo.Compare compare) {
    Map<String, Answer> answers = draft.top(person).answers();
    if (compare.eases() != null
        && answers.get(compare.eases()) instanceof Answer.Words words
        && answers.get(compare.before()) instanceof Answer.Rated before
        && answers.get(compare.after()) instanceof Answer.Rated after) {
      int fell = before.value() - after.value();
      draft.pinned(
          person, lines -> lines.stream().map(line -> Easing.after(line, words, fell)).toList());
    }
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
      values.put(on, rows().of(list(null, on, false), on, null));
    }
    return values;
  }

  /** What one person alone may see besides. */
  Map<String, Value> own(String person) {
    Map<String, Value> values = new HashMap<>(NOTHING_OWN);
    if (draft.track(person).pinned().isEmpty() && draft.joint().pinned().isEmpty()) {
      return values;
    }
    for (String on : OWN) {
      values.put(on, rows().of(list(person, on, true), on, person));
    }
    values.put(COUNTED, rows().counted(list(person, COUNTED, true), COUNTED, person));
    values.put("mine", rows().numbered(mine(person), "mine", person));
    values.put("theirs", rows().numbered(theirs(person, SIGNS), "theirs", person));
    values.put("steadies", rows().numbered(list(person, ANCHORS, true), "steadies", person));
    values.put("helped", rows().helped(list(person, ANCHORS, true), person));
    return values;
  }

  private PinnedRows rows() {
    return new PinnedRows(person -> draft.member(person).name());
  }
}
