package org.twopaths.vault;

/**
 * Something sealed does not open: its key is gone, or its bytes are not those that were sealed
 * there. Names the place and nothing of what lies in it.
 */
public final class Unopened extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unopened(Place place, String why) {
    super(place.table() + "." + place.column() + ": " + why);
  }
}
