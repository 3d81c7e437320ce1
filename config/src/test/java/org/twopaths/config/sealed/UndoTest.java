package org.twopaths.config.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.Stage;

/** A yes can be taken back for a while, and then nobody can tell that there ever was one. */
class UndoTest {
  private static final String YES = "Yes, show this";
  private static final String NO = "Don’t show it";
  private static final String UNDO = "Take it back";
  private static final List<String> OPENING = List.of("left out", "the whole evening", "an hour");

  private static void press(Stage stage, String who, String chat, String label) {
    stage.act(who, chat, stage.pressOf(chat, label));
  }

  /** A talk up to where Ada is to say whether her three lines show. */
  private static void previewed(Stage stage) {
    stage.pair();
    stage.act("ada", Stage.ROOM, new Inbound.Command("ready", ""));
    for (String who : List.of("ada", "ben")) {
      List.of("25 minutes", "Neither", "2").forEach(label -> press(stage, who, who, label));
    }
    press(stage, "ada", Stage.ROOM, "Mine");
    press(stage, "ben", Stage.ROOM, "Theirs");
    stage.act("ada", Stage.ROOM, new Inbound.Text("Friday"));
    press(stage, "ada", Stage.ROOM, "It fits");
    press(stage, "ben", Stage.ROOM, "It fits");
    OPENING.forEach(line -> stage.act("ada", "ada", new Inbound.Text(line)));
  }

  /** All that is seen besides by Ada, each with its minute, while she does something. */
  private static List<String> seen(Consumer<Stage> ada) {
    try (Stage stage = new Stage(null)) {
      previewed(stage);
      ada.accept(stage);
      List<String> seen = new ArrayList<>();
      int shown = 0;
      for (int minute = 0; minute < 60; minute++) {
        List<?> all =
            stage.platform().all().stream().filter(one -> !one.chat().equals("ada")).toList();
        for (Object one : all.subList(shown, all.size())) {
          seen.add(stage.now() + " " + one + " " + stage.platform().chat(Stage.ROOM));
        }
        shown = all.size();
        stage.pass(Duration.ofMinutes(1));
      }
      return seen;
    }
  }

  private static void takesBack(Stage stage) {
    press(stage, "ada", "ada", YES);
    stage.pass(Duration.ofMinutes(1));
    press(stage, "ada", "ada", UNDO);
  }

  /** I36, I42: declined or taken back is the same to Ben. */
  @Test
  void aYesThatIsTakenBackLooksLikeANo() {
    List<String> declined =
        seen(stage -> {
          stage.pass(Duration.ofMinutes(1));
          press(stage, "ada", "ada", NO);
        });
    List<String> takenBack = seen(UndoTest::takesBack);
    assertThat(takenBack).isNotEmpty().isEqualTo(declined);
  }

  /** I36: nor can he tell it from silence. */
  @Test
  void aYesThatIsTakenBackLooksLikeSilence() {
    List<String> silent = seen(stage -> stage.pass(Duration.ofMinutes(1)));
    List<String> takenBack = seen(UndoTest::takesBack);
    assertThat(takenBack).isNotEmpty().isEqualTo(silent);
  }

  /** I39: until the time is over nothing is on its way; then it goes out, once. */
  @Test
  void nothingGoesOutBeforeTheTimeIsOver() {
    try (Stage stage = new Stage(null)) {
      previewed(stage);
      press(stage, "ada", "ada", YES);
      stage.pass(Duration.ofSeconds(119));
      assertThat(room(stage)).noneMatch(text -> text.contains(OPENING.getFirst()));
      stage.pass(Duration.ofSeconds(1));
      assertThat(room(stage)).filteredOn(text -> text.contains(OPENING.getFirst())).hasSize(1);
      stage.pass(Duration.ofHours(3));
      assertThat(room(stage)).filteredOn(text -> text.contains(OPENING.getFirst())).hasSize(1);
    }
  }

  /** I39: what was taken back is allowed no more, in no record. */
  @Test
  void takingBackVoidsTheGrant() {
    try (Stage stage = new Stage(null)) {
      previewed(stage);
      press(stage, "ada", "ada", YES);
      press(stage, "ada", "ada", UNDO);
      String ada = stage.latest().members().getFirst().id();
      assertThat(
              stage.<Boolean>store(
                  store -> store.grants().take(ada, "soft-start.offer.shared").isEmpty()))
          .isTrue();
    }
  }

  /** Words that a talk waits for are not lost because it would wait no more. */
  @Test
  void wordsGoOutBeforeTheTalkGoesOn() {
    try (Stage stage = new Stage(null)) {
      previewed(stage);
      stage.pass(Duration.ofMinutes(19));
      press(stage, "ada", "ada", YES);
      stage.pass(Duration.ofMinutes(1));
      assertThat(room(stage)).anyMatch(text -> text.contains(OPENING.getFirst()));
    }
  }

  private static List<String> room(Stage stage) {
    return stage.platform().chat(Stage.ROOM).values().stream().map(one -> one.text()).toList();
  }
}
