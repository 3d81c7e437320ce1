package org.twopaths.config.stage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.twopaths.bot.discreet.Cost;
import org.twopaths.config.Library;
import org.twopaths.engine.Engine;
import org.twopaths.flow.Flows;
import org.twopaths.safety.Consents;
import org.twopaths.safety.Safeguards;
import org.twopaths.text.Catalog;
import org.twopaths.text.Language;

/** The flows and words that ship, read once. */
public final class Shipped {
  public static final Library LIBRARY = Library.read(Path.of(""));

  /** For the trace of a passphrase where its slowness proves nothing. */
  public static final Cost CHEAP = new Cost(64, 1);

  private Shipped() {}

  /** The texts of the common language, by key. */
  public static Map<String, List<String>> english() {
    return LIBRARY.languages().stream()
        .filter(language -> language.id().equals(Language.COMMON))
        .map(Language::texts)
        .findFirst()
        .orElseThrow();
  }

  public static Flows flows() {
    return LIBRARY.flows();
  }

  public static Catalog catalog() {
    return new Catalog(
        List.copyOf(LIBRARY.languages()), Map.of("operator", "Robin"), LIBRARY.helpLines());
  }

  /** The engine as it ships, run by somebody who is not one of the two. */
  public static Engine engine() {
    return engine(false, LIBRARY.consents());
  }

  public static Engine engine(boolean operatorIsPartner, Consents consents) {
    return new Engine(flows(), new Safeguards(LIBRARY.crisisWords(), operatorIsPartner, consents));
  }
}
