package org.twopaths.config.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.state.Answer;
import org.twopaths.state.Event;
import org.twopaths.store.Outbox;
import org.twopaths.text.Message;

/** Whatever holds a person's words prints none of them, however deep they lie in it. */
class TypesTest {
  private static final String WORDS = "zeisigträumt t, and nobody may know";

  /** The parts of a record that may hold what a person wrote or chose. */
  private static final Set<String> OWN =
      Set.of("words", "text", "body", "argument", "controls", "chosen", "option", "band");

  private static final List<Class<? extends Record>> HOLDERS =
      List.of(
          Answer.Words.class,
          Answer.Chosen.class,
          Answer.Rated.class,
          Event.Said.class,
          Event.Drafted.class,
          Event.Edited.class,
          Inbound.Text.class,
          Inbound.Command.class,
          Message.class,
          Platform.Outgoing.class,
          Outbox.Post.class,
          Outbox.Open.class,
          Outbox.Row.class);

  @Test
  @DisplayName("I48: what holds a person's words prints none of them")
  void nothingPrintsWords() throws ReflectiveOperationException {
    for (Class<? extends Record> holder : HOLDERS) {
      assertThat(filled(holder).toString()).as(holder.getName()).doesNotContain(WORDS);
    }
  }

  private static Object filled(Class<?> type) throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = value(parts[i]);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static Object value(RecordComponent part) throws ReflectiveOperationException {
    Class<?> type = part.getType();
    if (type == String.class) {
      return OWN.contains(part.getName()) ? WORDS : "x";
    }
    if (type.isRecord()) {
      return filled(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return Map.<Class<?>, Object>of(
            boolean.class,
            false,
            int.class,
            1,
            long.class,
            1L,
            List.class,
            List.of(),
            Map.class,
            Map.of(),
            Set.class,
            Set.of(),
            Instant.class,
            Instant.EPOCH)
        .get(type);
  }
}
