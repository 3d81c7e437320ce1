package org.twopaths.config.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Shipped;
import org.twopaths.config.stage.Stage;
import org.twopaths.engine.time.Limits;
import org.twopaths.store.Store;
import org.twopaths.text.Message;
import org.twopaths.vault.Grant;

/** What is shown to the partner is what its owner saw and said yes to, and nothing else. */
class ReleaseTest {
  private static final String ITEM = "reflect.offer-act.shared";
  private static final String HERS = "water the fern on Sunday";
  private static final String HIS = "call your sister for you";

  private final Stage stage = new Stage(null);

  @BeforeEach
  void pair() {
    stage.pair();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void press(String who, String label) {
    stage.act(who, who, stage.pressOf(who, label));
  }

  /** Up to where the one who was hurt is to name the topic. */
  private static void topicOf(Stage apart) {
    apart.act("ada", "ada", new Inbound.Command("ready", ""));
    for (String who : List.of("ada", "ben")) {
      for (String label : List.of("25 minutes", "Neither", "2")) {
        apart.act(who, who, apart.pressOf(who, label));
      }
    }
    apart.act("ada", "ada", apart.pressOf("ada", "Mine"));
    apart.act("ben", "ben", apart.pressOf("ben", "Theirs"));
  }

  private static List<String> shown(Stage stage, String chat) {
    return stage.platform().chat(chat).values().stream().map(Message::text).toList();
  }

  /** Up to the preview of the act alone. */
  private String offered(String who, String act) {
    stage.act(who, who, new Inbound.Command("reflect", ""));
    press(who, "Skip");
    press(who, "Skip");
    press(who, "Yes");
    stage.act(who, who, new Inbound.Text(act));
    press(who, "Skip");
    press(who, label("reflect.share-act", "act-only"));
    return stage.last(who).text();
  }

  private static String label(String key, String option) {
    return Shipped.catalog().label(key, option, "en");
  }

  private void allow(String who) {
    press(who, label("reflect.offer-act", "yes"));
    stage.pass(Limits.UNDO);
  }

  private List<String> room() {
    return shown(stage, Stage.ROOM);
  }

  private void revealed() {
    stage.pass(Duration.ofHours(2));
  }

  private long parked() {
    return stage.store(store -> store.parked().count());
  }

  private String person(String who) {
    return stage.latest().members().stream()
        .filter(member -> member.name().equalsIgnoreCase(who))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void change(Consumer<Store> change) {
    stage.store(store -> {
      change.accept(store);
      return null;
    });
  }

  /** I39, I40. */
  @Test
  void theBytesThatArePreviewedAreTheBytesThatAreShown() {
    String hers = offered("ada", HERS);
    allow("ada");
    String his = offered("ben", HIS);
    allow("ben");
    revealed();
    assertThat(room()).anyMatch(text -> text.contains(HERS) && hers.contains(text));
    assertThat(room()).anyMatch(text -> text.contains(HIS) && his.contains(text));
    assertThat(parked()).isZero();
    String ada = person("ada");
    assertThat(stage.<Boolean>store(store -> store.grants().take(ada, ITEM).isEmpty())).isTrue();
  }

  /** I40: she calls herself otherwise before it is shown, and it is shown as she saw it. */
  @Test
  void aNewNameChangesNothingThatWasPreviewed() {
    String hers = offered("ada", HERS);
    allow("ada");
    Inbound renamed = stage.inbound("ada", "ada", new Inbound.Command("help", ""));
    stage.again(
        new Inbound(
            renamed.platform(),
            renamed.event(),
            renamed.chat(),
            new Inbound.Sender("ada", "Adele"),
            renamed.act()));
    offered("ben", HIS);
    allow("ben");
    revealed();
    assertThat(room())
        .anyMatch(text -> text.contains(HERS) && hers.contains(text))
        .noneMatch(text -> text.contains("Adele") && text.contains(HERS));
  }

  /** I39: with what she allowed taken back, of neither anything is shown. */
  @Test
  void withoutAGrantNothingIsShown() {
    offered("ada", HERS);
    allow("ada");
    offered("ben", HIS);
    allow("ben");
    String ada = person("ada");
    change(store -> store.grants().revoke(ada, ITEM));
    revealed();
    assertThat(room()).noneMatch(text -> text.contains(HERS) || text.contains(HIS));
    assertThat(parked()).isPositive();
  }

  /** I41: a grant for another version of it, or for another couple, is none. */
  @Test
  void aGrantForAnythingElseIsNone() {
    offered("ada", HERS);
    allow("ada");
    offered("ben", HIS);
    allow("ben");
    String ada = person("ada");
    change(store -> {
      Grant good = store.grants().take(ada, ITEM).orElseThrow();
      Grant other = new Grant(ada, ITEM, "another", good.recipient(), good.words(), good.expires());
      store.grants().offer("x", other);
      store.grants().allow(ada, "x");
    });
    revealed();
    assertThat(room()).noneMatch(text -> text.contains(HERS) || text.contains(HIS));
  }

  /** I41: what is changed after the yes is not shown, until its new preview is allowed too. */
  @Test
  void anEditVoidsWhatWasAllowed() {
    offered("ada", HERS);
    String words = stage.messageOf("ada", HERS);
    allow("ada");
    stage.act("ada", "ada", new Inbound.Edited("water the ivy"), words);
    offered("ben", HIS);
    allow("ben");
    revealed();
    assertThat(room()).noneMatch(text -> text.contains("fern") || text.contains("ivy"));
    allow("ada");
    revealed();
    assertThat(room()).noneMatch(text -> text.contains("fern")).anyMatch(t -> t.contains("ivy"));
  }

  /** I39, I40: where the room is mirrored, own words are shown as their preview had them. */
  @Test
  void inAMirroredRoomTooThePreviewIsWhatIsShown() {
    try (Stage apart = new Stage(null)) {
      apart.pairApart();
      topicOf(apart);
      apart.act("ada", "ada", new Inbound.Text(HERS));
      String preview = apart.last("ada").text();
      assertThat(shown(apart, "ben")).noneMatch(text -> text.contains(HERS));
      apart.act("ada", "ada", apart.pressOf("ada", "Show it"));
      assertThat(shown(apart, "ben"))
          .filteredOn(text -> text.contains(HERS))
          .first()
          .satisfies(text -> assertThat(preview).contains(text.replace("Shared · ", "")));
    }
  }

  /** I39: a no allows nothing. */
  @Test
  void aNoAllowsNothing() {
    offered("ada", HERS);
    String ada = person("ada");
    press("ada", label("reflect.offer-act", "no"));
    assertThat(stage.<Boolean>store(store -> store.grants().take(ada, ITEM).isEmpty())).isTrue();
  }
}
