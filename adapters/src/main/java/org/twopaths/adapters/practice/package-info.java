/**
 * The practice room: a messenger of its own on one page, so that the bot can be met and tried
 * without any account.
 *
 * <p>It plays two people, Ada and Ben, their private chats and the room they share. It listens on
 * loopback only and keeps what was shown and typed in one file, because a messenger forgets
 * nothing.
 */
package org.twopaths.adapters.practice;
