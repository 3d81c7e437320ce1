package org.twopaths.config.stage;

import java.util.ArrayList;
import java.util.List;

/**
 * A readable chat with two partners and time: the specification of a path through the product.
 *
 * <pre>
 * # what is special about this path
 * paired
 * Ada: /settle
 *   -> Ada | What is loudest right now? [Hot, ready to react] [On guard]
 * Ada: [On guard]
 * Ada in room: /ready
 *   -> room | ...
 * Ada + Ben: [Yes]
 * +20m
 * tomorrow 09:00
 * restart
 * Ben never sees: what Ada wrote
 * </pre>
 *
 * Lines that begin with an arrow are what people see; they can be written by the test itself.
 */
final class Transcript {
  /** One thing that is done, and what people see by it. */
  record Beat(int line, String act, List<String> sees) {}

  /** What one person must never be shown. */
  record Never(int line, String person, String words) {}

  private static final String NEVER = " never sees: ";

  private final List<Beat> beats = new ArrayList<>();
  private final List<Never> nevers = new ArrayList<>();

  static Transcript parse(List<String> lines) {
    Transcript transcript = new Transcript();
    for (int i = 0; i < lines.size(); i++) {
      transcript.take(i + 1, lines.get(i));
    }
    return transcript;
  }

  private void take(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (isSeen(line)) {
      beats.getLast().sees().add(line.strip());
    } else if (line.contains(NEVER)) {
      int at = line.indexOf(NEVER);
      nevers.add(new Never(number, line.substring(0, at), line.substring(at + NEVER.length())));
    } else {
      beats.add(new Beat(number, line.strip(), new ArrayList<>()));
    }
  }

  static boolean isSeen(String line) {
    String stripped = line.strip();
    return stripped.startsWith("->") || stripped.startsWith("~>");
  }

  List<Beat> beats() {
    return beats;
  }

  List<Never> nevers() {
    return nevers;
  }
}
