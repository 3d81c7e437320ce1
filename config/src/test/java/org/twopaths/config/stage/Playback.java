package org.twopaths.config.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twopaths.config.stage.RecordingPlatform.Shown;

/** Plays one transcript and says where what people see is not what is written. */
public final class Playback {
  private Playback() {}

  /** Null when every line is as written, and nobody sees what they never see. */
  public static String differs(String name) {
    try (Stage stage = new Stage(null)) {
      List<String> lines = Files.readAllLines(Path.of("transcripts", name + ".chat"));
      Transcript transcript = Transcript.parse(lines);
      String difference = played(stage, transcript);
      return difference == null ? seen(stage, transcript) : difference;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String played(Stage stage, Transcript transcript) {
    Player player = new Player(stage);
    for (Transcript.Beat beat : transcript.beats()) {
      List<String> seen;
      try {
        seen = player.play(beat.act());
      } catch (AssertionError gone) {
        return "line " + beat.line() + ": " + gone.getMessage();
      }
      if (!seen.equals(beat.sees())) {
        List<String> news = new ArrayList<>(seen);
        beat.sees().forEach(news::remove);
        return "line " + beat.line() + ": " + (news.isEmpty() ? "something is missing" : news);
      }
    }
    return null;
  }

  private static String seen(Stage stage, Transcript transcript) {
    for (Transcript.Never never : transcript.nevers()) {
      for (Shown shown : stage.platform().all()) {
        if (reaches(shown, never.person().toLowerCase(Locale.ROOT))
            && shown.message().text().contains(never.words())) {
          return "line " + never.line() + ": " + never.person() + " sees this";
        }
      }
    }
    return null;
  }

  /** Whether that person, or the room, is shown something. */
  static boolean reaches(Shown shown, String person) {
    return shown.onlyFor() == null
        ? shown.chat().equals(person) || shown.chat().equals(Stage.ROOM)
        : shown.onlyFor().equals(person);
  }
}
