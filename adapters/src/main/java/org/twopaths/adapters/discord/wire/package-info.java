/**
 * The connection to Discord: the one place that builds JDA, asks through it and knows its refusals.
 */
package org.twopaths.adapters.discord.wire;
