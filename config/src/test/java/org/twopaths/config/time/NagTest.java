package org.twopaths.config.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.config.stage.Stage;

/**
 * G41, T8: two people choose all that can come by itself, and then are silent for sixty days. Four
 * messages come to each, the last of them saying that it is quiet now; never two on one day.
 */
class NagTest {
  private static final Duration SILENCE = Duration.ofDays(60);
  private static final int MOST = 4;

  private final Stage stage = new Stage(null);

  @Test
  void sixtySilentDays() {
    try (stage) {
      stage.pair();
      List.of(Stage.ADA, Stage.BEN).forEach(this::choosesEverything);
      talk();
      Map<String, List<Came>> came = silence();
      assertThat(came.keySet()).containsExactlyInAnyOrder(Stage.ADA, Stage.BEN);
      came.forEach((person, messages) -> {
        assertThat(messages).as("%s: %s", person, messages).hasSize(MOST);
        assertThat(messages.getLast().text()).contains("quiet now");
        assertThat(messages.stream().map(Came::day)).doesNotHaveDuplicates();
      });
    }
  }

  /** Whoever writes again is written to again, and the count begins anew. */
  @Test
  void comesBackWithThem() {
    try (stage) {
      stage.pair();
      choosesEverything(Stage.ADA);
      silence();
      act(Stage.ADA, "/about");
      assertThat(silence().get(Stage.ADA)).hasSize(MOST);
    }
  }

  /** Silence of one changes nothing for the other. */
  @Test
  void eachHasTheirOwn() {
    try (stage) {
      stage.pair();
      choosesEverything(Stage.ADA);
      choosesEverything(Stage.BEN);
      int answered = 0;
      for (int day = 0; day < SILENCE.toDays(); day++) {
        int before = stage.platform().all().size();
        stage.pass(Duration.ofDays(1));
        if (since(before).containsKey(Stage.BEN)) {
          act(Stage.BEN, "/about");
          answered++;
        }
      }
      assertThat(answered).isGreaterThan(MOST);
    }
  }

  private record Came(LocalDate day, String text) {}

  /** By person, what came to their own chat by itself. */
  private Map<String, List<Came>> silence() {
    Map<String, List<Came>> came = new TreeMap<>();
    for (int hour = 0; hour < SILENCE.toHours(); hour++) {
      int before = stage.platform().all().size();
      Instant from = stage.now();
      stage.pass(Duration.ofHours(1));
      since(before)
          .forEach((chat, texts) ->
              texts.forEach(text ->
                  came.computeIfAbsent(chat, none -> new ArrayList<>())
                      .add(new Came(LocalDate.ofInstant(from, ZoneOffset.UTC), text))));
    }
    return came;
  }

  private Map<String, List<String>> since(int before) {
    List<Shown> all = stage.platform().all();
    return all.subList(before, all.size()).stream()
        .filter(shown -> !shown.edits() && shown.purpose() != Platform.Purpose.ANSWER)
        .filter(shown -> !shown.chat().equals(Stage.ROOM))
        .collect(
            Collectors.groupingBy(
                Shown::chat,
                Collectors.mapping(shown -> shown.message().text(), Collectors.toList())));
  }

  private void choosesEverything(String person) {
    act(person, "/start");
    for (String tap :
        List.of("Start", "18 or older", "Yes, that’s okay", "No", "Yes, you may", "Skip", "Skip")) {
      act(person, "[" + tap + "]");
    }
    for (String act : List.of("/schedule", "[A moment for me]", "[Tuesday]", "[Evening, 18:30]")) {
      act(person, act);
    }
    for (String act : List.of("/promise", "I am late", "I will call", "[Done]")) {
      act(person, act);
    }
    act(person, "[Keep it to myself]");
    act(person, "[In a week]");
  }

  /** A talk in the room brings a look back the next day. */
  private void talk() {
    stage.act(Stage.ADA, Stage.ROOM, new Inbound.Command("checkin", ""));
    stage.pass(Duration.ofHours(1));
  }

  private void act(String person, String words) {
    if (words.startsWith("[")) {
      String label = words.substring(1, words.length() - 1);
      stage.act(person, person, stage.pressOf(person, label));
    } else if (words.startsWith("/")) {
      stage.act(person, person, new Inbound.Command(words.substring(1), ""));
    } else {
      stage.act(person, person, new Inbound.Text(words));
    }
  }
}
