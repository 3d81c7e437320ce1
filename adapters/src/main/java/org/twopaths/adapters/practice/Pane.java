package org.twopaths.adapters.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.twopaths.bot.Inbound;

/** The three chats on the page; each is one chat to the bot. */
public enum Pane {
  ADA("ada", "Ada's chat", null),
  ROOM("room", "room", Set.of("ada", "ben")),
  BEN("ben", "Ben's chat", null);

  private final String id;
  private final String shown;
  private final Set<String> members;

  Pane(String id, String shown, Set<String> members) {
    this.id = id;
    this.shown = shown;
    this.members = members;
  }

  @JsonCreator
  static Pane of(String id) {
    for (Pane pane : values()) {
      if (pane.id.equals(id)) {
        return pane;
      }
    }
    throw new IllegalArgumentException("There is no such chat here.");
  }

  @JsonValue
  String id() {
    return id;
  }

  public String shown() {
    return shown;
  }

  Inbound.Chat chat() {
    return new Inbound.Chat(id, members);
  }

  /** Whether this person can write here: both can in the room, one in each private chat. */
  public boolean holds(Partner partner) {
    return this == ROOM || id.equals(partner.id());
  }
}
