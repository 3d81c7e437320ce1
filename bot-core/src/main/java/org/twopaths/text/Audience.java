package org.twopaths.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Who will read a line, and when.
 *
 * @param person the one reader; null when both partners read it
 * @param language a language id
 * @param zones the time zones of the readers, each once
 * @param now when it is said, so that a time on another day is shown with its day
 * @param luck picks among the variants of a text
 */
public record Audience(
    String person, String language, List<ZoneId> zones, Instant now, long luck) {}
