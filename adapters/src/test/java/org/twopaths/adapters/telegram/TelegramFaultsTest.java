package org.twopaths.adapters.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twopaths.adapters.telegram.fake.Fault;
import org.twopaths.bot.Inbound;

/** Whatever happens on the way, nothing people did is lost and nothing is done twice. */
class TelegramFaultsTest {
  private Rig rig;

  @BeforeEach
  void open() {
    rig = new Rig().started();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  /** I1, I2. */
  @Test
  void whatIsNotKeptComesAgain() {
    rig.intake.failures.set(3);
    rig.ada.say("one");
    rig.ada.say("two");
    rig.onlyThen(new Inbound.Text("one"));
    rig.onlyThen(new Inbound.Text("two"));
    assertThat(rig.intake.offered.get()).isGreaterThan(2);
    Rig.eventually(() -> rig.adapter.health().trouble() == null);
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
    assertThat(rig.intake.received).isEmpty();
  }

  /** I2, I3. */
  @Test
  void whatWasKeptButNotConfirmedIsTheSameEventAgain() {
    rig.ada.say("one");
    rig.onlyThen(new Inbound.Text("one"));
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
    rig.adapter.close();
    // The end came between keeping the next event and keeping how far we were.
    String before = rig.intake.cursors.get("updates");
    rig.ada.say("two");
    rig.restart();
    rig.onlyThen(new Inbound.Text("two"));
    rig.adapter.close();
    rig.intake.cursors.put("updates", before);
    rig.ada.say("three");
    rig.restart();
    rig.onlyThen(new Inbound.Text("three"));
    assertThat(rig.intake.seen).hasSize(3);
  }

  /** I10: what comes in another order than it was done in is put in order, and counts once. */
  @Test
  void whatComesInAnotherOrderIsPutInOrder() {
    rig.adapter.close();
    rig.telegram.reverse();
    rig.ada.say("one");
    rig.ada.say("two");
    rig.ada.say("three");
    rig.restart();
    for (String words : List.of("one", "two", "three")) {
      rig.onlyThen(new Inbound.Text(words));
    }
    rig.ada.say("four");
    assertThat(rig.next().event()).isEqualTo("1:500003");
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
  }

  /** I5. */
  @Test
  void anUpdateThatNobodyCanReadStaysAlone() {
    rig.ada.say("before");
    rig.telegram.update("message", "{\"message_id\":\"no number\",\"chat\":[]}");
    rig.telegram.update(
        "message",
        "{\"message_id\":1,\"date\":1,\"text\":" + "[".repeat(2000) + "]".repeat(2000) + "}");
    rig.ada.say("after");
    rig.onlyThen(new Inbound.Text("before"));
    rig.onlyThen(new Inbound.Text("after"));
    assertThat(rig.intake.aside).hasSize(2);
    assertThat(rig.intake.aside.getFirst())
        .isEqualTo("{\"update_id\":500001,\"message\":{\"message_id\":\"no number\",\"chat\":[]}}");
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
  }

  /** I5: nor does one that fails again and again hold up the others. */
  @Test
  void anUpdateThatNeverCanBeHandledStaysAlone() {
    rig.intake.hopeless = "poison";
    rig.ada.say("poison");
    rig.ada.say("after");
    rig.onlyThen(new Inbound.Text("after"));
    Rig.eventually(() -> rig.intake.aside.size() == 1);
    Rig.eventually(() -> rig.telegram.unconfirmed() == 0);
  }

  /** I4. */
  @Test
  void idsThatBeginLowerAreNewEvents() {
    rig.ada.say("before the quiet week");
    assertThat(rig.next().event()).isEqualTo("1:500000");
    rig.telegram.restartIdsAt(7);
    rig.ada.say("after it");
    assertThat(rig.next().event()).isEqualTo("2:7");
    rig.restart();
    rig.ada.say("and on");
    assertThat(rig.next().event()).isEqualTo("2:8");
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"FLOOD_7", "CONFLICT"},
      mode = EnumSource.Mode.EXCLUDE)
  void itGoesOnAfter(Fault fault) {
    rig.telegram.next("getUpdates", fault, fault);
    rig.ada.say("one");
    rig.ada.say("two");
    rig.onlyThen(new Inbound.Text("one"));
    rig.onlyThen(new Inbound.Text("two"));
    assertThat(rig.intake.received).isEmpty();
    Rig.eventually(() -> rig.adapter.health().trouble() == null);
  }

  @Test
  void healthNamesTheSettingAndNotTheToken() {
    rig.adapter.close();
    rig.telegram.next("getMe", Fault.UNAUTHORIZED);
    rig.adapter = rig.adapter(new Receiving.Poll());
    rig.telegram.next("getUpdates", Fault.UNAUTHORIZED, Fault.UNAUTHORIZED, Fault.UNAUTHORIZED);
    rig.adapter.start();
    Rig.eventually(() -> rig.adapter.health().trouble() != null);
    Rig.eventually(() -> rig.adapter.health().trouble() == null);
    rig.ada.say("still here");
    rig.onlyThen(new Inbound.Text("still here"));
  }

  /** I6. */
  @Test
  void itComesBackAfterAnOutage() {
    Instant before = rig.adapter.health().lastGoodPoll();
    int port = rig.telegram.goAway();
    Rig.eventually(() -> rig.adapter.health().trouble() != null);
    assertThat(rig.adapter.health().trouble()).contains("telegram.api-url");
    rig.ada.say("while away");
    rig.telegram.comeBack(port);
    rig.onlyThen(new Inbound.Text("while away"));
    Rig.eventually(() -> rig.adapter.health().trouble() == null);
    assertThat(rig.adapter.health().lastGoodPoll()).isAfter(before);
  }

  @Test
  void aWebhookThatWasLeftIsTakenAway() {
    rig.telegram.setWebhook();
    rig.ada.say("one");
    rig.onlyThen(new Inbound.Text("one"));
    Rig.eventually(() -> rig.telegram.webhook().isMissingNode());
  }
}
