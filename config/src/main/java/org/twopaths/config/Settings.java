package org.twopaths.config;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.file.Path;
import org.twopaths.vault.VaultFiles;

/**
 * Every setting, as {@code config/bot.yaml} gives it and the environment overrides it. Secrets are
 * never in the file.
 */
public record Settings(
    Operator operator,
    Path data,
    Keys vault,
    Practice practice,
    Telegram telegram,
    Discord discord) {

  /** Who runs this bot, as people are told. */
  public record Operator(String name, @JsonProperty("is-partner") boolean isPartner) {
    public Operator {
      need(name != null && !name.isBlank(), "operator.name", "say who runs this bot");
    }
  }

  /**
   * Where the keys lie, apart from the data and from each other.
   *
   * @param keyFile the key that wraps all others
   * @param keyring the folder of the others
   */
  public record Keys(@JsonProperty("key-file") Path keyFile, Path keyring) {
    public Keys {
      need(keyFile != null, "vault.key-file", "name the file of the key");
      need(keyring != null, "vault.keyring", "name the folder of the wrapped keys");
    }

    Keys with(String file, String folder) {
      return new Keys(
          file == null ? keyFile : Path.of(file), folder == null ? keyring : Path.of(folder));
    }
  }

  /** The practice room. */
  public record Practice(Switch room, int port) {
    public Practice {
      need(room != null, "practice.room", "write on, off or auto");
      need(port >= 0 && port <= 65_535, "practice.port", "take a port from 0 to 65535");
    }
  }

  /**
   * Telegram. Its token, and the secret of a webhook, come from the environment alone.
   *
   * @param token null when there is none: then Telegram does not run
   * @param apiUrl where the Bot API is; people run servers of their own
   * @param protectPrivate whether what stands in a private chat cannot be passed on or saved there
   */
  public record Telegram(
      @JsonIgnore String token,
      @JsonProperty("api-url") URI apiUrl,
      Mode mode,
      Webhook webhook,
      @JsonProperty("protect-private") boolean protectPrivate) {
    /** How updates come. */
    public enum Mode {
      @JsonProperty("poll")
      POLL,
      @JsonProperty("webhook")
      WEBHOOK
    }

    /**
     * Where a proxy that ends TLS passes Telegram's calls on to.
     *
     * @param url what Telegram calls; https
     * @param port where we listen, on loopback
     */
    public record Webhook(URI url, int port, @JsonIgnore String secret) {}

    public Telegram {
      need(apiUrl != null, "telegram.api-url", "give the address of the Bot API");
      need(mode != null, "telegram.mode", "write poll or webhook");
      need(
          mode == Mode.POLL || webhook != null && webhook.url() != null,
          "telegram.webhook",
          "a webhook needs url and port");
    }

    Telegram with(String givenToken, String secret) {
      Webhook sealed = webhook == null ? null : new Webhook(webhook.url(), webhook.port(), secret);
      return new Telegram(givenToken, apiUrl, mode, sealed, protectPrivate);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
      return "Telegram[" + mode + "]";
    }
  }

  /**
   * Discord. Its token comes from the environment alone.
   *
   * @param token null when there is none: then Discord does not run
   * @param apiUrl null for Discord's own; people run REST proxies
   * @param gatewayUrl null for the one that the API names
   * @param compression whether the gateway compresses what it sends
   * @param notes on, or off: then only check-ins and buttons are left in direct messages
   */
  public record Discord(
      @JsonIgnore String token,
      @JsonProperty("api-url") String apiUrl,
      @JsonProperty("gateway-url") String gatewayUrl,
      boolean compression,
      @JsonProperty("private-notes") Switch notes) {

    public Discord {
      need(notes == Switch.ON || notes == Switch.OFF, "discord.private-notes", "write on or off");
    }

    boolean privateNotes() {
      return notes == Switch.ON;
    }

    Discord with(String givenToken, String api, String gateway) {
      return new Discord(
          givenToken,
          api == null ? apiUrl : api,
          gateway == null ? gatewayUrl : gateway,
          compression,
          notes);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
      return "Discord[]";
    }
  }

  /** Whether a part runs. */
  public enum Switch {
    @JsonProperty("on")
    ON,
    @JsonProperty("off")
    OFF,
    /** When nothing else does. */
    @JsonProperty("auto")
    AUTO
  }

  public Settings {
    need(operator != null, "operator", "say who runs this bot: name and is-partner");
    need(data != null, "data", "name the folder for the database");
    need(vault != null, "vault", "give key-file and keyring");
    need(practice != null, "practice", "give room and port");
    need(telegram != null, "telegram", "give api-url and mode");
    need(discord != null, "discord", "give compression and private-notes");
  }

  /** The settings with what the environment says in place of the file. */
  Settings overriddenBy(Environment environment) {
    String port = environment.value("TWOPATHS_PRACTICE_PORT");
    String folder = environment.value("TWOPATHS_DATA");
    String telegramApi = environment.value("TWOPATHS_TELEGRAM_API_URL");
    Telegram address =
        telegramApi == null
            ? telegram
            : new Telegram(
                null,
                URI.create(telegramApi),
                telegram.mode(),
                telegram.webhook(),
                telegram.protectPrivate());
    return new Settings(
        operator,
        folder == null ? data : Path.of(folder),
        vault.with(environment.value("TWOPATHS_KEY_FILE"), environment.value("TWOPATHS_KEYRING")),
        port == null ? practice : new Practice(practice.room(), number(port)),
        address.with(
            environment.secret("TWOPATHS_TELEGRAM_TOKEN"),
            environment.secret("TWOPATHS_TELEGRAM_WEBHOOK_SECRET")),
        discord.with(
            environment.secret("TWOPATHS_DISCORD_TOKEN"),
            environment.value("TWOPATHS_DISCORD_API_URL"),
            environment.value("TWOPATHS_DISCORD_GATEWAY_URL")));
  }

  VaultFiles vaultFiles() {
    return new VaultFiles(vault.keyFile(), vault.keyring(), data);
  }

  /** Whether the practice room opens. */
  boolean practices() {
    return practice.room() == Switch.ON
        || practice.room() == Switch.AUTO && telegram.token() == null && discord.token() == null;
  }

  private static int number(String port) {
    try {
      return Integer.parseInt(port.strip());
    } catch (NumberFormatException notOne) {
      throw new SettingsMistake("TWOPATHS_PRACTICE_PORT is no number: take one from 0 to 65535");
    }
  }

  private static void need(boolean holds, String setting, String mend) {
    if (!holds) {
      throw new SettingsMistake(setting + ": " + mend);
    }
  }
}
