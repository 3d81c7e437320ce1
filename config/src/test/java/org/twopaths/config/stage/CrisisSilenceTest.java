package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.config.stage.RecordingPlatform.Shown;

/**
 * I64: help that words bring changes nothing but what their writer sees. Each text of Ada's in a
 * few long transcripts is put in other words, harmless ones and ones that ask for help; the room
 * and Ben see the same bytes at the same times.
 */
class CrisisSilenceTest {
  private static final Path FOLDER = Path.of("transcripts");
  private static final List<String> FILES =
      List.of("repair/heard", "reflect/both-show", "repair/lines-changed", "settle/replaying");
  private static final String HARMLESS = "the long road";

  /** Words that bring help, and the button that leads back. */
  private record Words(String words, String back) {}

  private static final List<Words> ASKING =
      List.of(
          new Words("I want to die", "Enough for now"), new Words("I can't go on", "No, carry on"));

  @TestFactory
  Stream<DynamicTest> nobodyElseSeesAnything() {
    return FILES.stream().map(file -> DynamicTest.dynamicTest(file, () -> same(file)));
  }

  private static void same(String file) throws IOException {
    List<String> acts =
        Transcript.parse(Files.readAllLines(FOLDER.resolve(file + ".chat"))).beats().stream()
            .map(Transcript.Beat::act)
            .toList();
    List<Integer> texts = texts(acts);
    assertThat(texts).as("texts of Ada's in %s", file).isNotEmpty();
    for (int at : texts) {
      List<String> harmless = seen(acts, at, new Words(HARMLESS, null));
      for (Words words : ASKING) {
        assertThat(seen(acts, at, words)).as("%s: '%s'", file, acts.get(at)).isEqualTo(harmless);
      }
    }
  }

  /** Where Ada writes in her own words, in private or in the room. */
  private static List<Integer> texts(List<String> acts) {
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if (acts.get(i).matches("Ada( in room)?: [^/\\[(].*")) {
        texts.add(i);
      }
    }
    return texts;
  }

  private static List<String> seen(List<String> acts, int at, Words words) {
    List<String> seen = new ArrayList<>();
    try (Stage stage = new Stage(null)) {
      Player player = new Player(stage);
      for (int i = 0; i < acts.size(); i++) {
        String act = acts.get(i);
        stage.luck(i); // chance says the same, however many events there were
        player.perform(i == at ? act.replaceFirst(": .*", ": " + words.words()) : act);
        if (i == at && words.back() != null) {
          assertThat(stage.last(Stage.ADA).buttons()).as("help came").contains(words.back());
          player.perform("Ada: [" + words.back() + "]");
        }
        seen.addAll(forBen(stage, words));
      }
      stage.pass(Duration.ofDays(2));
      seen.addAll(forBen(stage, words));
    }
    return seen;
  }

  /** With what was written put aside, since what is shown by consent may show. */
  private static List<String> forBen(Stage stage, Words words) {
    Duration since = Duration.between(Stage.MONDAY_EVENING, stage.now());
    return stage.platform().news().stream()
        .filter(CrisisSilenceTest::reachesBen)
        .map(shown -> since + " " + Player.line(shown).replace(words.words(), "…"))
        .toList();
  }

  private static boolean reachesBen(Shown shown) {
    return shown.onlyFor() == null
        ? !shown.chat().equals(Stage.ADA)
        : shown.onlyFor().equals(Stage.BEN);
  }
}
