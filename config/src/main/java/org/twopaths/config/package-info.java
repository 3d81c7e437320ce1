/**
 * What the bot says and which parts of it run: settings, the folder that people edit, and the
 * wiring.
 */
package org.twopaths.config;
