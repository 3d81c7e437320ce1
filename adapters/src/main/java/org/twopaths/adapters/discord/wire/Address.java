package org.twopaths.adapters.discord.wire;

/**
 * Where Discord is and who we are there.
 *
 * @param token the bot's token
 * @param api the base address of the REST API with its version; null for Discord's own
 * @param gateway the address of the gateway; null for the one that the API names
 * @param compressed whether the gateway compresses what it sends
 */
public record Address(String token, String api, String gateway, boolean compressed) {
  private static final String DISCORD = "https://discord.com/api/v10/";

  public Address {
    if (token == null || token.isBlank()) {
      throw new IllegalArgumentException("discord.token is empty: the application's page has it");
    }
    api = api == null ? DISCORD : api.endsWith("/") ? api : api + "/";
  }

  /** Keeps the token out of logs. */
  @Override
  public String toString() {
    return "Address[" + api + "]";
  }
}
