package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.twopaths.adapters.discord.kept.Origin;
import org.twopaths.adapters.discord.look.Nonce;
import org.twopaths.adapters.discord.look.Sheets;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;

/**
 * Puts messages into a chat where all of it see them, and changes them there. A message of several
 * sheets stands there whole or not at all.
 */
final class Mouth {
  private static final int ATTEMPTS = 4;

  /** So many messages one request for the history tells of, and so many are looked at in all. */
  private static final String PAGE = "100";

  private static final int REACH = 1000;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Line line;
  private final Origin origin;
  private final Sent sent = new Sent();

  Mouth(Line line, Origin origin) {
    this.line = line;
    this.origin = origin;
  }

  /**
   * Posts all the sheets; what was posted before under the same name is not posted again.
   *
   * @param name what the message is called among all messages
   * @return Discord's ids of the sheets
   */
  List<String> post(String chat, String name, List<MessageCreateData> sheets) {
    List<String> ids = new ArrayList<>();
    try {
      for (int part = 0; part < sheets.size(); part++) {
        String nonce = Nonce.of(origin.get(), name, part);
        postOrDoWithout(chat, nonce, sheets.get(part)).ifPresent(ids::add);
      }
      return ids;
    } catch (Refused refused) {
      if (refused.isFinal()) {
        ids.forEach(id -> delete(chat, id));
      }
      throw refused;
    }
  }

  /** A channel may let no files in; the words that come after a picture say the same. */
  private Optional<String> postOrDoWithout(String chat, String nonce, MessageCreateData sheet) {
    try {
      return Optional.of(post(chat, nonce, sheet));
    } catch (Refused refused) {
      if (sheet.getFiles().isEmpty() || !refused.isFinal()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private String post(String chat, String nonce, MessageCreateData sheet) {
    return sent.once(
        nonce,
        () -> {
          DataObject body = sheet.toData().put("nonce", nonce).put("enforce_nonce", true);
          Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(chat);
          return line.call(route, body, sheet.getFiles()).getString("id");
        });
  }

  /** Changes what was posted; a sheet too many is taken away, one too few is posted. */
  void change(String chat, String name, List<String> ids, List<MessageCreateData> sheets) {
    int same = Math.min(ids.size(), sheets.size());
    for (int part = 0; part < same; part++) {
      edit(chat, ids.get(part), sheets.get(part));
    }
    for (int part = same; part < sheets.size(); part++) {
      String nonce = Nonce.of(origin.get(), name, part, sheets.get(part).getContent());
      post(chat, nonce, sheets.get(part));
    }
    ids.subList(same, ids.size()).forEach(id -> delete(chat, id));
  }

  private void edit(String chat, String id, MessageCreateData sheet) {
    DataObject whole = sheet.toData();
    DataObject body =
        DataObject.empty()
            .put("content", whole.getString("content"))
            .put("components", whole.getArray("components"))
            .put("allowed_mentions", nobody());
    line.call(Route.Messages.EDIT_MESSAGE.compile(chat, id), body);
  }

  private static DataObject nobody() {
    DataArray kinds = DataArray.fromCollection(EnumSet.noneOf(MentionType.class));
    return DataObject.empty().put("parse", kinds);
  }

  private void delete(String chat, String id) {
    try {
      line.call(Route.Messages.DELETE_MESSAGE.compile(chat, id), null);
    } catch (Refused gone) {
      if (!gone.isFinal()) {
        throw gone;
      }
    }
  }

  /**
   * Puts a person's words into the channel they wrote them for, and says whether they stand there.
   */
  boolean say(String chat, String event, String name, String words) {
    try {
      List<MessageCreateData> sheets = Sheets.said(name, words);
      Patience.during(ATTEMPTS, FIRST_PAUSE, () -> post(chat, "said " + event, sheets));
      return true;
    } catch (Refused refused) {
      return false;
    }
  }

  /**
   * Takes what the bot said in a private chat away, the newest first; a bot may delete nothing else
   * there.
   */
  void clear(String chat) {
    String before = "";
    DataArray page;
    int reached = 0;
    do {
      Route.CompiledRoute route =
          Route.Messages.GET_MESSAGE_HISTORY.compile(chat).withQueryParams("limit", PAGE);
      page = line.list(before.isEmpty() ? route : route.withQueryParams("before", before));
      page.stream(DataArray::getObject)
          .filter(message -> message.getObject("author").getBoolean("bot"))
          .forEach(message -> delete(chat, message.getString("id")));
      reached += page.length();
      before = page.isEmpty() ? "" : page.getObject(page.length() - 1).getString("id");
    } while (page.length() == Integer.parseInt(PAGE) && reached < REACH);
  }

  /** Ends the wait of one person with something that is no message of the bot's. */
  void answer(Way way, String words) {
    way.endThinking();
    way.hook()
        .editOriginal(MessageEditData.fromCreateData(Sheets.line(words)))
        .queue(done -> {}, gone -> {});
  }

  /** Tells somebody in private, once for each event, what is no message of the bot's. */
  void remark(String chat, String event, String words) {
    post(chat, "remark " + event, List.of(Sheets.line(words)));
  }

  /** Tells one person something that is no message of the bot's. */
  void whisper(Way way, String words) {
    way.hook().sendMessage(Sheets.line(words)).setEphemeral(true).queue(done -> {}, gone -> {});
  }

  static List<String> ids(String joined) {
    return Arrays.asList(joined.split(","));
  }
}
