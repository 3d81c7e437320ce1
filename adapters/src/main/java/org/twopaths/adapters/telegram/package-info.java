/**
 * Telegram: private chats for what is one's own, a private group as the couple's room.
 *
 * <p>{@code api} speaks with the Bot API, {@code in} takes what people do, {@code out} shows what
 * the bot says. The words of the Bot API come from telegrambots-meta; the transport is ours,
 * because a sender has to know whether a request may have been carried out, and a receiver must not
 * confirm what is not kept yet.
 */
package org.twopaths.adapters.telegram;
