package org.twopaths.adapters.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twopaths.adapters.discord.fake.FakeChannel;
import org.twopaths.adapters.discord.fake.FakeServer;
import org.twopaths.adapters.discord.fake.FakeUser;
import org.twopaths.bot.Inbound;

/** Who sees a channel: exactly the two, or not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordRoomTest {
  private DiscordStage stage;
  private FakeUser ada;
  private FakeUser ben;
  private FakeUser cleo;

  @BeforeAll
  void open() {
    stage = DiscordStage.open();
  }

  @AfterAll
  void close() {
    stage.close();
  }

  @BeforeEach
  void people() {
    ada = stage.discord.user("Ada");
    ben = stage.discord.user("Ben");
    cleo = stage.discord.user("Cleo");
    stage.intake.pair(ada, ben);
  }

  private Set<String> seenBy(FakeChannel channel) {
    ada.command(channel, "here", null);
    return stage
        .intake
        .await(ada, i -> i.act() instanceof Inbound.Command && i.chat().id().equals(channel.id()))
        .chat()
        .members();
  }

  private Set<String> theTwo() {
    return Set.of(ada.id(), ben.id());
  }

  @Test
  void aServerOfTheTwo() {
    assertThat(seenBy(stage.discord.server(ada, ben).channel("ours"))).isEqualTo(theTwo());
  }

  @Test
  void aServerOfTwoWhoAreNoCouple() {
    assertThat(seenBy(stage.discord.server(ada, cleo).channel("ours"))).isNotEqualTo(theTwo());
  }

  @Test
  void anOpenChannelOfALargerServer() {
    FakeServer server = stage.discord.server(ada, ben, cleo);
    assertThat(seenBy(server.channel("open"))).isNotEqualTo(theTwo());
  }

  @Test
  void aClosedChannelOfALargerServer() {
    FakeServer server = stage.discord.server(ada, ben, cleo);
    assertThat(seenBy(server.channel("closed").closedBut(ada, ben))).isEqualTo(theTwo());
  }

  @Test
  void aThirdWhoIsNamed() {
    FakeServer server = stage.discord.server(ada, ben, cleo);
    assertThat(seenBy(server.channel("closed").closedBut(ada, ben, cleo)))
        .containsExactlyInAnyOrder(ada.id(), ben.id(), cleo.id());
  }

  @Test
  void anotherBotDoesNotCount() {
    FakeUser robot = stage.discord.bot("Robot");
    FakeServer server = stage.discord.server(ada, ben, cleo, robot);
    assertThat(seenBy(server.channel("closed").closedBut(ada, ben, robot))).isEqualTo(theTwo());
  }

  @Test
  void anOwnerSeesAll() {
    FakeServer server = stage.discord.server(cleo, ada, ben);
    assertThat(seenBy(server.channel("closed").closedBut(ada, ben))).contains(cleo.id());
  }

  @Test
  void aRoleThatIsLetIn() {
    FakeServer server = stage.discord.server(ada, ben, cleo);
    String role = server.role("friends", false);
    FakeChannel channel = server.channel("closed").closedBut(ada, ben).openFor(role);
    assertThat(seenBy(channel)).isNotEqualTo(theTwo()).contains("role " + role);
  }

  @Test
  void administratorsSeeAll() {
    FakeServer server = stage.discord.server(ada, ben, cleo);
    server.role("admins", true);
    assertThat(seenBy(server.channel("closed").closedBut(ada, ben))).isNotEqualTo(theTwo());
  }
}
