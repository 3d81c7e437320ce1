package org.twopaths.bot.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;
import org.twopaths.store.Notes.Note;

/** What a person keeps on purpose: shown to them again, and let go one by one. */
public final class Keeping {
  /** The track of the list's buttons; the ids of what it lists follow, in order. */
  public static final String LIST = "kept:";

  /** The track of the question whether to let one go; its id follows. */
  public static final String DROP = "drop:";

  /** More would not fit on a screen, nor under one message as buttons. */
  private static final int MOST = 20;

  private static final String LIST_KEY = "house.keep.list";
  private static final String DROP_KEY = "house.keep.drop";
  private static final String YES = "yes";

  private final Asker asker;

  public Keeping(Asker asker) {
    this.asker = asker;
  }

  /** Whether there is room for one more. */
  public boolean takesMore() {
    return asker.notes().size() < MOST;
  }

  /** All of them, with a button for each; nothing when there are none. */
  public List<Effect> list() {
    List<Note> notes = asker.notes();
    if (notes.isEmpty()) {
      return List.of();
    }
    List<Value.Preview> rows = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      rows.add(row(i + 1, notes.get(i)));
    }
    List<String> numbers =
        IntStream.rangeClosed(1, notes.size()).mapToObj(String::valueOf).toList();
    String ids =
        notes.stream().map(note -> String.valueOf(note.id())).collect(Collectors.joining(","));
    List<Effect> effects = new ArrayList<>();
    effects.add(
        asker.ask(
            LIST_KEY, Map.of("rows", new Value.Rows(rows, "\n\n", null)), LIST + ids, numbers));
    if (!takesMore()) {
      effects.add(asker.tell("house.keep.full", Map.of()));
    }
    return effects;
  }

  /** A number of the list was pressed. */
  public List<Effect> chosen(String track, String number) {
    String[] ids = track.substring(LIST.length()).split(",");
    return note(ids[Integer.parseInt(number) - 1])
        .map(note ->
            asker.ask(DROP_KEY, Map.of("words", words(note)), DROP + note.id(), List.of(YES, "no")))
        .or(() -> Optional.of(asker.tell("common.closed", Map.of())))
        .stream()
        .toList();
  }

  /** It was said whether one is to go. */
  public List<Effect> decided(String track, String option) {
    Effect close = asker.close(DROP_KEY, track, option);
    if (!option.equals(YES)) {
      return List.of(close);
    }
    asker.store().notes().remove(asker.self().id(), Long.parseLong(track.substring(DROP.length())));
    return List.of(close, asker.tell("house.keep.dropped", Map.of()));
  }

  private Optional<Note> note(String id) {
    return asker.notes().stream().filter(note -> note.id() == Long.parseLong(id)).findFirst();
  }

  private Value.Preview row(int number, Note note) {
    return asker.row(
        "house.keep.row",
        Map.of(
            "number", Asker.plain(number),
            "words", words(note),
            "until", new Value.Moment(note.until())));
  }

  private Value words(Note note) {
    return new Value.Given(new Answer.Words(note.words(), null), null, asker.self().id());
  }
}
