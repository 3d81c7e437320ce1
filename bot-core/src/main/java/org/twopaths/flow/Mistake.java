package org.twopaths.flow;

/** A file of ours that cannot be read: says which line, and how to mend it. */
public final class Mistake extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  Mistake(String file, Spot spot, String mend) {
    super(file + " line " + spot.line() + ", column " + spot.column() + ": " + mend);
    this.line = spot.line();
    this.column = spot.column();
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
