package org.twopaths.adapters.discord;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.twopaths.adapters.discord.wire.Refused;
import org.twopaths.bot.Inbound;

/**
 * Passes on what Discord tells about chats, and nobody says to the bot: channels that change or go,
 * messages that are changed or taken away, chats that are closed to us.
 *
 * <p>Who joins a server is told only to bots that may read all its members, and this one does not
 * ask for that. So who sees a channel is looked at anew when its rules or the server's roles
 * change, and with what people do there.
 */
final class Reports {
  /** No channel, no access, no right to write: to us the room is gone. */
  private static final Set<Integer> ROOM_GONE = Set.of(10_003, 50_001, 50_013);

  /** Nobody there, or somebody who wants nothing from us. */
  private static final Set<Integer> CHAT_CLOSED = Set.of(10_003, 10_013, 50_007, 50_278);

  private final Intake intake;
  private final Lanes lanes;
  private final Viewers viewers;
  private final PrivateChats chats;
  private final Map<String, Set<String>> channels = new ConcurrentHashMap<>();
  private final AtomicLong events;

  Reports(DiscordSetup setup, Lanes lanes, Viewers viewers, PrivateChats chats) {
    this.intake = setup.intake();
    this.lanes = lanes;
    this.viewers = viewers;
    this.chats = chats;
    this.events = new AtomicLong(unique(setup.clock()));
  }

  /** Discord gives these no ids; ours begin where those of an earlier life have ended. */
  private static long unique(InstantSource clock) {
    return clock.millis() << 12;
  }

  /** An event as the gateway tells it. */
  void heard(String type, DataObject event) {
    switch (type) {
      case "GUILD_CREATE" -> remember(event);
      case "GUILD_DELETE" -> left(event);
      case "CHANNEL_DELETE", "THREAD_DELETE" -> gone(event.getString("id"));
      case "CHANNEL_UPDATE" -> changed(event.getString("guild_id", null), event.getString("id"));
      case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE", "GUILD_ROLE_DELETE" ->
          viewers.looked(event.getString("guild_id")).forEach(c -> changed(viewers.guild(c), c));
      case "MESSAGE_UPDATE" -> rewritten(event);
      case "MESSAGE_DELETE" -> takenAway(event);
      default -> {}
    }
  }

  private void remember(DataObject guild) {
    Set<String> known = new HashSet<>();
    for (String list : Set.of("channels", "threads")) {
      guild.optArray(list).stream()
          .flatMap(array -> array.stream(DataArray::getObject))
          .forEach(channel -> known.add(channel.getString("id")));
    }
    channels.put(guild.getString("id"), known);
  }

  /** The bot was put out, or the server is gone; one that is only down comes back. */
  private void left(DataObject guild) {
    if (!guild.getBoolean("unavailable", false)) {
      Set<String> all = new HashSet<>(viewers.looked(guild.getString("id")));
      Set<String> known = channels.remove(guild.getString("id"));
      all.addAll(known == null ? Set.of() : known);
      all.forEach(this::gone);
    }
  }

  private void gone(String channel) {
    viewers.forget(channel);
    report(channel, Set.of(), new Inbound.RoomGone());
  }

  private void changed(String guild, String channel) {
    if (guild == null) {
      return;
    }
    lanes.run(
        channel,
        () -> {
          Set<String> members = viewers.again(guild, channel);
          if (members.contains(Viewers.UNSEEN)) {
            gone(channel);
          } else {
            report(channel, members, new Inbound.RoomChanged());
          }
        });
  }

  private void report(String channel, Set<String> members, Inbound.Report what) {
    Inbound.Sender nobody = new Inbound.Sender("", "");
    hand(new Inbound.Chat(channel, members), nobody, what, null);
  }

  private void rewritten(DataObject message) {
    boolean direct = message.isNull("guild_id") && !message.isNull("edited_timestamp");
    if (direct && !message.isNull("author") && !message.isNull("content")) {
      String chat = message.getString("channel_id");
      lanes.run(
          chat,
          () -> {
            Note note = Note.found(chat, message);
            if (note.kind() == Note.Kind.WORDS && chats.reads(chat)) {
              Inbound.Act act = new Inbound.Edited(note.words());
              hand(new Inbound.Chat(chat, null), note.author(), act, message.getString("id"));
            }
          });
    }
  }

  private void takenAway(DataObject message) {
    String chat = message.getString("channel_id");
    if (message.isNull("guild_id") && chats.reads(chat)) {
      lanes.run(
          chat,
          () ->
              chats
                  .owner(chat)
                  .ifPresent(owner ->
                      hand(
                          new Inbound.Chat(chat, null),
                          owner,
                          new Inbound.Deleted(),
                          message.getString("id"))));
    }
  }

  /**
   * A message was refused for good: for some reasons nothing more is to be sent there.
   *
   * @return the person who lets nobody write to them; empty when it is not that
   */
  Optional<Inbound.Sender> refused(String chat, boolean room, Refused refused) {
    if (room && ROOM_GONE.contains(refused.code())) {
      gone(chat);
    } else if (!room && CHAT_CLOSED.contains(refused.code())) {
      Optional<Inbound.Sender> owner = chats.owner(chat);
      owner.ifPresent(person -> closed(chat, person));
      return owner;
    }
    return Optional.empty();
  }

  private void closed(String chat, Inbound.Sender owner) {
    hand(new Inbound.Chat(chat, null), owner, new Inbound.ChatClosed(), null);
  }

  private void hand(Inbound.Chat chat, Inbound.Sender who, Inbound.Act act, String message) {
    String event = "report " + events.incrementAndGet();
    intake.receive(new Inbound(DiscordAdapter.NAME, event, chat, who, act, message));
  }
}
