package org.twopaths.bot.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.twopaths.engine.owned.Belongings;
import org.twopaths.engine.owned.Belongings.Piece;
import org.twopaths.flow.Setting;
import org.twopaths.state.Answer;
import org.twopaths.state.Joint;
import org.twopaths.store.People.Person;

/**
 * A person's copy of what is held of them, for other programs; {@code config/export.schema.json}
 * says what each field means.
 */
final class ExportJson {
  private static final String SCHEMA = "two-paths/export/1";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<Map<Setting, String>> SETTINGS = new TypeReference<>() {};

  private final Asker asker;

  ExportJson(Asker asker) {
    this.asker = asker;
  }

  String text() {
    ObjectNode all = MAPPER.createObjectNode();
    all.put("schema", SCHEMA).put("exported", asker.now().toString());
    person(all.putObject("person"));
    all.putPOJO("settings", settings(asker.self()));
    all.putObject("pairing").put("paired", asker.paired()).put("room", asker.conversation().room());
    Belongings owned = asker.belongings();
    pieces(all.putArray("open"), owned.open());
    pieces(all.putArray("put-by"), owned.putBy());
    pieces(all.putArray("waiting-to-show"), owned.shelved());
    instants(all.putArray("later-questions"), asker.laterQuestions());
    ArrayNode notes = all.putArray("notes");
    asker
        .notes()
        .forEach(note ->
            notes.addObject().put("words", note.words()).put("until", note.until().toString()));
    joint(all.putObject("joint"), owned.joint());
    return written(all);
  }

  private void person(ObjectNode to) {
    Person self = asker.self();
    to.put("platform", self.platform())
        .put("account", self.account())
        .put("chat", self.chat())
        .put("name", self.name())
        .put("language", self.language());
  }

  private void joint(ObjectNode to, List<Piece> open) {
    Joint joint = asker.conversation().joint();
    pieces(to.putArray("open"), open);
    instants(to.putArray("talks"), joint.talks());
    instant(to, "pause-ended", joint.rested());
    ObjectNode passed = to.putObject("last-opened");
    joint.passed().forEach((flow, at) -> passed.put(flow, at.toString()));
  }

  private static void pieces(ArrayNode to, List<Piece> pieces) {
    for (Piece piece : pieces) {
      ObjectNode one = to.addObject().put("flow", piece.flow());
      instant(one, "since", piece.since());
      instant(one, "until", piece.until());
      ObjectNode answers = one.putObject("answers");
      piece.answers().forEach((label, answer) -> answer(answers.putObject(label), answer));
    }
  }

  private static void answer(ObjectNode to, Answer answer) {
    switch (answer) {
      case Answer.Chosen(String option) -> to.put("chosen", option);
      case Answer.Rated(int value, String band) -> to.put("rated", value);
      case Answer.Words(String text, String message) -> to.put("words", text);
      case Answer.At(Instant at) -> to.put("at", at.toString());
      case Answer.Skipped skipped -> to.put("skipped", true);
    }
  }

  private static void instants(ArrayNode to, List<Instant> instants) {
    instants.forEach(at -> to.add(at.toString()));
  }

  private static void instant(ObjectNode to, String name, Instant at) {
    if (at != null) {
      to.put(name, at.toString());
    }
  }

  /** What they chose themselves, and nothing that stands in for it. */
  static Map<Setting, String> settings(Person person) {
    try {
      return MAPPER.readValue(person.settings(), SETTINGS);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("stored settings cannot be read");
    }
  }

  private static String written(ObjectNode all) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an export is plain data");
    }
  }
}
