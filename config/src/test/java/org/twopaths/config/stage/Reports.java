package org.twopaths.config.stage;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.bot.Inbound;

/**
 * Plays what a platform reports besides what people say: {@code Ada changes "one" to "two"}, {@code
 * Ada takes back "one"}, {@code Cleo joins the room}, {@code Ben leaves the room}, {@code the room
 * is closed}, {@code Ben blocks the bot}, {@code Ben unblocks the bot}.
 */
final class Reports {
  private static final Pattern CHANGES =
      Pattern.compile("(Ada|Ben)( in room)? changes \"(.*)\" to \"(.*)\"");
  private static final Pattern TAKES_BACK = Pattern.compile("(Ada|Ben) takes back \"(.*)\"");
  private static final Pattern MOVES = Pattern.compile("(Ada|Ben|Cleo) (joins|leaves) the room");
  private static final Pattern BLOCKS = Pattern.compile("(Ada|Ben) (blocks|unblocks) the bot");

  private final Stage stage;

  Reports(Stage stage) {
    this.stage = stage;
  }

  /** Says whether the line is one of these. */
  boolean perform(String act) {
    Matcher changes = CHANGES.matcher(act);
    Matcher takesBack = TAKES_BACK.matcher(act);
    Matcher moves = MOVES.matcher(act);
    Matcher blocks = BLOCKS.matcher(act);
    if (changes.matches()) {
      String person = person(changes);
      String chat = changes.group(2) == null ? person : Stage.ROOM;
      String message = stage.messageOf(chat, changes.group(3));
      stage.act(person, chat, new Inbound.Edited(changes.group(4)), message);
    } else if (takesBack.matches()) {
      String person = person(takesBack);
      String message = stage.messageOf(person, takesBack.group(2));
      stage.act(person, person, new Inbound.Deleted(), message);
    } else if (moves.matches()) {
      move(person(moves), moves.group(2).equals("joins"));
    } else if (act.equals("the room is closed")) {
      stage.act(Stage.ADA, Stage.ROOM, new Inbound.RoomGone());
    } else if (blocks.matches()) {
      boolean closes = blocks.group(2).equals("blocks");
      String person = person(blocks);
      stage.act(person, person, closes ? new Inbound.ChatClosed() : new Inbound.ChatOpened());
    } else {
      return false;
    }
    return true;
  }

  private void move(String person, boolean joins) {
    Set<String> members = new TreeSet<>(stage.members());
    if (joins) {
      members.add(person);
    } else {
      members.remove(person);
    }
    stage.members(members);
    stage.act(person, Stage.ROOM, new Inbound.RoomChanged());
  }

  private static String person(Matcher matcher) {
    return matcher.group(1).toLowerCase(Locale.ROOT);
  }
}
