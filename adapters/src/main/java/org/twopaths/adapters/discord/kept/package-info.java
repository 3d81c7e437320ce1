/** What the adapter has to know again in its next life. */
package org.twopaths.adapters.discord.kept;
