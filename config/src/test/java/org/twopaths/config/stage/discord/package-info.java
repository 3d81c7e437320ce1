/** The transcripts on Discord: the same conversations, through the real adapter. */
package org.twopaths.config.stage.discord;
