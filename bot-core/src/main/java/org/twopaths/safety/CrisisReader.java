package org.twopaths.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.YamlReader;
import org.twopaths.safety.CrisisWords.Tier;

/** Reads the lists of crisis words; the only place that knows how their files are written. */
public final class CrisisReader {
  private static final String ANY_ENDING = "*";

  /** One language's list. */
  private record Listed(List<String> clear, List<String> maybe, List<String> ordinary) {}

  private final Map<String, Tier> phrases = new HashMap<>();

  private CrisisReader() {}

  /**
   * Reads the lists of all languages together, since people write in more than one: file to
   * content.
   *
   * @throws IllegalArgumentException that names the file and the mend
   */
  public static CrisisWords read(Map<String, String> files) {
    CrisisReader reader = new CrisisReader();
    files.forEach(reader::take);
    return new CrisisWords(reader.phrases);
  }

  private void take(String file, String yaml) {
    Listed listed = new YamlReader(file).read(yaml, Listed.class);
    take(file, listed.clear(), Tier.CLEAR);
    take(file, listed.maybe(), Tier.MAYBE);
    take(file, listed.ordinary(), Tier.NONE);
  }

  private void take(String file, List<String> written, Tier tier) {
    if (written == null || written.isEmpty()) {
      throw new IllegalArgumentException(file + ": give clear, maybe and ordinary, each a list");
    }
    for (String line : written) {
      try {
        Wording.phrases(line)
            .forEach(phrase -> phrases.merge(folded(phrase), tier, CrisisReader::surer));
      } catch (IllegalArgumentException mistake) {
        throw new IllegalArgumentException(file + ": " + mistake.getMessage(), mistake);
      }
    }
  }

  /** What two lists say differently is asked rather than passed over. */
  private static Tier surer(Tier one, Tier other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static String folded(String phrase) {
    String folded = Fold.of(phrase);
    if (folded.isBlank()) {
      throw new IllegalArgumentException("'" + phrase + "' leaves nothing to look for");
    }
    return phrase.strip().endsWith(ANY_ENDING) ? folded.stripTrailing() : folded;
  }
}
