package org.twopaths.config.goals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twopaths.bot.Command;
import org.twopaths.config.stage.Performance;

/** Which transcripts show what of each command that begins a flow. */
final class Shows {
  /** What can be shown of a command. */
  enum Sort {
    GONE_THROUGH("chats"),
    STOPPED("stopped"),
    ALONE("without a partner"),
    SLOW("at a slow pace"),
    APART("on two apps"),
    NEVER("what the other never sees");

    final String title;

    Sort(String title) {
      this.title = title;
    }
  }

  private static final Pattern ACT = Pattern.compile("(Ada|Ben)(?: in room)?: (.*)");
  private static final List<String> STOPS = List.of("[Stop]", "/stop", "stop");
  private static final List<String> SLOW = List.of("[Slow]", "[Resting]");

  private final Map<Command, Map<Sort, TreeSet<String>>> shown = new TreeMap<>();

  static Shows read() throws IOException {
    Shows shows = new Shows();
    for (Path file : Performance.files()) {
      String path = Performance.FOLDER.relativize(file).toString().replace('\\', '/');
      shows.take(path.substring(0, path.length() - ".chat".length()), Files.readAllLines(file));
    }
    return shows;
  }

  /** Every command that begins a flow somewhere. */
  static List<Command> commands() {
    return Arrays.stream(Command.values())
        .filter(command -> Stream.of(true, false).anyMatch(in -> command.flow(in).isPresent()))
        .toList();
  }

  TreeSet<String> of(Command command, Sort sort) {
    return shown.getOrDefault(command, Map.of()).getOrDefault(sort, new TreeSet<>());
  }

  private void take(String name, List<String> lines) {
    Map<String, Command> begun = new HashMap<>();
    boolean slow = lines.stream().anyMatch(line -> SLOW.stream().anyMatch(line::endsWith));
    for (String line : lines) {
      Matcher act = ACT.matcher(line);
      if (act.matches()) {
        begins(act.group(2)).ifPresent(command -> begun.put(act.group(1), command));
        if (STOPS.contains(act.group(2)) && begun.containsKey(act.group(1))) {
          add(begun.get(act.group(1)), Sort.STOPPED, name);
        }
        begun.values().forEach(command -> about(command, name, lines));
        if (slow) {
          begun.values().forEach(command -> add(command, Sort.SLOW, name));
        }
      }
    }
  }

  private void about(Command command, String name, List<String> lines) {
    add(command, Sort.GONE_THROUGH, name);
    if (lines.contains("paired apart")) {
      add(command, Sort.APART, name);
    } else if (!lines.contains("paired")) {
      add(command, Sort.ALONE, name);
    }
    if (lines.stream().anyMatch(line -> line.contains(" never sees: "))) {
      add(command, Sort.NEVER, name);
    }
  }

  private static Optional<Command> begins(String act) {
    return commands().stream().filter(command -> act.equals("/" + command.word())).findFirst();
  }

  private void add(Command command, Sort sort, String name) {
    shown
        .computeIfAbsent(command, none -> new EnumMap<>(Sort.class))
        .computeIfAbsent(sort, none -> new TreeSet<>())
        .add(name);
  }
}
