package org.twopaths.config.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twopaths.config.stage.Shipped;
import org.twopaths.config.stage.Stage;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Event;
import org.twopaths.state.Joint;
import org.twopaths.state.Moment;
import org.twopaths.state.Track;
import org.twopaths.state.Transition;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName(
    "I32: what both planned for Sunday comes on that Sunday or not, and the next is not lost")
class BookedTest {
  private final Conversation before = planned();

  /** The bot may have been away at its time, and be back only then. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-08T17:15:00Z, true, 2026-03-15T17:15:00Z",
    "2026-03-10T05:14:00Z, true, 2026-03-15T17:15:00Z",
    "2026-03-10T05:16:00Z, false, 2026-03-15T17:15:00Z",
    "2026-03-15T09:00:00Z, false, 2026-03-15T17:15:00Z",
    "2026-03-15T18:00:00Z, true, 2026-03-22T17:15:00Z"
  })
  void whenTheBotIsBack(Instant back, boolean begins, Instant next) {
    Joint.Booking booking = before.joint().booked();
    Event fired =
        new Event.TimerFired(Track.JOINT, Effect.Timer.BEGIN, booking.number(), booking.flow());
    Transition come = Shipped.engine().transition(before, fired, new Moment(back, 0));
    assertThat(come.after().joint().track().top() != null).isEqualTo(begins);
    assertThat(come.effects())
        .filteredOn(
            effect -> effect instanceof Effect.Wake wake && wake.kind() == Effect.Timer.BEGIN)
        .extracting(effect -> ((Effect.Wake) effect).at())
        .containsExactly(next);
  }

  private static Conversation planned() {
    try (Stage stage = new Stage(null)) {
      stage.pair();
      Scenes.says(stage, Stage.ADA, "/schedule", "[A sit-down for us]", "[Sunday]");
      Scenes.says(stage, Stage.ADA, "[Another time]", "17:15", "[Yes]", "[Send it now]");
      Scenes.says(stage, Stage.ADA, "[Yes, each week]");
      Scenes.says(stage, Stage.BEN, "[Yes, each week]");
      return stage.latest();
    }
  }
}
