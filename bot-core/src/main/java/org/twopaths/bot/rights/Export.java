package org.twopaths.bot.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.owned.Belongings;
import org.twopaths.engine.owned.Belongings.Piece;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;

/**
 * A person's copy of all that is held of them and of what both know: first to read, then for other
 * programs. It comes as messages of their own chat; where a platform can hand over a file, the
 * second is one.
 */
public final class Export {
  private final Asker asker;

  public Export(Asker asker) {
    this.asker = asker;
  }

  public List<Effect> copy() {
    return List.of(
        asker.tell("house.export.intro", Map.of()),
        asker.tell("house.export.text", Map.of("rows", Value.Rows.lines(rows(), null))),
        asker.file("house.export.data", Map.of("data", Asker.plain(new ExportJson(asker).text()))));
  }

  private List<Value.Preview> rows() {
    List<Value.Preview> rows = new ArrayList<>(new MyData(asker).rows());
    Belongings all = asker.belongings();
    List.of(all.open(), all.putBy(), all.shelved(), all.joint())
        .forEach(pieces -> pieces.forEach(piece -> answers(rows, piece)));
    asker
        .notes()
        .forEach(note ->
            rows.add(
                asker.row(
                    "house.export.note",
                    Map.of(
                        "until", new Value.Moment(note.until()), "words", words(note.words())))));
    return rows;
  }

  private void answers(List<Value.Preview> rows, Piece piece) {
    piece
        .answers()
        .forEach((label, answer) ->
            rows.add(
                asker.row(
                    "house.export.answer",
                    Map.of(
                        "flow", Asker.plain(piece.flow()),
                        "question", Asker.plain(label),
                        "answer", shown(answer)))));
  }

  /** Options are told by their ids, as the data tells them: their words belong to a question. */
  private Value shown(Answer answer) {
    return answer instanceof Answer.Chosen(String option)
        ? Asker.plain(option)
        : new Value.Given(answer, null, asker.self().id());
  }

  private Value words(String words) {
    return shown(new Answer.Words(words, null));
  }
}
