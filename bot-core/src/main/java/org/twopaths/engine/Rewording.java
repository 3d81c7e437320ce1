package org.twopaths.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.engine.answer.Parse;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Conversation;
import org.twopaths.state.Event;
import org.twopaths.state.Frame;
import org.twopaths.state.Joint;
import org.twopaths.state.Track;

/**
 * What becomes of words whose message their writer changes or takes back on the platform. Until
 * they are released that changes the words. A release that was not carried out yet is void, and is
 * asked for again. What was shown stays as it was.
 */
final class Rewording {
  private final Draft draft;
  private final Teller teller;
  private final Walk walk;

  /** Where words stand that came with a message: in which frame of a track, under which label. */
  private record Place(int frame, String label, Answer.Words words) {}

  Rewording(Draft draft, Teller teller, Walk walk) {
    this.draft = draft;
    this.teller = teller;
    this.walk = walk;
  }

  /** Whether words of that message are still their writer's alone, or wait to be shown. */
  static boolean holds(Conversation conversation, String person, String message) {
    boolean written = place(conversation.track(person).frames(), message).isPresent();
    return written
        || conversation.joint().shelf().values().stream()
            .map(items -> items.get(person))
            .anyMatch(item -> item != null && from(item.answers(), message).isPresent());
  }

  void edited(Event.Edited edited) {
    if (edited.inRoom()) {
      place(draft.track(Track.JOINT).frames(), edited.message())
          .filter(place -> !place.words().text().equals(edited.words()))
          .ifPresent(place -> teller.here("edited-late"));
      return;
    }
    Optional<Place> place = place(draft.track(edited.by()).frames(), edited.message());
    if (place.isPresent()) {
      replace(edited, place.get());
    } else if (isDraft(edited)) {
      new Acts(draft, teller, walk)
          .drafted(new Event.Drafted(edited.by(), edited.words(), edited.message()));
    } else if (!askAgain(edited)) {
      teller.here("edited-late");
    }
  }

  /** Whether it changes what was written in private for the room and is not shown there yet. */
  private boolean isDraft(Event.Edited edited) {
    Frame top = draft.top(Track.JOINT);
    return top != null
        && top.answers().get(Frame.of(Acts.DRAFT, edited.by()))
            instanceof Answer.Words(String text, String message)
        && edited.message().equals(message);
  }

  /** Before its consent an edit takes the place of the words; an open preview is shown anew. */
  private void replace(Event.Edited edited, Place place) {
    Frame frame = draft.track(edited.by()).frames().get(place.frame());
    Optional<Answer.Words> words = read(edited, frame, place.label());
    if (words.isEmpty()) {
      teller.here("edited-kept");
    } else if (!words.get().equals(place.words())) {
      set(edited.by(), place.frame(), frame.answered(place.label(), words.get()));
      teller.here("edited");
      new Releasing(draft, teller, walk).changed(edited.by(), place.frame(), place.label());
    }
  }

  /** What was put by and is not shown yet comes back, and its release is asked for once more. */
  private boolean askAgain(Event.Edited edited) {
    Shelving shelving = new Shelving(draft, teller);
    for (String flow : List.copyOf(draft.joint().shelf().keySet())) {
      Joint.Shelved item = draft.joint().shelf().get(flow).get(edited.by());
      Optional<String> label =
          item == null ? Optional.empty() : from(item.answers(), edited.message());
      if (label.isPresent()) {
        Frame frame = frame(item);
        Optional<Answer.Words> words = read(edited, frame, label.get());
        if (words.isEmpty()) {
          teller.here("edited-kept");
        } else if (!words.get().equals(item.answers().get(label.get()))) {
          shelving.takeBack(flow, edited.by());
          teller.here("edited-again");
          draft.push(edited.by(), frame.answered(label.get(), words.get()));
          Step.Consent consent = (Step.Consent) draft.step(draft.top(edited.by()));
          new Releasing(draft, teller, walk).ask(edited.by(), consent);
        }
        return true;
      }
    }
    return false;
  }

  /** The flow as it stood when those words were put by. */
  private Frame frame(Joint.Shelved item) {
    String[] key = item.key().split("\\.");
    Frame begun = Frame.begin(draft.flows, key[0], Frame.Origin.ASKED);
    return begun.at(key[1]).answered(item.answers());
  }

  private Optional<Answer.Words> read(Event.Edited edited, Frame frame, String label) {
    boolean asked =
        draft.flow(frame).steps().stream()
            .anyMatch(step -> step.id().equals(label) && step instanceof Step.Ask);
    if (!asked) {
      return Optional.empty();
    }
    Step.Ask ask = (Step.Ask) draft.flow(frame).step(label);
    Parse.Read read =
        Parse.read(ask.expects(), edited.words(), draft.now.at(), draft.member(edited.by()));
    return read instanceof Parse.Read.Taken(Answer.Words(String text, String unknown))
        ? Optional.of(new Answer.Words(text, edited.message()))
        : Optional.empty();
  }

  /** The writer took a message away and wants its words dropped here too. */
  void erased(Event.Erased erased) {
    String person = erased.by();
    Optional<Place> place = place(draft.track(person).frames(), erased.message());
    boolean shelved = place.isEmpty() && dropShelved(erased);
    if (place.isEmpty() && !shelved) {
      teller.here("closed");
      return;
    }
    teller.here("erased");
    place.ifPresent(found -> drop(person, found));
  }

  private boolean dropShelved(Event.Erased erased) {
    Shelving shelving = new Shelving(draft, teller);
    for (Map.Entry<String, Map<String, Joint.Shelved>> items :
        Map.copyOf(draft.joint().shelf()).entrySet()) {
      Joint.Shelved item = items.getValue().get(erased.by());
      if (item != null && from(item.answers(), erased.message()).isPresent()) {
        shelving.takeBack(items.getKey(), erased.by());
        return true;
      }
    }
    return false;
  }

  /** The question is asked anew where it is talked about now; elsewhere its whole run ends. */
  private void drop(String person, Place place) {
    List<Frame> frames = draft.track(person).frames();
    boolean onTop = place.frame() == frames.size() - 1;
    if (onTop && draft.flow(frames.getLast()).has(place.label())) {
      teller.close(person, null);
      set(person, place.frame(), frames.getLast().without(place.label()));
      walk.goTo(person, place.label());
      return;
    }
    int first = place.frame();
    while (frames.get(first).origin() == Frame.Origin.CALLED) {
      first--;
    }
    int end = first + 1;
    while (end < frames.size() && frames.get(end).origin() == Frame.Origin.CALLED) {
      end++;
    }
    List<Frame> run = frames.subList(first, end);
    run.forEach(frame -> teller.close(person, frame, null));
    draft.frames(person, all -> all.removeAll(run));
    if (end == frames.size()) {
      walk.askAgain(person);
    }
  }

  private void set(String track, int at, Frame frame) {
    draft.frames(track, frames -> frames.set(at, frame));
  }

  private static Optional<Place> place(List<Frame> frames, String message) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      Map<String, Answer> answers = frames.get(i).answers();
      Optional<String> label = from(answers, message);
      if (label.isPresent()) {
        Answer.Words words = (Answer.Words) answers.get(label.get());
        return Optional.of(new Place(i, label.get(), words));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> from(Map<String, Answer> answers, String message) {
    return answers.entrySet().stream()
        .filter(each ->
            each.getValue() instanceof Answer.Words(String text, String source)
                && message.equals(source))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
