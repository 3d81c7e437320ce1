package org.twopaths.flow;

import java.time.LocalTime;

/** A solo flow that each person is asked to walk some days after: at that time of their own day. */
public record Later(String flow, int days, LocalTime at) {
  public Later {
    Shape.id(flow);
    Shape.require(days >= 0 && at != null, "later takes days and a time of day, such as \"09:00\"");
  }
}
