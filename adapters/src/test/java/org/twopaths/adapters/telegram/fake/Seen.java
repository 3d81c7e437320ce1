package org.twopaths.adapters.telegram.fake;

/**
 * Something of the bot's that people saw: a message, a change of one, or a word over the chat in
 * answer to a press.
 *
 * @param onlyFor who alone saw it; 0 for everyone in the chat
 * @param edits whether it took the place of a message
 */
public record Seen(long chat, long onlyFor, boolean edits, Shown post) {}
