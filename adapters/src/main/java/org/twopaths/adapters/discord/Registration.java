package org.twopaths.adapters.discord;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, all at once, and only when it knows others. */
final class Registration {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final List<CommandEntry> commands;

  Registration(List<CommandEntry> commands) {
    this.commands = commands;
  }

  /** Looks at what Discord knows and replaces it where that is not what there is. */
  void refresh(JDA jda) {
    if (jda.getShardInfo().getShardId() == 0) {
      jda.retrieveCommands(true).queue(known -> compare(jda, known), Registration::failed);
    }
  }

  private void compare(JDA jda, List<Command> known) {
    Set<Object> registered =
        known.stream()
            .filter(command -> command.getType() == Command.Type.SLASH)
            .map(command -> essence(SlashCommandData.fromCommand(command)))
            .collect(Collectors.toSet());
    List<SlashCommandData> wanted = commands.stream().map(Registration::data).toList();
    Set<Object> ours = wanted.stream().map(Registration::essence).collect(Collectors.toSet());
    if (known.size() != ours.size() || !registered.equals(ours)) {
      jda.updateCommands()
          .addCommands(wanted)
          .queue(
              done -> LOG.info("{} commands are registered.", done.size()), Registration::failed);
    }
  }

  private static SlashCommandData data(CommandEntry entry) {
    SlashCommandData data =
        Commands.slash(entry.name(), entry.description())
            .setContexts(contexts(entry))
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
    entry.descriptions().forEach((language, words) -> describe(data, language, words));
    if (entry.argument() != null) {
      data.addOption(OptionType.STRING, Acts.OPTION, entry.argument());
    }
    return data;
  }

  /** English stands for every language that has no words of its own. */
  private static void describe(SlashCommandData data, String language, String words) {
    DiscordLocale locale = DiscordLocale.from(language);
    if (locale != DiscordLocale.UNKNOWN && !language.startsWith("en")) {
      data.setDescriptionLocalization(locale, words);
    }
  }

  private static Set<InteractionContextType> contexts(CommandEntry entry) {
    Set<InteractionContextType> contexts = EnumSet.noneOf(InteractionContextType.class);
    if (entry.inPrivate()) {
      contexts.add(InteractionContextType.BOT_DM);
    }
    if (entry.inRoom()) {
      contexts.add(InteractionContextType.GUILD);
    }
    if (entry.inPrivate() && entry.inRoom()) {
      contexts.add(InteractionContextType.PRIVATE_CHANNEL);
    }
    return contexts;
  }

  /** What two descriptions of the same command have in common. */
  private static Object essence(SlashCommandData data) {
    return List.of(
        data.getName(),
        data.getDescription(),
        new TreeMap<>(localised(data)),
        new TreeSet<>(data.getContexts()),
        new TreeSet<>(data.getIntegrationTypes()),
        data.getOptions().stream().map(Registration::essence).toList());
  }

  private static Map<String, String> localised(SlashCommandData data) {
    return data.getDescriptionLocalizations().toMap().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().getLocale(), Map.Entry::getValue));
  }

  private static Object essence(OptionData option) {
    return List.of(
        option.getType(), option.getName(), option.getDescription(), option.isRequired());
  }

  private static void failed(Throwable trouble) {
    LOG.warn("The commands could not be registered: {}", trouble.getClass().getSimpleName());
  }
}
