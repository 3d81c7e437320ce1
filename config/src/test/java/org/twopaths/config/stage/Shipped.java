package org.twopaths.config.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.twopaths.config.Library;
import org.twopaths.flow.Flows;
import org.twopaths.text.Catalog;

/** The flows and words that ship, read once. */
public final class Shipped {
  public static final Library LIBRARY = Library.read(Path.of(""));

  private Shipped() {}

  public static Flows flows() {
    return LIBRARY.flows();
  }

  public static Catalog catalog() {
    return new Catalog(List.copyOf(LIBRARY.languages()), Map.of("operator", "Robin"));
  }
}
