package org.twopaths.adapters.practice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.twopaths.bot.Inbound;

/** The two people of the room, whose accounts need no registration. */
public enum Partner {
  ADA("ada", "Ada"),
  BEN("ben", "Ben");

  private final String id;
  private final String shown;

  Partner(String id, String shown) {
    this.id = id;
    this.shown = shown;
  }

  @JsonCreator
  public static Partner of(String id) {
    for (Partner partner : values()) {
      if (partner.id.equals(id)) {
        return partner;
      }
    }
    throw new IllegalArgumentException("There is nobody here by that name.");
  }

  @JsonValue
  String id() {
    return id;
  }

  public String shown() {
    return shown;
  }

  Inbound.Sender sender() {
    return new Inbound.Sender(id, shown);
  }
}
