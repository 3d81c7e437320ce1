package org.twopaths.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people do in a transcript, for walks of the whole program. Where words go out after two
 * minutes, whoever said yes to them has them sent at once.
 */
public final class Script {
  private static final Pattern ACT = Pattern.compile("(Ada|Ben)( in room)?: (.*)");
  private static final Pattern SEEN = Pattern.compile("  -> (Ada|Ben|room)( in room)? \\|.*");
  private static final Pattern TIME = Pattern.compile("\\+\\d+[smhd]|tomorrow .*");
  private static final String NOW = "[Send it now]";

  private Script() {}

  /**
   * One thing that a person does, or time that passes.
   *
   * @param words as a transcript has them: a command, a press in brackets, or words
   * @param news how many messages come by it into a chat: Ada's, Ben's or the room
   * @param asides how many come by it that one of them alone sees in the room
   */
  public record Act(
      String who,
      boolean inRoom,
      String words,
      Map<String, Integer> news,
      Map<String, Integer> asides) {
    /** Whether nobody does anything, but time passes. */
    public boolean isTime() {
      return TIME.matcher(words).matches();
    }

    public Duration lasts() {
      return Duration.parse("PT" + words.substring(1));
    }

    /** As long as that, as a transcript has it, and with what comes by it. */
    public Act lasting(String time) {
      return new Act(who, inRoom, time, news, asides);
    }

    public boolean isPress() {
      return words.startsWith("[");
    }

    /** The button that is pressed. */
    public String label() {
      return words.substring(1, words.length() - 1);
    }

    public boolean isWritten() {
      return !isPress() && !words.startsWith("/");
    }
  }

  /**
   * Until time is to pass, for walks whose clock nobody moves.
   *
   * @param transcript such as repair/heard
   */
  public static List<Act> of(String transcript) {
    return whole(transcript).stream().takeWhile(act -> !act.isTime()).toList();
  }

  /** All of it, time included. */
  public static List<Act> whole(String transcript) {
    try {
      return whole(Files.readAllLines(Path.of("transcripts", transcript + ".chat")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The same of lines as a transcript has them. */
  public static List<Act> whole(List<String> lines) {
    List<Act> acts = new ArrayList<>();
    String before = "";
    for (String line : lines) {
      Matcher act = ACT.matcher(line);
      Matcher seen = SEEN.matcher(line);
      if (TIME.matcher(line).matches()) {
        boolean sends = before.endsWith(NOW);
        acts.add(sends ? act(acts.getLast().who(), false, NOW) : act("", false, line));
      } else if (seen.matches()) {
        Act last = acts.getLast();
        Map<String, Integer> more = seen.group(2) == null ? last.news() : last.asides();
        more.merge(seen.group(1), 1, Integer::sum);
      } else if (act.matches()) {
        acts.add(act(act.group(1), act.group(2) != null, act.group(3)));
      }
      before = line;
    }
    return acts;
  }

  private static Act act(String who, boolean inRoom, String words) {
    return new Act(who, inRoom, words, new HashMap<>(), new HashMap<>());
  }
}
