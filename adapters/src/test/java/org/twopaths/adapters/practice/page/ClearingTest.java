package org.twopaths.adapters.practice.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twopaths.adapters.practice.Post;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.text.Message;

/** /clear in the practice room: a private chat is empty, and stays so. */
class ClearingTest {
  private static final Message QUESTION = new Message("Which?", List.of("one", "two"), false, null);

  @TempDir Path data;

  @Test
  void allOfOneChatIsGoneAlsoAfterARestart() {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
      room.say("ada", "ada", "the first");
      room.next();
      room.show("ben", null, 1, Message.plain("for Ben"));
      room.show("room", null, 1, Message.plain("for both"));
      assertThat(room.adapter.clear("ada", "")).isEqualTo(new Delivery.Sent(""));
      assertThat(texts(room)).containsExactly("for Ben", "for both");
    }
    try (TestRoom room = TestRoom.open(data)) {
      assertThat(texts(room)).containsExactly("for Ben", "for both");
      assertThat(room.get("/transcript").body()).doesNotContain("Which?", "the first");
    }
  }

  @Test
  void whatIsGoneDoesNotComeBackByAChangeAndCannotBePressed() {
    try (TestRoom room = TestRoom.open(data)) {
      room.show("ada", null, 1, QUESTION);
      room.adapter.clear("ada", "");
      room.edit("ada", 1, QUESTION.closed("one"));
      room.show("ada", null, 1, QUESTION);
      assertThat(texts(room)).isEmpty();
      room.show("ada", null, 2, Message.plain("Cleared."));
      assertThat(texts(room)).containsExactly("Cleared.");
    }
  }

  private static List<String> texts(TestRoom room) {
    return room.adapter.room().posts().stream().map(Post::message).map(Message::text).toList();
  }
}
