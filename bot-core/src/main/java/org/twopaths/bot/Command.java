package org.twopaths.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twopaths.flow.words.Nearest;

/** Every slash command: the one visible list, the same on each platform. */
public enum Command {
  START("start", Where.PRIVATE, "welcome"),
  SETTLE("settle", Where.PRIVATE, "settle"),
  NAME("name", Where.PRIVATE, "name"),
  PAUSE("pause", Where.BOTH, "pause"),
  REFLECT("reflect", Where.BOTH, "reflect"),
  OWN("own", Where.PRIVATE, "own"),
  SOFT("soft", Where.PRIVATE, "soft"),
  PROMISE("promise", Where.PRIVATE, "promise"),
  DRAFT("draft", Where.PRIVATE, "draft"),
  BOUNDARY("boundary", Where.PRIVATE, "boundary"),
  PATHS("paths", Where.PRIVATE, "paths"),
  SUPPORT("support", Where.PRIVATE, "support"),
  THANKS("thanks", Where.BOTH, "thanks"),
  LINE("line", Where.BOTH, "line"),
  READY("ready", Where.ROOM, "repair"),
  CHECKIN("checkin", Where.ROOM, "sit-down"),
  LOOKBACK("lookback", Where.ROOM, "lookback"),
  BREATH("breath", Where.BOTH, "breath", "five"),
  PACE("pace", Where.PRIVATE, "pace"),
  SCHEDULE("schedule", Where.PRIVATE, "schedule"),
  US("us", Where.BOTH, "us-mine", "us"),
  NOTICED("noticed", Where.PRIVATE, "noticed"),
  ANCHORS("anchors", Where.PRIVATE, "anchors"),
  TRIGGER("trigger", Where.PRIVATE, "trigger"),
  PLAN("plan", Where.PRIVATE, "plan"),
  SIGNS("signs", Where.PRIVATE, "signs"),
  QUESTION("question", Where.BOTH, "question"),
  SETTINGS("settings", Where.PRIVATE, "settings"),
  REPORT("report", Where.PRIVATE, "report"),
  HERE("here", Where.ROOM, null),
  PAIR("pair", Where.PRIVATE, null),
  UNPAIR("unpair", Where.PRIVATE, null),
  NOW("now", Where.PRIVATE, "help-now"),
  STOP("stop", Where.BOTH, null),
  EXIT("exit", Where.PRIVATE, null),
  HELP("help", Where.BOTH, null),
  ABOUT("about", Where.PRIVATE, null),
  PRIVACY("privacy", Where.PRIVATE, null),
  MYDATA("mydata", Where.PRIVATE, null),
  EXPORT("export", Where.PRIVATE, null),
  KEEP("keep", Where.PRIVATE, "keep"),
  CLEAR("clear", Where.PRIVATE, null),
  FORGET("forget", Where.PRIVATE, null);

  /** Where a command is at home. */
  public enum Where {
    PRIVATE,
    ROOM,
    BOTH
  }

  private final String word;
  private final Where where;
  private final String flow;
  private final String flowInRoom;

  Command(String word, Where where, String flow) {
    this(word, where, flow, flow);
  }

  Command(String word, Where where, String flow, String flowInRoom) {
    this.word = word;
    this.where = where;
    this.flow = flow;
    this.flowInRoom = flowInRoom;
  }

  public String word() {
    return word;
  }

  public boolean inPrivate() {
    return where != Where.ROOM;
  }

  public boolean inRoom() {
    return where != Where.PRIVATE;
  }

  /** The flow it begins; empty when the house answers it itself. */
  public Optional<String> flow(boolean inRoom) {
    return Optional.ofNullable(inRoom ? flowInRoom : flow);
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  /** The command that was most likely meant; help when none is near. */
  static Command nearest(String word) {
    List<String> words = Arrays.stream(values()).map(Command::word).toList();
    return Nearest.to(word, words).flatMap(Command::of).orElse(HELP);
  }
}
