package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twopaths.adapters.practice.Json;
import org.twopaths.bot.Inbound;
import org.twopaths.text.Message;

/** What people do on the page reaches the bot as what it is. */
class DeedsTest {

  @TempDir Path data;
  private TestRoom room;

  @BeforeEach
  void open() {
    room = TestRoom.open(data);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void wordsInAPrivateChat() {
    room.say("ada", "ada", "two\nlines");
    Inbound inbound = room.next();
    assertThat(inbound.platform()).isEqualTo("practice");
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("ada", null));
    assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("ada", "Ada"));
    assertThat(inbound.act()).isEqualTo(new Inbound.Text("two\nlines"));
  }

  @Test
  void wordsInTheRoomAreTheSpeakers() {
    room.say("room", "ben", "hello");
    Inbound inbound = room.next();
    assertThat(inbound.chat()).isEqualTo(new Inbound.Chat("room", Set.of("ada", "ben")));
    assertThat(inbound.sender()).isEqualTo(new Inbound.Sender("ben", "Ben"));
  }

  @ParameterizedTest
  @CsvSource({
    "/start, start, ''",
    "/Settle, settle, ''",
    "' /pair  4711 ', pair, 4711",
    "'/draft two words', draft, two words"
  })
  void commands(String words, String name, String argument) {
    room.say("ben", "ben", words);
    assertThat(room.next().act()).isEqualTo(new Inbound.Command(name, argument));
  }

  @ParameterizedTest
  @CsvSource({"/", "1/2", "//", "/ start", "and /start"})
  void whatOnlyLooksLikeACommandIsText(String words) {
    room.say("ada", "ada", words);
    assertThat(room.next().act()).isEqualTo(new Inbound.Text(words));
  }

  @Test
  void aPressNamesTheMessageAndThePlaceOfItsButton() {
    room.show("room", "ben", 7, new Message("Which?", List.of("one", "two"), false, null));
    assertThat(press("room", "ben", "room-ben-7", 1)).isEqualTo(204);
    Inbound inbound = room.next();
    assertThat(inbound.act()).isEqualTo(new Inbound.Press(7, 1));
    assertThat(inbound.sender().id()).isEqualTo("ben");
  }

  @Test
  void nobodyPressesWhatTheyCannotSee() {
    Message message = new Message("Which?", List.of("one", "two"), false, null);
    room.show("room", "ben", 7, message);
    room.show("ada", null, 7, message);
    assertThat(press("room", "ada", "room-ben-7", 1)).isEqualTo(400);
    assertThat(press("ben", "ben", "ada-7", 1)).isEqualTo(400);
    assertThat(press("ada", "ada", "ada-7", 2)).isEqualTo(400);
    assertThat(press("ada", "ada", "ada-7", -1)).isEqualTo(400);
    assertThat(press("ada", "ada", "ada-8", 0)).isEqualTo(400);
    room.edit("ada", 7, message.closed("one"));
    assertThat(press("ada", "ada", "ada-7", 0)).isEqualTo(400);
    assertThat(room.received).isEmpty();
  }

  @Test
  void eventsComeInOrderAndEachHasItsOwnId() {
    for (int i = 0; i < 20; i++) {
      room.say("ada", "ada", "word " + i);
    }
    List<Inbound> all = Stream.generate(room::next).limit(20).toList();
    assertThat(all).extracting(Inbound::event).doesNotHaveDuplicates();
    for (int i = 0; i < 20; i++) {
      assertThat(all.get(i).act()).isEqualTo(new Inbound.Text("word " + i));
    }
  }

  @Test
  void halfACharacterIsNoReasonToLoseTheWords() {
    int status =
        room.post("/say", "{\"pane\":\"ada\",\"as\":\"ada\",\"words\":\"broken \\ud83d\"}")
            .statusCode();
    assertThat(status).isEqualTo(204);
    assertThat(room.next().act()).isEqualTo(new Inbound.Text("broken ?"));
  }

  private int press(String pane, String as, String message, int button) {
    Map<String, Object> press =
        Map.of("pane", pane, "as", as, "message", message, "button", button);
    return room.post("/press", Json.text(press)).statusCode();
  }
}
