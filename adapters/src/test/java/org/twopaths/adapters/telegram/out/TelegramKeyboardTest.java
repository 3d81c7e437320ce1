package org.twopaths.adapters.telegram.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Buttons stand in rows that fit a telephone. */
class TelegramKeyboardTest {
  private final Keyboard keyboard = new Keyboard(Set.of("Stop", "Help now"));

  @Test
  void shortOnesStandThreeInARow() {
    assertThat(keyboard.rows(List.of("Hot", "On guard", "Numb", "Tense", "Stop", "Help now")))
        .containsExactly(List.of(0, 1, 2), List.of(3), List.of(4, 5));
  }

  @Test
  void longOnesStandAlone() {
    assertThat(
            keyboard.rows(
                List.of("Yes", "No", "I would rather not say today", "Later", "A bit longer")))
        .containsExactly(List.of(0, 1), List.of(2), List.of(3, 4));
  }

  @Test
  void aWayOutInTheMiddleIsAButtonLikeOthers() {
    assertThat(keyboard.rows(List.of("Stop", "Go on"))).containsExactly(List.of(0, 1));
    assertThat(keyboard.rows(List.of("Stop"))).containsExactly(List.of(0));
    assertThat(keyboard.rows(List.of())).isEmpty();
  }

  @Test
  void whatIsSentBackIsShortAndSaysNothing() {
    String data =
        keyboard
            .under(Long.MAX_VALUE, List.of("private words"))
            .getKeyboard()
            .getFirst()
            .getFirst()
            .getCallbackData();
    assertThat(data).isEqualTo("m9223372036854775807.0");
    assertThat(data.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(64);
  }
}
