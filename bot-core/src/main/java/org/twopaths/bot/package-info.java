/**
 * The shell: one atomic unit per event, the one batching writer, the outbox relay, the timer clock
 * and pairing. It performs what the engine decided and decides nothing itself.
 */
package org.twopaths.bot;
