package org.twopaths.adapters.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.twopaths.adapters.discord.wire.Line;
import org.twopaths.adapters.discord.wire.Refused;

/**
 * Finds out who can see a channel, without the privileged list of a server's members.
 *
 * <p>The rule, in two ways that either suffice:
 *
 * <ol>
 *   <li>The server holds three members, the bot, the one who asks and their partner: then those
 *       two.
 *   <li>Or the channel is closed to {@code @everyone} by its own permissions. Then it is seen by
 *       those it names one by one and by the server's owner; other bots do not count as people.
 * </ol>
 *
 * <p>Whoever cannot be named stands for a stranger: a role that lets people in or that makes
 * administrators, a channel open to all, a server the bot is not in. A thread is seen by no more
 * people than the channel it hangs on, so it counts as that channel. A room is the couple's only
 * when exactly the two are found; when in doubt it is not.
 */
final class Viewers {
  /** Stands for all when the bot itself does not see the channel. */
  static final String UNSEEN = "unseen";

  private static final long VIEW = 1L << 10;
  private static final long ADMINISTRATOR = 1L << 3;
  private static final Set<Integer> THREADS = Set.of(10, 11, 12);
  private static final int ROLE = 0;
  private static final int ALONE_WITH_BOT = 3;
  private static final int MOST_NAMED = 8;
  private static final int NO_SUCH_MEMBER = 10_007;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final DiscordSetup setup;
  private final Line line;
  private final Map<String, Look> looks = new ConcurrentHashMap<>();

  /**
   * Where and by whom it is asked.
   *
   * @param guild the server; null when the bot is in none there
   * @param asker null when it is not somebody who asks
   */
  record Spot(String guild, String channel, String asker) {}

  private record Look(Instant at, Spot spot, Set<String> seen) {}

  Viewers(DiscordSetup setup, Line line) {
    this.setup = setup;
    this.line = line;
  }

  /** Who sees the channel, looked at now. */
  Set<String> now(Spot spot) {
    Set<String> seen = look(spot);
    looks.put(spot.channel(), new Look(setup.clock().instant(), spot, seen));
    return seen;
  }

  /** Who saw the channel a short while ago; enough for a press, which decides nothing by it. */
  Set<String> lately(Spot spot) {
    Look last = looks.get(spot.channel());
    Instant old = setup.clock().instant().minus(FRESH);
    return last != null && last.at().isAfter(old) ? last.seen() : now(spot);
  }

  /** Who sees the channel after a change that nobody there made known to the bot. */
  Set<String> again(String guild, String channel) {
    Look last = looks.get(channel);
    return now(last == null ? new Spot(guild, channel, null) : last.spot());
  }

  /** The channels of a server that were looked at. */
  Set<String> looked(String guild) {
    return looks.values().stream()
        .map(Look::spot)
        .filter(spot -> guild.equals(spot.guild()))
        .map(Spot::channel)
        .collect(Collectors.toUnmodifiableSet());
  }

  String guild(String channel) {
    Look last = looks.get(channel);
    return last == null ? null : last.spot().guild();
  }

  void forget(String channel) {
    looks.remove(channel);
  }

  private Set<String> look(Spot spot) {
    if (spot.guild() == null) {
      return Set.of(spot.asker(), "elsewhere");
    }
    try {
      DataObject guild =
          line.call(
              Route.Guilds.GET_GUILD.compile(spot.guild()).withQueryParams("with_counts", "true"),
              null);
      if (guild.getInt("approximate_member_count", 0) == ALONE_WITH_BOT) {
        return ofSmallServer(spot.guild(), asker(spot, guild));
      }
      return ofChannel(guild, openChannel(spot.channel()));
    } catch (Refused refused) {
      if (refused.isFinal()) {
        return Set.of(String.valueOf(spot.asker()), UNSEEN);
      }
      throw refused;
    }
  }

  /** Whoever asks is one of the two, and so is the owner of a server of two. */
  private static String asker(Spot spot, DataObject guild) {
    return spot.asker() == null ? guild.getString("owner_id") : spot.asker();
  }

  private Set<String> ofSmallServer(String guild, String asker) {
    String partner = setup.intake().partnerOf(DiscordAdapter.NAME, asker).join().orElse("unpaired");
    boolean here = isPerson(guild, partner);
    return Set.of(asker, here ? partner : "somebody");
  }

  /** The channel whose permissions count: of a thread the one it hangs on. */
  private DataObject openChannel(String id) {
    DataObject channel = line.call(Route.Channels.GET_CHANNEL.compile(id), null);
    return THREADS.contains(channel.getInt("type"))
        ? line.call(Route.Channels.GET_CHANNEL.compile(channel.getString("parent_id")), null)
        : channel;
  }

  private Set<String> ofChannel(DataObject guild, DataObject channel) {
    String server = guild.getString("id");
    List<DataObject> rules =
        channel.getArray("permission_overwrites").stream(DataArray::getObject).toList();
    Set<String> seen = new HashSet<>();
    boolean closed =
        rules.stream()
            .anyMatch(rule -> rule.getString("id").equals(server) && has(rule, "deny", VIEW));
    if (!closed) {
      seen.add("everyone");
    }
    Set<String> botRoles = roles(guild, seen);
    Set<String> named = new HashSet<>(Set.of(guild.getString("owner_id")));
    for (DataObject rule : rules) {
      String id = rule.getString("id");
      if (!id.equals(server) && has(rule, "allow", VIEW) && !botRoles.contains(id)) {
        boolean role = rule.getInt("type") == ROLE;
        (role ? seen : named).add(role ? "role " + id : id);
      }
    }
    return withPeople(server, named, seen);
  }

  /**
   * The roles that are a bot's own; every other one that makes administrators is noted as seeing.
   */
  private static Set<String> roles(DataObject guild, Set<String> seen) {
    Set<String> botRoles = new HashSet<>();
    for (DataObject role : guild.getArray("roles").stream(DataArray::getObject).toList()) {
      boolean bot = role.optObject("tags").filter(tags -> !tags.isNull("bot_id")).isPresent();
      if (bot) {
        botRoles.add(role.getString("id"));
      } else if (has(role, "permissions", ADMINISTRATOR)) {
        seen.add("role " + role.getString("id"));
      }
    }
    return botRoles;
  }

  private Set<String> withPeople(String server, Set<String> named, Set<String> seen) {
    if (named.size() > MOST_NAMED) {
      seen.add("many");
      return Set.copyOf(seen);
    }
    named.stream().filter(id -> isPerson(server, id)).forEach(seen::add);
    return Set.copyOf(seen);
  }

  /** Whether it is somebody who is in the server, and no bot. */
  private boolean isPerson(String server, String id) {
    if (!id.chars().allMatch(Character::isDigit)) {
      return false;
    }
    try {
      DataObject member = line.call(Route.Guilds.GET_MEMBER.compile(server, id), null);
      return !member.getObject("user").getBoolean("bot", false);
    } catch (Refused refused) {
      if (refused.code() == NO_SUCH_MEMBER) {
        return false;
      }
      throw refused;
    }
  }

  private static boolean has(DataObject holder, String key, long permission) {
    return (Long.parseUnsignedLong(holder.getString(key, "0")) & permission) != 0;
  }
}
