package org.twopaths.config.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.twopaths.config.stage.RecordingPlatform.Shown;

/** One transcript, played on a stage. */
public final class Performance {
  public static final Path FOLDER = Path.of("transcripts");

  private static final Set<String> RESTARTS = Set.of("restart", "the words of a yes change");

  private final List<String> lines;
  private final Transcript transcript;

  public Performance(Path file) throws IOException {
    this(Files.readAllLines(file));
  }

  private Performance(List<String> lines) {
    this.lines = lines;
    this.transcript = Transcript.parse(lines);
  }

  /** All that there are. */
  public static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".chat")).sorted().toList();
    }
  }

  /** Whether the program ends in it and begins again, for which it needs a database on the disk. */
  public boolean restarts() {
    return transcript.beats().stream().anyMatch(beat -> RESTARTS.contains(beat.act()));
  }

  /** Whether the two use different apps in it. */
  public boolean apart() {
    return transcript.beats().stream()
        .anyMatch(
            beat -> beat.act().equals("paired apart") || beat.act().equals("Ben is elsewhere"));
  }

  /** Whether it is of two, and nothing is done or seen in their room, or said of it. */
  public boolean betweenPrivateChats() {
    return lines.contains("paired") && lines.stream().noneMatch(line -> line.contains("room"));
  }

  /** The same of two who use different apps; the room that one of them tries to link is none. */
  public Performance betweenApps() {
    return new Performance(
        lines.stream()
            .flatMap(line ->
                line.equals("paired") ? Stream.of("Ben is elsewhere", line) : Stream.of(line))
            .toList());
  }

  /** Wants every line as it is written, and nothing seen that someone never sees. */
  public void readsAsWritten(Stage stage) {
    assertThat(String.join("\n", toEach(play(stage, () -> {}))))
        .isEqualTo(String.join("\n", toEach(lines)));
    keepsWhatIsNeverSeen(stage);
  }

  /** On two apps what comes at once comes in no order: nobody looks at both. */
  private List<String> toEach(List<String> all) {
    if (!apart()) {
      return all;
    }
    List<String> ordered = new ArrayList<>();
    int adas = 0;
    for (String line : all) {
      if (line.startsWith("  -> Ada")) {
        ordered.add(adas++, line);
      } else {
        ordered.add(line);
        adas = Transcript.isSeen(line) ? adas : ordered.size();
      }
    }
    return ordered;
  }

  /** The file as it reads when what people see just now is written into it. */
  List<String> play(Stage stage, Runnable afterEach) {
    Player player = new Player(stage);
    List<String> played = new ArrayList<>();
    int beat = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (Transcript.isSeen(lines.get(i))) {
        continue;
      }
      played.add(lines.get(i));
      if (beat < transcript.beats().size() && transcript.beats().get(beat).line() == i + 1) {
        player.play(lines.get(i).strip()).forEach(seen -> played.add("  " + seen));
        afterEach.run();
        beat++;
      }
    }
    return played;
  }

  List<String> lines() {
    return lines;
  }

  void keepsWhatIsNeverSeen(Stage stage) {
    transcript.nevers().forEach(never -> neverSeen(stage, never));
  }

  private static void neverSeen(Stage stage, Transcript.Never never) {
    String person = never.person().toLowerCase(Locale.ROOT);
    for (Shown shown : stage.platform().all()) {
      boolean sees =
          shown.onlyFor() == null
              ? shown.chat().equals(person) || shown.chat().equals(Stage.ROOM)
              : shown.onlyFor().equals(person);
      if (sees) {
        assertThat(shown.message().text() + Player.drawn(shown.message()))
            .as("line %d: %s never sees this", never.line(), never.person())
            .doesNotContain(never.words());
      }
    }
  }
}
