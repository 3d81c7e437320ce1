package org.twopaths.adapters.discord;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twopaths.adapters.discord.look.CustomId;
import org.twopaths.adapters.discord.look.Wording;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.menu.Registration;
import org.twopaths.bot.Inbound;

/**
 * Takes commands, presses and what was written in a window. Discord waits three seconds for a sign,
 * so each is acknowledged first and understood after.
 */
final class Acts {
  private static final Logger LOG = LoggerFactory.getLogger(Acts.class);
  private static final String MISSED = "An act on Discord could not be acknowledged in time.";
  private static final int REMEMBERED = 1_000;
  private static final String FIELD = "words";
  private static final int TITLE = 45;
  private static final int ATTEMPTS = 6;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final DiscordSetup setup;
  private final Crew crew;
  private final Set<String> offered;

  private final Map<Long, Boolean> lately =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** What it works with. */
  record Crew(Lanes lanes, Ways ways, Places places, Mouth mouth) {}

  Acts(DiscordSetup setup, Crew crew) {
    this.setup = setup;
    this.crew = crew;
    this.offered =
        setup.commands().stream().map(CommandEntry::name).collect(Collectors.toUnmodifiableSet());
  }

  void command(SlashCommandInteractionEvent event) {
    if (!isNew(event)) {
      return;
    }
    Way.Sign sign = Places.isPrivate(event) ? Way.Sign.IN_PRIVATE : Way.Sign.AT_A_COMMAND;
    Way way = crew.ways().open(event, event.getHook(), sign);
    event.deferReply(true).queue(shown -> {}, late -> missed(way));
    if (!offered.contains(event.getName())) {
      crew.mouth().answer(way, wording(event).noNotes());
      return;
    }
    OptionMapping option = event.getOption(Registration.OPTION);
    String argument = option == null ? "" : option.getAsString().strip();
    begin(event, way, new Inbound.Command(event.getName(), argument));
  }

  void press(ButtonInteractionEvent event) {
    if (!isNew(event)) {
      return;
    }
    CustomId id = CustomId.read(event.getComponentId()).orElse(new CustomId(0, 0));
    if (id.writes()) {
      event.replyModal(window(id, wording(event))).queue(shown -> {}, late -> LOG.warn(MISSED));
      return;
    }
    Way way = acknowledge(event);
    begin(event, way, new Inbound.Press(id.message(), id.button()));
  }

  /** Discord may tell the same twice; only the first can be acknowledged. */
  private synchronized boolean isNew(Interaction event) {
    return lately.put(event.getIdLong(), true) == null;
  }

  private Wording wording(Interaction event) {
    return setup.wording().to(language(event));
  }

  private static String language(Interaction event) {
    return event.getUserLocale().getLocale();
  }

  private static Modal window(CustomId id, Wording wording) {
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
    if (!isNew(event)) {
      return;
    }
    Way way = acknowledge(event);
    ModalMapping field = event.getValue(FIELD);
    String words = field == null ? "" : field.getAsString();
    crew.lanes()
        .run(
            event.getChannelId(),
            () -> {
              String name = event.getUser().getEffectiveName();
              if (words.isBlank()
                  || Places.isPrivate(event)
                  || crew.mouth().say(event.getChannelId(), event.getId(), name, words)) {
                take(event, new Inbound.Text(words), way);
              } else {
                crew.mouth().whisper(way, wording(event).notPosted());
              }
            });
  }

  private void begin(Interaction event, Way way, Inbound.Act act) {
    crew.lanes().run(event.getChannelId(), () -> take(event, act, way));
  }

  /**
   * In a channel something stands for the answer from the start, for it is the only place that a
   * message to one person can be put into twice and be there once.
   */
  private <E extends IReplyCallback & IMessageEditCallback> Way acknowledge(E event) {
    boolean inPrivate = Places.isPrivate(event);
    Way.Sign sign = inPrivate ? Way.Sign.NONE : Way.Sign.AT_A_PRESS;
    Way way = crew.ways().open(event, ((IReplyCallback) event).getHook(), sign);
    RestAction<?> sent = inPrivate ? event.deferEdit() : event.deferReply(true);
    sent.queue(shown -> {}, late -> missed(way));
    return way;
  }

  private void take(Interaction event, Inbound.Act act, Way way) {
    if (event.getUser().isBot()) {
      return;
    }
    try {
      crew.ways().keep(way);
      Patience.during(ATTEMPTS, FIRST_PAUSE, () -> hand(event, act));
    } catch (RuntimeException lost) {
      // The kind only: an exception's own words could hold what somebody wrote.
      LOG.error("An act on Discord was not taken over: {}", lost.getClass().getName());
    } finally {
      crew.ways().done(way);
    }
  }

  private void hand(Interaction event, Inbound.Act act) {
    Inbound.Chat chat = crew.places().of(event, act);
    Inbound.Sender sender =
        new Inbound.Sender(
            event.getUser().getId(), event.getUser().getEffectiveName(), language(event));
    setup
        .intake()
        .receive(new Inbound(DiscordAdapter.NAME, event.getId(), chat, sender, act))
        .join();
  }

  private static void missed(Way way) {
    way.lose();
    LOG.warn(MISSED);
  }
}
