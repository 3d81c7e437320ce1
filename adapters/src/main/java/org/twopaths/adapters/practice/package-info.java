/**
 * The practice room: a messenger of its own on one page, so that the bot can be met and tried
 * without any account.
 *
 * <p>It plays two people, Ada and Ben, their private chats and the room they share. It keeps what
 * was shown and typed in one file, because a messenger forgets nothing, and knows nothing of the
 * page by which people reach it.
 */
package org.twopaths.adapters.practice;
