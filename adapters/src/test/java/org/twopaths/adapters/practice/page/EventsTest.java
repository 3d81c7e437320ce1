package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.text.Message;

/** What open pages are told. */
class EventsTest {

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
  void aPageGetsAllThatIsThereAndThenEachChange() throws Exception {
    room.show("ada", null, 1, Message.plain("before"));
    BlockingQueue<String> first = room.events();
    BlockingQueue<String> second = room.events();
    for (BlockingQueue<String> page : List.of(first, second)) {
      assertThat(data(page, "state")).contains("before", "\"name\":\"settle\"", "\"clock\":{");
    }
    room.show("ada", null, 2, Message.plain("after\nand below"));
    for (BlockingQueue<String> page : List.of(first, second)) {
      assertThat(data(page, "post")).contains("\"id\":\"ada-2\"", "after\\nand below");
    }
  }

  @Test
  void aCommandInTheRoomShowsItsNameAndNeverWhatStoodBehindIt() throws Exception {
    BlockingQueue<String> page = room.events();
    data(page, "state");
    room.say("room", "ada", "/ready my secret");
    assertThat(data(page, "post"))
        .contains("\"text\":\"Ada used /ready\"", "\"id\":\"room-u1\"")
        .doesNotContain("secret", "onlyFor");
    assertThat(room.get("/transcript").body()).contains("Ada used /ready").doesNotContain("secret");
  }

  @Test
  void aPrivateCommandInTheRoomIsForItsSpeakerAlone() throws Exception {
    BlockingQueue<String> page = room.events();
    data(page, "state");
    room.say("room", "ada", "/settle");
    assertThat(data(page, "post")).contains("\"text\":\"Ada used /settle\"", "\"onlyFor\":\"ada\"");
  }

  @Test
  void aMoveOfTheClockIsShownWhileItGoesOnAndAfter() throws Exception {
    BlockingQueue<String> page = room.events();
    data(page, "state");
    room.post("/clock", "{\"by\":\"20m\"}");
    assertThat(data(page, "clock")).contains("\"moving\":true");
    assertThat(data(page, "clock")).contains("\"moving\":true");
    assertThat(data(page, "clock")).contains("\"moving\":false");
  }

  /** The content of the next event, which has to be of that name. */
  private static String data(BlockingQueue<String> lines, String name) {
    String line = "";
    while (!line.startsWith("event:")) {
      line = TestRoom.take(lines);
    }
    assertThat(line).isEqualTo("event:" + name);
    return TestRoom.take(lines);
  }
}
