package org.twopaths.adapters.discord;

import java.time.Duration;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.look.CustomId;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.Registration;
import org.twopaths.bot.Inbound;

/**
 * Takes commands, presses and what was written in a window. Discord waits three seconds for a sign,
 * so each is acknowledged first and understood after.
 */
final class Acts {
  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private static final String FIELD = "words";
  private static final int TITLE = 45;
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final DiscordSetup setup;
  private final Crew crew;

  /** What it works with. */
  record Crew(Lanes lanes, Hooks hooks, Places places, Mouth mouth) {}

  Acts(DiscordSetup setup, Crew crew) {
    this.setup = setup;
    this.crew = crew;
  }

  void command(SlashCommandInteractionEvent event) {
    event.deferReply(true).queue(shown -> {}, late -> missed());
    OptionMapping option = event.getOption(Registration.OPTION);
    String argument = option == null ? "" : option.getAsString().strip();
    Inbound.Act act = new Inbound.Command(event.getName(), argument);
    Hooks.Sign sign = Places.isPrivate(event) ? Hooks.Sign.IN_PRIVATE : Hooks.Sign.IN_CHANNEL;
    begin(event, event.getHook(), sign, act);
  }

  void press(ButtonInteractionEvent event) {
    CustomId id = CustomId.read(event.getComponentId()).orElse(new CustomId(0, 0));
    if (id.writes()) {
      event.replyModal(window(id)).queue(shown -> {}, late -> missed());
      return;
    }
    event.deferEdit().queue(shown -> {}, late -> missed());
    begin(event, event.getHook(), Hooks.Sign.NONE, new Inbound.Press(id.message(), id.button()));
  }

  private Modal window(CustomId id) {
    Wording wording = setup.wording();
    TextInput field = TextInput.create(FIELD, TextInputStyle.PARAGRAPH).build();
    return Modal.create(CustomId.write(id.message()), cut(wording.window()))
        .addComponents(Label.of(cut(wording.yourWords()), field))
        .build();
  }

  private static String cut(String title) {
    return title.length() <= TITLE ? title : title.substring(0, TITLE - 1) + "…";
  }

  /** What was written in a window nobody else would see, so the bot puts it into the channel. */
  void written(ModalInteractionEvent event) {
    event.deferEdit().queue(shown -> {}, late -> missed());
    ModalMapping field = event.getValue(FIELD);
    String words = field == null ? "" : field.getAsString();
    if (words.isBlank()) {
      return;
    }
    Hooks.Open way = open(event, event.getHook(), Hooks.Sign.NONE);
    crew.lanes()
        .run(
            event.getChannelId(),
            () -> {
              String name = event.getUser().getEffectiveName();
              if (Places.isPrivate(event)
                  || crew.mouth().say(event.getChannelId(), event.getId(), name, words)) {
                take(event, new Inbound.Text(words), way);
              } else {
                crew.mouth().whisper(way, setup.wording().notPosted());
              }
            });
  }

  private void begin(Interaction event, InteractionHook hook, Hooks.Sign sign, Inbound.Act act) {
    Hooks.Open way = open(event, hook, sign);
    crew.lanes().run(event.getChannelId(), () -> take(event, act, way));
  }

  private Hooks.Open open(Interaction event, InteractionHook hook, Hooks.Sign sign) {
    String person = event.getUser().getId();
    return crew.hooks().opened(event.getChannelId(), person, hook, sign);
  }

  private void take(Interaction event, Inbound.Act act, Hooks.Open way) {
    if (event.getUser().isBot()) {
      return;
    }
    try {
      Patience.during(ATTEMPTS, FIRST_PAUSE, () -> hand(event, act));
    } catch (RuntimeException lost) {
      // The kind only: an exception's own words could hold what somebody wrote.
      LOG.error("An act on Discord was not taken over: {}", lost.getClass().getName());
    } finally {
      crew.hooks().done(way);
    }
  }

  private void hand(Interaction event, Inbound.Act act) {
    Inbound.Chat chat = crew.places().of(event, act);
    Inbound.Sender sender =
        new Inbound.Sender(event.getUser().getId(), event.getUser().getEffectiveName());
    setup
        .intake()
        .receive(new Inbound(DiscordAdapter.NAME, event.getId(), chat, sender, act))
        .join();
  }

  private static void missed() {
    LOG.warn("An act on Discord could not be acknowledged in time.");
  }
}
