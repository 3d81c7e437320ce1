package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.practice.PracticeClock;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;
import org.twopaths.bot.Platform.Purpose;
import org.twopaths.text.Message;

/** A messenger forgets nothing and shows nothing twice. */
class KeepingTest {

  private static final Message QUESTION = new Message("Which?", List.of("one"), false, null);

  @TempDir Path data;

  @Test
  void theSameMessageIsShownOnce() {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
      room.show("ada", null, 1, QUESTION);
      assertThat(shown(room, "Which?")).isOne();
      assertThat(lines("shown")).isOne();
    }
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
      assertThat(shown(room, "Which?")).isOne();
    }
  }

  @Test
  void readersHaveTheirOwnNumbers() {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("room", null, 1, Message.plain("for both"));
      room.show("room", "ada", 1, Message.plain("for one"));
      room.show("room", "ben", 1, Message.plain("for the other"));
      assertThat(room.get("/transcript").body())
          .contains("Two Paths (room)", "Two Paths (room, only Ada sees this)")
          .contains("for both", "for one", "for the other");
    }
  }

  @Test
  void anEditTakesTheMessagesPlaceAndSurvives() {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
      room.edit("ada", 1, QUESTION.closed("one"));
      room.edit("ada", 1, QUESTION.closed("one"));
      assertThat(lines("shown")).isEqualTo(2);
    }
    try (TestRoom room = TestRoom.open(data)) {
      // The first sending comes again after a crash; it must not undo the edit.
      room.show("ada", null, 1, QUESTION);
      assertThat(room.get("/transcript").body())
          .contains("Chosen: [one]")
          .doesNotContain("\n[one]");
    }
  }

  @Test
  void aMessageIsToldItsIdOrWhyNot() {
    try (TestRoom room = TestRoom.open(data)) {
      assertThat(
              room.adapter.send(
                  new Outgoing("room", "ada", 3, false, null, Purpose.PROMPT, QUESTION)))
          .isEqualTo(new Delivery.Sent("room-ada-3"));
      assertThat(
              room.adapter.send(
                  new Outgoing("cellar", null, 1, false, null, Purpose.ANSWER, QUESTION)))
          .isInstanceOf(Delivery.Never.class);
    }
  }

  @Test
  void whatTheBotDidNotTakeOverComesAgainWithTheSameId() {
    Inbound first;
    try (TestRoom room = TestRoom.openWithSlowBot(data)) {
      room.say("ada", "ada", "/start");
      first = room.next();
    }
    try (TestRoom room = TestRoom.open(data)) {
      assertThat(room.next()).isEqualTo(first);
      TestRoom.eventually(() -> lines("taken") == 1);
    }
    try (TestRoom room = TestRoom.open(data)) {
      room.say("ada", "ada", "next");
      assertThat(room.next().act()).isEqualTo(new Inbound.Text("next"));
    }
  }

  @Test
  void aBotThatStumblesGetsTheSameAgain() {
    Iterator<CompletableFuture<Void>> answers =
        List.<CompletableFuture<Void>>of(
                CompletableFuture.failedFuture(new IllegalStateException()),
                CompletableFuture.completedFuture(null))
            .iterator();
    try (TestRoom room = TestRoom.open(data, answers::next)) {
      room.say("ada", "ada", "/start");
      assertThat(room.next()).isEqualTo(room.next());
      TestRoom.eventually(() -> lines("taken") == 1);
    }
  }

  @Test
  void anInterruptedSenderHarmsNobody() {
    try (TestRoom room = TestRoom.open(data)) {
      Thread.currentThread().interrupt();
      room.show("ada", null, 1, QUESTION);
      assertThat(Thread.interrupted()).isTrue();
      room.show("ada", null, 2, QUESTION);
      assertThat(shown(room, "Which?")).isEqualTo(2);
    }
  }

  @Test
  void whatThePersonWroteIsOnDiskBeforeTheBotHearsOfIt() throws IOException {
    try (TestRoom room = TestRoom.openWithSlowBot(data)) {
      room.say("ada", "ada", "kept");
      room.next();
      assertThat(Files.readString(file())).contains("\"words\":\"kept\"");
    }
  }

  @Test
  void aTornLastLineIsDroppedAndTheRestStays() throws IOException {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
    }
    for (String torn : List.of("{\"kind\":\"shown\",\"pane\":\"a", "\0\0\0\n")) {
      Files.writeString(file(), torn, StandardOpenOption.APPEND);
      try (TestRoom room = TestRoom.open(data)) {
        assertThat(shown(room, "Which?")).isOne();
        assertThat(Files.readString(file())).endsWith("}\n");
      }
    }
  }

  @Test
  void aBrokenLineInTheMiddleIsNotPassedOver() throws IOException {
    Files.writeString(file(), "broken\n{\"kind\":\"began\",\"key\":\"a\"}\n");
    assertThatThrownBy(() -> TestRoom.open(data)).hasMessageContaining("cannot be read");
  }

  @Test
  void theClockMovesAheadAndStaysThere() {
    Instant target = Instant.now().plus(Duration.ofDays(2));
    try (TestRoom room = TestRoom.open(data)) {
      assertThat(room.post("/clock", "{\"by\":\"2d\"}").statusCode()).isEqualTo(204);
      assertThat(room.clock.instant()).isAfterOrEqualTo(target.minusSeconds(3_700));
      room.clock.moveTo(Instant.EPOCH);
      assertThat(room.post("/clock", "{\"by\":\"-1d\"}").statusCode()).isEqualTo(400);
    }
    assertThat(new PracticeClock(data).instant()).isAfterOrEqualTo(target.minusSeconds(3_700));
  }

  private Path file() {
    return data.resolve("practice.sealed");
  }

  private long lines(String kind) {
    try (var lines = Files.lines(file())) {
      return lines.filter(line -> line.startsWith("{\"kind\":\"" + kind + "\"")).count();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static long shown(TestRoom room, String text) {
    return room.get("/transcript").body().lines().filter(line -> line.endsWith(text)).count();
  }
}
