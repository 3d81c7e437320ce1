package org.twopaths.engine.owned;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.state.Answer;
import org.twopaths.state.Conversation;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Pinned;
import org.twopaths.state.Track;
import org.twopaths.state.Wait;

/**
 * What of a conversation belongs to one person: their own answers wherever they lie, and what both
 * know anyway. Never an answer of the other, nor whether there is one; not even whether a letter of
 * one's own was opened, since that is its reader's.
 *
 * @param open what goes on in their private chat
 * @param putBy what they put aside until its time
 * @param shelved what they released for the moment when both have
 * @param joint what goes on in the room, with their own answers in it
 */
public record Belongings(
    List<Piece> open, List<Piece> putBy, List<Piece> shelved, List<Piece> joint) {

  /**
   * One thing that goes on.
   *
   * @param flow the flow it belongs to
   * @param since null when it is not known
   * @param until when it goes or goes on by itself; null while another waits on top of it
   * @param answers the person's own, by question
   */
  public record Piece(String flow, Instant since, Instant until, Map<String, Answer> answers) {
    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Piece[" + flow + "]";
    }
  }

  public static Belongings of(Flows flows, Conversation conversation, String person) {
    Track own = conversation.track(person);
    List<Piece> open =
        own.frames().stream().map(frame -> piece(frame, ownIn(flows, frame))).toList();
    List<Piece> putBy = new ArrayList<>();
    own.held().stream()
        .filter(frame -> frame.letter() == null)
        .map(frame -> piece(frame, frame.answers()))
        .forEach(putBy::add);
    lines(own.pinned(), person, Limits.OWN_LINES).forEach(putBy::add);
    List<Piece> joint = new ArrayList<>();
    conversation.joint().track().frames().stream()
        .map(frame -> piece(frame, ownIn(frame, person)))
        .forEach(joint::add);
    lines(conversation.joint().pinned(), person, null).forEach(joint::add);
    return new Belongings(open, putBy, shelved(conversation.joint(), person), joint);
  }

  /**
   * The lines with words that are a person's own.
   *
   * @param lasts null for lines that stay until somebody takes them away
   */
  private static Stream<Piece> lines(List<Pinned> pinned, String person, Duration lasts) {
    return pinned.stream()
        .filter(line -> line.by().equals(person) && !line.answers().isEmpty())
        .filter(line -> line.key() != null)
        .map(line ->
            new Piece(
                line.key().substring(0, line.key().indexOf('.')),
                line.at(),
                lasts == null ? null : line.at().plus(lasts),
                line.answers()));
  }

  private static Piece piece(Frame frame, Map<String, Answer> own) {
    Wait wait = frame.pending();
    return new Piece(
        frame.flow(), wait == null ? null : wait.since(), wait == null ? null : wait.until(), own);
  }

  /** Beside what the reader of a letter answers there lies the letter itself. */
  private static Map<String, Answer> ownIn(Flows flows, Frame frame) {
    if (frame.letter() == null) {
      return frame.answers();
    }
    Flow flow = flows.at(frame.flow(), frame.version());
    Map<String, Answer> own = new LinkedHashMap<>(frame.answers());
    own.keySet().removeIf(label -> !flow.has(label));
    return own;
  }

  /** What bears nobody's name there may still be what the other one chose. */
  private static Map<String, Answer> ownIn(Frame frame, String person) {
    String mark = Frame.of("", person);
    Map<String, Answer> own = new LinkedHashMap<>();
    frame
        .ownedAnswers()
        .forEach((label, answer) -> {
          if (label.endsWith(mark)) {
            own.put(label.substring(0, label.length() - mark.length()), answer);
          }
        });
    return own;
  }

  private static List<Piece> shelved(Joint joint, String person) {
    List<Piece> shelved = new ArrayList<>();
    joint
        .shelf()
        .forEach((flow, items) -> {
          Joint.Shelved item = items.get(person);
          if (item != null) {
            shelved.add(new Piece(flow, null, item.until(), item.answers()));
          }
        });
    return shelved;
  }
}
