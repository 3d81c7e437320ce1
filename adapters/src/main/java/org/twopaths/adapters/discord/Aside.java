package org.twopaths.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;

/**
 * Tells one person in a channel something that the others do not see: as an answer to what they
 * just did there, or in their private chat once that is too long ago.
 */
final class Aside {
  private static final String HERE = "e";
  private static final String IN_PRIVATE = "d";

  private final Ways ways;
  private final Line line;
  private final Mouth mouth;
  private final Openings openings;

  Aside(Ways ways, Line line, Mouth mouth, Openings openings) {
    this.ways = ways;
    this.line = line;
    this.mouth = mouth;
    this.openings = openings;
  }

  Delivery show(Outgoing out, String name, List<MessageCreateData> sheets) {
    for (Optional<Way> way = way(out); way.isPresent(); way = way(out)) {
      try {
        return new Delivery.Sent(HERE + answer(way.get(), out.number(), sheets));
      } catch (Refused refused) {
        if (!refused.isFinal()) {
          return refused.delivery();
        }
        way.get().lose();
      }
    }
    return showInPrivate(out.onlyFor(), name, sheets);
  }

  private Optional<Way> way(Outgoing out) {
    return ways.of(out.chat(), out.onlyFor(), out.number());
  }

  /**
   * The first sheet where the bot was thinking, if that is free; what comes after it could be there
   * twice, should the process end before it hears back.
   */
  private String answer(Way way, long number, List<MessageCreateData> sheets) {
    InteractionHook hook = way.hook();
    boolean instead = ways.give(way, number);
    List<String> ids = new ArrayList<>();
    for (MessageCreateData sheet : sheets) {
      RestAction<Message> act =
          instead && ids.isEmpty()
              ? hook.editOriginal(MessageEditData.fromCreateData(sheet))
              : hook.sendMessage(sheet).setEphemeral(true);
      ids.add(line.await(act).getId());
    }
    return String.join(",", ids);
  }

  private Delivery showInPrivate(String person, String name, List<MessageCreateData> sheets) {
    Optional<String> chat = openings.chatOf(person);
    if (chat.isEmpty()) {
      return new Delivery.Later(Openings.MINUTE);
    }
    String ids = String.join(",", mouth.post(chat.get(), name, sheets));
    return new Delivery.Sent(IN_PRIVATE + chat.get() + ":" + ids);
  }

  /**
   * Changes what one person was told; what stood in the channel fades after 15 minutes and stays.
   */
  Delivery change(Outgoing out, String name, List<MessageCreateData> sheets) {
    String place = out.sentAs().substring(1);
    if (out.sentAs().startsWith(IN_PRIVATE)) {
      int colon = place.indexOf(':');
      mouth.change(place.substring(0, colon), name, Mouth.ids(place.substring(colon + 1)), sheets);
      return new Delivery.Sent(out.sentAs());
    }
    Optional<Way> way = way(out);
    if (way.isEmpty()) {
      return new Delivery.Never("too long ago to be changed");
    }
    List<String> ids = Mouth.ids(place);
    for (int part = 0; part < Math.min(ids.size(), sheets.size()); part++) {
      MessageEditData sheet = MessageEditData.fromCreateData(sheets.get(part));
      line.await(way.get().hook().editMessageById(ids.get(part), sheet));
    }
    return new Delivery.Sent(out.sentAs());
  }
}
