package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.twopaths.config.stage.RecordingPlatform.Shown;

/**
 * A no looks like silence: whatever one partner privately chose, the room and the other partner see
 * the same bytes at the same time.
 */
@DisplayName("I42, I49: one neutral line for every cause")
class NeutralLineTest {
  private static final Path FOLDER = Path.of("transcripts");
  private static final Pattern MINUTES = Pattern.compile("\\+(\\d+)m");

  /**
   * Transcripts that differ only in what one of them did in private.
   *
   * @param from the act with which what must be the same begins
   */
  private record Group(String name, String from, List<String> files) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "the talk does not open",
              "Ben in room: /ready",
              List.of(
                  "repair/silent",
                  "repair/declined",
                  "repair/too-hot",
                  "repair/unsafe",
                  "repair/unsafe-enough",
                  "repair/found-out",
                  "repair/stopped-at-the-question",
                  "repair/stopped-after-the-answer",
                  "repair/left-quietly",
                  "repair/second-on-one-day",
                  "repair/fourth-in-a-week",
                  "repair/slow-pace",
                  "repair/during-a-pause")),
          new Group(
              "the lines are not shown",
              "Ada + Ben in room: [It fits]",
              List.of("repair/lines-never-written", "repair/lines-kept")),
          new Group(
              "the room rests", "Ben: [2]", List.of("repair/heat-silent", "repair/not-yet-twice")),
          new Group(
              "the pause goes on",
              "Ben: [Ready]",
              List.of("pause/silence", "pause/too-hot", "pause/more-time")),
          new Group(
              "only one puts something by",
              "Ben: [Yes, put it by]",
              List.of("reflect/other-silent", "reflect/other-keeps", "reflect/other-stops")),
          new Group(
              "the sit-down has no topic",
              "Ben: [3]",
              List.of(
                  "sit-down/no-topic-silent",
                  "sit-down/no-topic-declined",
                  "sit-down/no-topic-hot",
                  "sit-down/no-topic-unsafe",
                  "sit-down/no-topic-found-out")),
          new Group(
              "the look back does not open",
              "Ben in room: /lookback",
              List.of(
                  "lookback/silent",
                  "lookback/declined",
                  "lookback/too-hot",
                  "lookback/unsafe",
                  "lookback/slow-pace")),
          new Group(
              "no weekly sit-down is planned",
              "Ben: [Yes, each week]",
              List.of(
                  "schedule/sit-down-unanswered",
                  "schedule/sit-down-declined",
                  "schedule/sit-down-stopped",
                  "schedule/sit-down-asked-at-night")),
          new Group(
              "a note is offered",
              "Ben: [Yes, offer it]",
              List.of(
                  "own/left-lying",
                  "own/read-and-silent",
                  "own/rather-not",
                  "own/not-this-week",
                  "own/read-help",
                  "own/reader-at-slow-pace")));

  @TestFactory
  Stream<DynamicTest> whatOnePrivatelyChoseLooksLikeSilence() {
    return GROUPS.stream().map(group -> DynamicTest.dynamicTest(group.name(), () -> same(group)));
  }

  private static void same(Group group) throws IOException {
    List<String> first = seenByBen(group, group.files().getFirst());
    assertThat(first).as("something is seen in %s", group.files().getFirst()).isNotEmpty();
    for (String file : group.files()) {
      assertThat(seenByBen(group, file)).as(file).isEqualTo(first);
    }
  }

  /** What the room and Ben are shown, each with its time, from the last such act of the file on. */
  private static List<String> seenByBen(Group group, String file) throws IOException {
    List<Transcript.Beat> beats =
        Transcript.parse(Files.readAllLines(FOLDER.resolve(file + ".chat"))).beats();
    List<String> acts = beats.stream().map(Transcript.Beat::act).toList();
    int from = acts.lastIndexOf(group.from());
    assertThat(from).as("%s holds: %s", file, group.from()).isNotNegative();
    try (Stage stage = new Stage(null)) {
      Player player = new Player(stage);
      acts.subList(0, from).forEach(player::perform);
      forBen(stage, stage.now());
      Instant start = stage.now();
      return acts.subList(from, acts.size()).stream()
          .flatMap(act -> slowly(stage, player, act, start).stream())
          .toList();
    }
  }

  /** Minutes pass one by one, so that the time of each line is known. */
  private static List<String> slowly(Stage stage, Player player, String act, Instant start) {
    Matcher minutes = MINUTES.matcher(act);
    if (!minutes.matches()) {
      player.perform(act);
      return forBen(stage, start);
    }
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(minutes.group(1)); i++) {
      stage.pass(Duration.ofMinutes(1));
      seen.addAll(forBen(stage, start));
    }
    return seen;
  }

  private static List<String> forBen(Stage stage, Instant start) {
    return stage.platform().news().stream()
        .filter(NeutralLineTest::reachesBen)
        .map(shown -> Duration.between(start, stage.now()) + " " + Player.line(shown))
        .toList();
  }

  private static boolean reachesBen(Shown shown) {
    return shown.onlyFor() == null
        ? !shown.chat().equals(Stage.ADA)
        : shown.onlyFor().equals(Stage.BEN);
  }
}
