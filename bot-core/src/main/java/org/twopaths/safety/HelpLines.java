package org.twopaths.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The lines that help, by country.
 *
 * @param byCountry such as {@code us}
 */
public record HelpLines(Map<String, List<HelpLine>> byCountry) {
  /** None known: what is said then holds everywhere. */
  public static final HelpLines NONE = new HelpLines(Map.of());

  public HelpLines {
    byCountry = Map.copyOf(byCountry);
  }

  /**
   * What may be shown on a day: rows that were not looked at for too long are left out.
   *
   * @param country null when it is not known
   */
  public List<HelpLine> in(String country, Set<HelpLine.Kind> kinds, LocalDate today) {
    return country == null
        ? List.of()
        : byCountry.getOrDefault(country, List.of()).stream()
            .filter(line -> kinds.contains(line.kind()) && line.isFresh(today))
            .toList();
  }
}
