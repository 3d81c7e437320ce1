/** What the bot does to whom, and who may do what to it: one invariant each, whatever they do. */
package org.twopaths.config.conduct;
