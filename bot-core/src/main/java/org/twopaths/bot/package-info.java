/**
 * The shell: one atomic unit per event, the one batching writer, pairing and, in {@code
 * background}, what goes on by itself. It performs what the engine decided and decides nothing
 * itself.
 */
package org.twopaths.bot;
