package org.twopaths.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Hooks hooks;
  private final Line line;
  private final Mouth mouth;
  private final Openings openings;

  Aside(Hooks hooks, Line line, Mouth mouth, Openings openings) {
    this.hooks = hooks;
    this.line = line;
    this.mouth = mouth;
    this.openings = openings;
  }

  Delivery show(Outgoing out, String name, List<MessageCreateData> sheets) {
    Optional<Hooks.Open> way = hooks.of(out.chat(), out.onlyFor());
    if (way.isPresent()) {
      try {
        return new Delivery.Sent(HERE + String.join(",", answer(way.get(), sheets)));
      } catch (Refused refused) {
        if (!refused.isFinal()) {
          return refused.delivery();
        }
      }
    }
    return showInPrivate(out.onlyFor(), name, sheets);
  }

  private List<String> answer(Hooks.Open way, List<MessageCreateData> sheets) {
    List<String> ids = new ArrayList<>();
    for (MessageCreateData sheet : sheets) {
      ids.add(way.endThinking() ? instead(way, sheet) : after(way, sheet));
    }
    return ids;
  }

  private String instead(Hooks.Open way, MessageCreateData sheet) {
    try {
      return line.await(way.hook().editOriginal(MessageEditData.fromCreateData(sheet))).getId();
    } catch (Refused refused) {
      way.goOnThinking();
      throw refused;
    }
  }

  private String after(Hooks.Open way, MessageCreateData sheet) {
    return line.await(way.hook().sendMessage(sheet).setEphemeral(true)).getId();
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
    Optional<Hooks.Open> way = hooks.of(out.chat(), out.onlyFor());
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
