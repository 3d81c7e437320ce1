package org.twopaths.text;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.twopaths.safety.HelpLine;
import org.twopaths.state.Value;

/** What a help line's row of text may hold. */
final class HelpRow {
  private HelpRow() {}

  /** The day is given by month: nobody in need has to weigh days. */
  static Map<String, Value> of(HelpLine line, Audience reader) {
    Locale language = Locale.forLanguageTag(reader.language());
    String checked = DateTimeFormatter.ofPattern("MMMM yyyy", language).format(line.verifiedOn());
    String source = line.source().replaceFirst("^https://(www\\.)?", "").replaceFirst("/.*", "");
    return Map.of(
        "name", new Value.Plain(line.name()),
        "contact", new Value.Plain(line.contact()),
        "source", new Value.Plain(source),
        "checked", new Value.Plain(checked));
  }
}
