package org.twopaths.config.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.config.proof.Act.Who;
import org.twopaths.config.stage.Shipped;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;
import org.twopaths.text.Message;

/**
 * Two people in one run of their life: what each of them has seen, and what has been declared.
 *
 * @param name tells it from every other in the same town
 * @param variation how its private input differs; null for the life as scripted
 * @param acts what they do
 * @param about the flow that their life is about
 * @param swapped whether the one whose input is varied is the second of the two
 */
record Couple(
    String name,
    Variation variation,
    List<Act> acts,
    String about,
    boolean swapped,
    Ledger ledger,
    Traces traces) {

  /** What became visible to whom, and where their conversation stands. */
  static final class Traces {
    final List<Seen> toOther = new ArrayList<>();
    final List<Outgoing> sent = new ArrayList<>();
    final Map<String, TreeMap<Long, Message>> screens = new LinkedHashMap<>();
    final Set<String> flows = new HashSet<>();
    final Map<Who, String> written = new EnumMap<>(Who.class);
    Conversation conversation;
  }

  Couple(String name, Variation variation, List<Act> acts, Script script) {
    this(
        name,
        variation,
        acts,
        script.about(),
        script.swapped(),
        new Ledger(Shipped.flows()),
        new Traces());
  }

  String account(Who who) {
    return who.name().toLowerCase(Locale.ROOT) + "@" + name;
  }

  boolean leaves() {
    return variation != null && variation.leaves();
  }

  String room() {
    return "room@" + name;
  }

  /** The first of the couple is called Ada and the second Ben, whoever is varied. */
  String shownName(Who who) {
    return (who == Who.SUBJECT) == swapped ? "Ben" : "Ada";
  }

  List<Who> inOrder() {
    return swapped ? List.of(Who.OTHER, Who.SUBJECT) : List.of(Who.SUBJECT, Who.OTHER);
  }

  /** Takes down what a platform is asked to show. */
  void shown(Outgoing sent, Instant now) {
    traces.sent.add(sent);
    String reader = sent.onlyFor() == null ? sent.chat() : sent.chat() + "|" + sent.onlyFor();
    traces.screens.computeIfAbsent(reader, r -> new TreeMap<>()).put(sent.number(), sent.message());
    String other = account(Who.OTHER);
    boolean inRoom = sent.chat().equals(room());
    if (sent.chat().equals(other) || inRoom && !account(Who.SUBJECT).equals(sent.onlyFor())) {
      String where = inRoom ? sent.onlyFor() == null ? "room" : "aside" : "private";
      traces.toOther.add(Seen.of(now, where, sent));
    }
  }

  void saw(Conversation before, Event event, Transition transition, Instant now) {
    ledger.saw(before, event, transition, now);
    traces.conversation = transition.after();
    note(transition.after().track(Track.JOINT));
    note(transition.after().track(account(Who.SUBJECT)));
    transition.walked().forEach(edge -> traces.flows.add(edge.flow()));
  }

  private void note(Track track) {
    track.frames().stream().map(Frame::flow).forEach(traces.flows::add);
  }

  /** The newest message in a chat under which something can be done; null for none. */
  Map.Entry<Long, Message> open(String chat) {
    return traces.screens.getOrDefault(chat, new TreeMap<>()).descendingMap().entrySet().stream()
        .filter(message -> message.getValue().writes() || !message.getValue().buttons().isEmpty())
        .max(Comparator.comparing(Map.Entry::getKey))
        .orElse(null);
  }
}
