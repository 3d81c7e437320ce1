package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.adapters.discord.fake.Until;
import org.twopaths.adapters.discord.menu.CommandEntry;
import org.twopaths.adapters.discord.menu.CommandEntry.Label;
import org.twopaths.adapters.discord.menu.CommandEntry.Place;
import org.twopaths.adapters.discord.menu.Registration;
import org.twopaths.bot.Inbound;

/** What commands there are, in which languages, and where one may ask for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordMenuTest {
  private DiscordStage stage;

  @BeforeAll
  void open() {
    stage = DiscordStage.open();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  private JsonNode command(String name) {
    return stage.discord.commands().stream()
        .filter(command -> command.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyLanguageHasItsOwnWords() {
    JsonNode reflect = command("reflect");
    assertThat(reflect.path("name_localizations")).hasToString("{\"de\":\"nachdenken\"}");
    assertThat(reflect.path("description_localizations").path("de").asText())
        .isEqualTo("Eine Frage");
    for (String spanish : List.of("es-ES", "es-419")) {
      assertThat(reflect.path("description_localizations").path(spanish).asText())
          .isEqualTo("Una pregunta");
    }
    assertThat(command("settle").path("name_localizations")).isEmpty();
  }

  /** Whoever may not pick a private command in a channel types it, for all there to read. */
  @Test
  void whereTheyMayBeAskedFor() {
    assertThat(command("settle").path("contexts")).hasSize(3);
    assertThat(command("here").path("contexts")).hasSize(1);
    assertThat(command("here").path("contexts").get(0).asInt()).isZero();
    assertThat(command("settle").path("integration_types")).hasSize(2);
  }

  @Test
  void aWordOfAnotherLanguageIsKnownInPrivate() {
    FakeUser cleo = stage.discord.user("Cleo");
    cleo.say("/Nachdenken");
    assertThat(stage.intake.await(cleo, Inbound.Command.class).act())
        .isEqualTo(new Inbound.Command("reflect", ""));
  }

  @Test
  void whoInstalledItForThemselvesIsAnsweredInPrivate() {
    FakeUser ada = stage.discord.user("Ada");
    for (FakeChannel place :
        List.of(
            stage.discord.chatOfOthers(),
            stage.discord.foreignChannel(ada, stage.discord.user("Ben")))) {
      ada.command(place, "reflect", null);
      Until.so("it came", () -> stage.intake.from(ada).size() >= 1);
      assertThat(stage.intake.from(ada).getFirst().chat())
          .isEqualTo(new Inbound.Chat(ada.dm().id(), null));
      stage.intake.received.clear();
    }
    FakeChannel place = stage.discord.chatOfOthers();
    ada.command(place, "settle", null);
    place.await(ada, "Look in our private chat.");
    assertThat(place.shown()).isEmpty();
  }

  @Test
  void aRoomIsNowhereWhereTheBotIsNot() {
    FakeUser ada = stage.discord.user("Ada");
    FakeChannel place = stage.discord.foreignChannel(ada);
    ada.command(place, "here", null);
    assertThat(stage.intake.await(ada, Inbound.Command.class).chat().members())
        .contains(ada.id())
        .hasSize(2);
  }

  @Test
  void wordsThatDiscordWouldRefuseAreFoundAtTheStart() {
    assertThatThrownBy(() -> named("Two Words")).hasMessageContaining("'Two Words' in de");
    assertThatThrownBy(() -> named("Laut")).hasMessageContaining("small letters");
    Map<String, Label> silent = Map.of("en", new Label("a", "", null));
    assertThatThrownBy(() -> new CommandEntry("a", silent, Place.BOTH))
        .hasMessageContaining("Discord wants 1 to 100");
    List<CommandEntry> twins = List.of(named("pair"), DiscordStage.COMMANDS.getLast());
    assertThatThrownBy(() -> new Registration(twins)).hasMessageContaining("both called 'pair'");
  }

  private static CommandEntry named(String german) {
    Label label = new Label("quiet", "Quiet", null);
    Map<String, Label> labels = Map.of("en", label, "de", new Label(german, "Leise", null));
    return new CommandEntry("quiet", labels, Place.BOTH);
  }
}
