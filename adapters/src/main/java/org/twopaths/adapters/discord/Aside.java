package org.twopaths.adapters.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.bot.Platform.Delivery;
import org.twopaths.bot.Platform.Outgoing;

/**
 * Tells one person in a channel something that the others do not see: where their act left that the
 * bot is thinking, or in their private chat when nothing stands there any more. In both places it
 * may be put twice and is there once. Only whoever lets the bot not write to them is answered
 * beside it.
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
    for (Optional<Way> way = place(out); way.isPresent(); way = place(out)) {
      try {
        ways.give(way.get(), out.number());
        return new Delivery.Sent(HERE + instead(way.get().hook(), sheets));
      } catch (Refused refused) {
        if (!refused.isFinal()) {
          return refused.delivery();
        }
        way.get().lose();
      }
    }
    try {
      return showInPrivate(out.onlyFor(), name, sheets);
    } catch (Refused closed) {
      Optional<Way> way = ways.newest(out.chat(), out.onlyFor());
      if (way.isEmpty() || !closed.isFinal()) {
        throw closed;
      }
      return new Delivery.Sent(HERE + String.join(",", beside(way.get().hook(), sheets)));
    }
  }

  private Optional<Way> place(Outgoing out) {
    return ways.place(out.chat(), out.onlyFor(), out.number());
  }

  private String instead(InteractionHook hook, List<MessageCreateData> sheets) {
    MessageEditData first = MessageEditData.fromCreateData(sheets.getFirst());
    List<String> ids = new ArrayList<>();
    ids.add(line.await(hook.editOriginal(first)).getId());
    ids.addAll(beside(hook, sheets.subList(1, sheets.size())));
    return String.join(",", ids);
  }

  private List<String> beside(InteractionHook hook, List<MessageCreateData> sheets) {
    return sheets.stream()
        .map(sheet -> line.await(hook.sendMessage(sheet).setEphemeral(true)).getId())
        .toList();
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
    Optional<Way> way =
        place(out)
            .filter(given -> given.isFor(out.number()))
            .or(() -> ways.newest(out.chat(), out.onlyFor()));
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
