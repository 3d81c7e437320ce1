package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The slash commands of the application. */
final class Commands {
  private static final Set<String> LOCALES =
      Set.of(
          "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el"
              .concat(" bg ru uk hi th zh-CN ja zh-TW ko")
              .split(" "));

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
    Set<String> names = new HashSet<>();
    for (JsonNode command : all) {
      check(command);
      if (!names.add(command.path("name").asText())) {
        throw new ApiError(400, 50_035, "two commands of one name");
      }
      ObjectNode kept = command.deepCopy();
      kept.put("id", world.id()).put("version", world.id());
      world.commands.add(kept.put("application_id", World.APPLICATION));
    }
    return Json.array(world.commands);
  }

  private static void check(JsonNode command) {
    checkName(command.path("name").asText());
    checkDescription(command.path("description").asText());
    command.path("name_localizations").forEach(name -> checkName(name.asText()));
    command.path("description_localizations").forEach(d -> checkDescription(d.asText()));
    for (String words : List.of("name_localizations", "description_localizations")) {
      command.path(words).fieldNames().forEachRemaining(Commands::checkLocale);
    }
    for (JsonNode option : command.path("options")) {
      checkName(option.path("name").asText());
      checkDescription(option.path("description").asText());
    }
  }

  private static void checkLocale(String locale) {
    if (!LOCALES.contains(locale)) {
      throw ApiError.form("no such locale " + locale);
    }
  }

  private static void checkName(String name) {
    if (!name.matches("[-_'\\p{L}\\p{N}]{1,32}") || !name.equals(name.toLowerCase(Locale.ROOT))) {
      throw ApiError.form("command " + name);
    }
  }

  private static void checkDescription(String words) {
    if (words.isEmpty() || words.length() > 100) {
      throw ApiError.form("description " + words);
    }
  }

  boolean offers(String name, int context, boolean argument) {
    return world.commands.stream()
        .filter(command -> command.path("name").asText().equals(name))
        .filter(command -> !argument || !command.path("options").isEmpty())
        .anyMatch(command -> hasContext(command, context));
  }

  private static boolean hasContext(JsonNode command, int context) {
    for (JsonNode offered : command.path("contexts")) {
      if (offered.asInt() == context) {
        return true;
      }
    }
    return false;
  }
}
