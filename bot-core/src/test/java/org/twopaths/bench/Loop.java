package org.twopaths.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Role;
import org.twopaths.flow.Step;
import org.twopaths.safety.HelpLines;
import org.twopaths.text.Catalog;
import org.twopaths.text.Language;

/** A flow that asks the same question for ever, with words as long as ordinary ones. */
final class Loop {
  static final String ID = "settle";

  private static final String WORDS =
      "What is loudest in you right now? Pick the nearest one. Only you see this, and nothing is"
          + " kept.";

  private Loop() {}

  static Flows flows() {
    Expects often = new Expects.Choice(List.of("hot", "on-guard", "replaying", "numb"));
    Step ask =
        new Step.Ask(
            "sign",
            Role.ME,
            often,
            null,
            false,
            false,
            null,
            null,
            null,
            Duration.ofHours(2),
            null,
            null);
    Step again = new Step.Branch("again", "sign", Map.of("hot", "sign"), List.of());
    Duration day = Duration.ofDays(1);
    return new Flows(
        List.of(new Flow(ID, 1, Flow.Kind.SOLO, day, null, false, null, List.of(ask, again))));
  }

  static Catalog catalog() {
    Map<String, List<String>> texts =
        Map.of(
            "settle.sign", List.of(WORDS),
            "settle.sign.hot", List.of("Hot, ready to react"),
            "settle.sign.on-guard", List.of("On guard"),
            "settle.sign.replaying", List.of("Replaying it"),
            "settle.sign.numb", List.of("Shut down or numb"),
            "common.option.stop", List.of("Stop"),
            "common.option.help-now", List.of("Help now"));
    return new Catalog(List.of(new Language("en", texts)), Map.of(), HelpLines.NONE);
  }
}
