package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The slash commands of the application. */
final class Commands {
  private final World world;

  Commands(World world) {
    this.world = world;
  }

  List<Rest.Desk> desks() {
    return List.of(
        new Rest.Desk(
            "GET", "/applications/*/commands", (asked, parts) -> Json.array(world.commands)),
        new Rest.Desk("PUT", "/applications/*/commands", (asked, parts) -> replace(asked.body())));
  }

  private JsonNode replace(JsonNode all) {
    world.commands.clear();
    for (JsonNode command : all) {
      String name = command.path("name").asText();
      if (!name.matches("[-_\\p{L}\\p{N}]{1,32}")
          || command.path("description").asText().isEmpty()
          || command.path("description").asText().length() > 100) {
        throw ApiError.form("command " + name);
      }
      ObjectNode kept = command.deepCopy();
      kept.put("id", world.id()).put("version", world.id());
      world.commands.add(kept.put("application_id", World.APPLICATION));
    }
    return Json.array(world.commands);
  }
}
