package org.twopaths.state;

import java.time.Instant;
import java.util.Map;

/**
 * A line that stays: on the page that two share, or among a person's own.
 *
 * @param on which list it stands in
 * @param key the text it is shown in
 * @param answers what the text is filled with
 * @param by whose line it is
 * @param at when it was put there
 */
public record Pinned(String on, String key, Map<String, Answer> answers, String by, Instant at) {}
