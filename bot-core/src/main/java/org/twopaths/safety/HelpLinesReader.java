package org.twopaths.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.twopaths.flow.YamlReader;

/** Reads the help lines; the only place that knows how their files are written. */
public final class HelpLinesReader {
  private static final Pattern HOURS =
      Pattern.compile("always|unknown|\\d\\d:\\d\\d-\\d\\d:\\d\\d");

  /** A file: one country. */
  private record Country(List<Row> lines) {}

  private record Row(
      String kind,
      String name,
      String contact,
      String hours,
      List<String> languages,
      String source,
      @JsonProperty("verified_on") String verifiedOn) {}

  private HelpLinesReader() {}

  /**
   * Reads files by name: the country's, with {@code .yaml}.
   *
   * @throws IllegalArgumentException that names the file, the row and the mend
   */
  public static HelpLines read(Map<String, String> files) {
    Map<String, List<HelpLine>> byCountry = new HashMap<>();
    files.forEach((name, yaml) -> {
      String file = "helplines/" + name;
      Country country = new YamlReader(file).read(yaml, Country.class);
      need(country.lines() != null, file, "lines", "list at least one");
      List<HelpLine> lines = country.lines().stream().map(row -> line(file, row)).toList();
      byCountry.put(name.replaceFirst("\\.yaml$", ""), lines);
    });
    return new HelpLines(byCountry);
  }

  private static HelpLine line(String file, Row row) {
    need(row.name() != null && !row.name().isBlank(), file, "a row", "give its name");
    String name = row.name();
    need(row.contact() != null && !row.contact().isBlank(), file, name, "give its contact");
    boolean hours = row.hours() != null && HOURS.matcher(row.hours()).matches();
    need(hours, file, name, "hours are always, unknown or 08:00-22:00 in quotes");
    boolean speaks = row.languages() != null && !row.languages().isEmpty();
    need(speaks, file, name, "give its languages, such as [en]");
    boolean sourced = row.source() != null && row.source().startsWith("https://");
    need(sourced, file, name, "give the https:// page that says so as its source");
    return new HelpLine(
        kind(file, row),
        name,
        row.contact(),
        row.hours(),
        List.copyOf(row.languages()),
        row.source(),
        verifiedOn(file, row));
  }

  private static HelpLine.Kind kind(String file, Row row) {
    try {
      return HelpLine.Kind.valueOf(String.valueOf(row.kind()).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw mistake(file, row.name(), "its kind is one of " + kinds());
    }
  }

  private static String kinds() {
    return String.join(
        ", ",
        List.of(HelpLine.Kind.values()).stream()
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static LocalDate verifiedOn(String file, Row row) {
    try {
      return LocalDate.parse(String.valueOf(row.verifiedOn()));
    } catch (DateTimeException noDate) {
      throw mistake(file, row.name(), "verified_on is a day such as 2026-11-26");
    }
  }

  private static void need(boolean holds, String file, String row, String mend) {
    if (!holds) {
      throw mistake(file, row, mend);
    }
  }

  private static IllegalArgumentException mistake(String file, String row, String mend) {
    return new IllegalArgumentException(file + ": '" + row + "': " + mend);
  }
}
