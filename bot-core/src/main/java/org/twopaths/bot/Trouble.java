package org.twopaths.bot;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Describes a failure for the log by where it happened and never by its message, which may hold a
 * person's words.
 */
public final class Trouble {
  private static final int PLACES = 6;

  private Trouble() {}

  public static String of(Throwable failure) {
    String places =
        Arrays.stream(failure.getStackTrace())
            .limit(PLACES)
            .map(place -> place.getFileName() + ":" + place.getLineNumber())
            .collect(Collectors.joining(" < "));
    return failure.getClass().getName() + " at " + places;
  }
}
