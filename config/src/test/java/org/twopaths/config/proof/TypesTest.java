package org.twopaths.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.state.Answer;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Value;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;

/** Whatever holds a person's words prints none of them, however deep they lie in it. */
class TypesTest {
  private static final String WORDS = Pairs.OURS.words("t", 40);

  @Test
  @DisplayName("I48: what holds a person's words prints none of them")
  void nothingPrintsWords() {
    Answer answer = new Answer.Words(WORDS);
    Message message = new Message(WORDS, List.of(), true, WORDS);
    Inbound.Chat chat = new Inbound.Chat("c", Set.of("a"));
    Inbound.Sender sender = new Inbound.Sender("a", "Ada");
    Value value = new Value.Given(answer, "flow.step", "a");
    Outbox.Destination to = new Outbox.Destination("stage", "c", null);
    Stream.of(
            answer,
            new Answer.Chosen(WORDS),
            new Answer.Rated(3, WORDS),
            message,
            new Event.Said("a", WORDS, false),
            new Inbound("stage", "1", chat, sender, new Inbound.Text(WORDS)),
            new Inbound("stage", "1", chat, sender, new Inbound.Command("settle", WORDS)),
            new Platform.Outgoing("c", null, 1, false, null, false, message),
            new Effect.Tell(Effect.To.ROOM, "k", Map.of("v", value), null, false),
            new Outbox.Post(to, WORDS, null, null, false),
            new Outbox.Open(1, WORDS, WORDS),
            new Outbox.Row(1, to, 1, Outbox.Kind.LINE, WORDS, 0, Instant.EPOCH, null, 0, null))
        .forEach(holder ->
            assertThat(Pairs.OURS.foundIn(holder.toString(), Set.of()))
                .as(holder.getClass().getName())
                .isNull());
  }
}
