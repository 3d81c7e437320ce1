package org.twopaths.adapters.discord.menu;

import java.util.Arrays;
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
import net.dv8tion.jda.api.interactions.commands.localization.LocalizationMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells Discord which commands there are, all at once, and only when it knows others. */
public final class Registration {
  /** The one option a command may have. */
  public static final String OPTION = "what";

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final List<CommandEntry> commands;

  /**
   * @throws IllegalArgumentException when two commands go by one word, which Discord would refuse
   */
  public Registration(List<CommandEntry> commands) {
    this.commands = commands;
    Map<String, String> owners = new TreeMap<>();
    for (CommandEntry entry : commands) {
      for (String word : entry.words()) {
        String other = owners.putIfAbsent(word, entry.name());
        if (other != null) {
          throw new IllegalArgumentException(
              "/%s and /%s are both called '%s'".formatted(other, entry.name(), word));
        }
      }
    }
  }

  /** Looks at what Discord knows and replaces it where that is not what there is. */
  public void refresh(JDA jda) {
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
    CommandEntry.Label english = entry.english();
    SlashCommandData data =
        Commands.slash(entry.name(), english.description())
            .setContexts(contexts(entry.place()))
            .setIntegrationTypes(IntegrationType.GUILD_INSTALL, IntegrationType.USER_INSTALL);
    OptionData option =
        english.argument() == null
            ? null
            : new OptionData(OptionType.STRING, OPTION, english.argument());
    entry.labels().forEach((language, label) -> localise(data, option, language, label));
    return option == null ? data : data.addOptions(option);
  }

  /** English stands for every language that has no words of its own. */
  private static void localise(
      SlashCommandData data, OptionData option, String language, CommandEntry.Label label) {
    for (DiscordLocale locale : locales(language)) {
      data.setDescriptionLocalization(locale, label.description());
      if (!label.name().equals(data.getName())) {
        data.setNameLocalization(locale, label.name());
      }
      if (option != null && label.argument() != null) {
        option.setDescriptionLocalization(locale, label.argument());
      }
    }
  }

  /** Discord knows some languages by their country too, such as {@code es-ES}. */
  private static List<DiscordLocale> locales(String language) {
    return Arrays.stream(DiscordLocale.values())
        .filter(locale -> locale != DiscordLocale.UNKNOWN && !language.equals("en"))
        .filter(locale -> (locale.getLocale() + "-").startsWith(language + "-"))
        .toList();
  }

  /**
   * A private command may be typed anywhere: where it is not known, Discord would post what
   * somebody typed for all to read. Outside of private only they see the answer.
   */
  private static Set<InteractionContextType> contexts(CommandEntry.Place place) {
    return place.inPrivate()
        ? EnumSet.of(
            InteractionContextType.BOT_DM,
            InteractionContextType.GUILD,
            InteractionContextType.PRIVATE_CHANNEL)
        : EnumSet.of(InteractionContextType.GUILD);
  }

  /** What two descriptions of the same command have in common. */
  private static Object essence(SlashCommandData data) {
    return List.of(
        data.getName(),
        data.getDescription(),
        plain(data.getNameLocalizations()),
        plain(data.getDescriptionLocalizations()),
        new TreeSet<>(data.getContexts()),
        new TreeSet<>(data.getIntegrationTypes()),
        data.getOptions().stream().map(Registration::essence).toList());
  }

  private static Map<String, String> plain(LocalizationMap words) {
    Map<String, String> plain = new TreeMap<>();
    words.toMap().forEach((locale, word) -> plain.put(locale.getLocale(), word));
    return plain;
  }

  private static Object essence(OptionData option) {
    return List.of(
        option.getType(),
        option.getName(),
        option.getDescription(),
        plain(option.getDescriptionLocalizations()),
        option.isRequired());
  }

  private static void failed(Throwable trouble) {
    LOG.warn("The commands could not be registered: {}", trouble.getClass().getSimpleName());
  }
}
