package org.twopaths.adapters.telegram.in;

/** Who we are on Telegram. */
public record Self(long id, String username) {}
