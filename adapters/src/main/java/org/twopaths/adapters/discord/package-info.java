/**
 * Discord: direct messages for what is private, a channel as the couple's room.
 *
 * <p>What happened comes in by {@code Ears}, which only passes it on; every chat has a lane of its
 * own in which its events wait for each other. What the bot says goes out by {@code Mouth}.
 */
package org.twopaths.adapters.discord;
