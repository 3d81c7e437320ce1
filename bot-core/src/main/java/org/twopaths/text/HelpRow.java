package org.twopaths.text;

import java.util.Map;
import org.twopaths.safety.HelpLine;
import org.twopaths.state.Value;

/** What a help line's row of text may hold. */
final class HelpRow {
  private HelpRow() {}

  static Map<String, Value> of(HelpLine line, Clock clock) {
    String source = line.source().replaceFirst("^https://(www\\.)?", "").replaceFirst("/.*", "");
    return Map.of(
        "name", new Value.Plain(line.name()),
        "contact", new Value.Plain(line.contact()),
        "source", new Value.Plain(source),
        "checked", new Value.Plain(clock.month(line.verifiedOn())));
  }
}
