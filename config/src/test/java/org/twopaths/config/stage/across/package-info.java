/** The transcripts of two who use different apps: one on Telegram, the other on Discord. */
package org.twopaths.config.stage.across;
