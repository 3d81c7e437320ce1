package org.twopaths.engine.answer;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twopaths.flow.Expects;
import org.twopaths.state.Answer;
import org.twopaths.state.Member;
import org.twopaths.state.Value;

/** Reads an answer out of what a person wrote; never throws, however long or odd it is. */
public final class Parse {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:.h ](\\d{2}))?\\s*(am|pm|uhr|h|o'clock)?");

  /** When on a day that a person named something comes back. */
  private static final LocalTime EVENING = LocalTime.of(18, 0);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

  /** What came of it. */
  public sealed interface Read {
    /** An answer. */
    record Taken(Answer answer) implements Read {}

    /** None; the line that asks again, by its name. */
    record Unclear(String line, Map<String, Value> values) implements Read {
      Unclear(String line) {
        this(line, Map.of());
      }
    }
  }

  private Parse() {}

  /** What somebody wrote, read by their own clock and in their own language. */
  public static Read read(Expects expects, String written, Instant now, Member member) {
    ZoneId zone = member.zone();
    String words = clean(written);
    return switch (expects) {
      case Expects.Choice choice -> new Read.Unclear("choice");
      case Expects.Scale scale -> scale(scale, words);
      case Expects.Words limit -> words(limit, words);
      case Expects.Time time -> time(time, words, now.atZone(zone));
      case Expects.Days days -> days(days, words, now.atZone(zone));
      case Expects.Zone any -> zone(words, member.language());
      case Expects.Language language -> new Read.Unclear("choice");
      // It comes as an event of its own, without the words.
      case Expects.Secret secret -> new Read.Unclear("words");
    };
  }

  /** Without what cannot be seen at the ends, and without characters no text may hold. */
  private static String clean(String written) {
    StringBuilder kept = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  private static boolean visible(String words) {
    return words
        .codePoints()
        .anyMatch(c ->
            !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT);
  }

  private static Read words(Expects.Words limit, String words) {
    if (!visible(words)) {
      return new Read.Unclear("words");
    }
    if (words.codePointCount(0, words.length()) > limit.most()) {
      Value most = new Value.Plain(String.valueOf(limit.most()));
      return new Read.Unclear("too-long", Map.of("most", most));
    }
    return new Read.Taken(new Answer.Words(words, null));
  }

  private static Read scale(Expects.Scale scale, String written) {
    String words = Normalizer.normalize(written, Normalizer.Form.NFKC);
    if (NUMBER.matcher(words).matches() && Integer.parseInt(words) <= Expects.Scale.TOP) {
      int value = Integer.parseInt(words);
      return new Read.Taken(new Answer.Rated(value, scale.bandOf(value)));
    }
    return new Read.Unclear("scale");
  }

  private static Read time(Expects.Time limit, String words, ZonedDateTime now) {
    Optional<LocalTime> time = timeOfDay(words);
    if (time.isEmpty()) {
      return new Read.Unclear("time");
    }
    ZonedDateTime next = now.with(time.get());
    ZonedDateTime at = next.isAfter(now) ? next : now.plusDays(1).with(time.get());
    boolean tooFar = at.toInstant().isAfter(now.toInstant().plus(limit.within()));
    return tooFar ? new Read.Unclear("time") : new Read.Taken(new Answer.At(at.toInstant()));
  }

  private static Read days(Expects.Days limit, String written, ZonedDateTime now) {
    String words = Normalizer.normalize(written, Normalizer.Form.NFKC);
    boolean number = NUMBER.matcher(words).matches();
    int days = number ? Integer.parseInt(words) : 0;
    if (days < 1 || days > limit.most()) {
      return new Read.Unclear(
          "days", Map.of("most", new Value.Plain(String.valueOf(limit.most()))));
    }
    return new Read.Taken(new Answer.At(now.plusDays(days).with(EVENING).toInstant()));
  }

  private static Optional<LocalTime> timeOfDay(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
    Matcher matcher = TIME.matcher(plain.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    String half = matcher.group(3) == null ? "" : matcher.group(3);
    if (half.equals("pm") && hour < 12) {
      hour += 12;
    } else if (half.equals("am") && hour == 12) {
      hour = 0;
    }
    return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
  }

  /**
   * An IANA id, or the city at its end: "Berlin" is Europe/Berlin; or what a language calls that
   * city: "Wien".
   */
  private static Read zone(String words, String language) {
    TimeZoneNames names =
        TimeZoneNames.getInstance(ULocale.forLanguageTag(language == null ? "" : language));
    String wanted = words.replace(' ', '_');
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      boolean city = id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
      String last = id.substring(id.lastIndexOf('/') + 1);
      if (city
          && (id.equalsIgnoreCase(wanted)
              || last.equalsIgnoreCase(wanted)
              || words.equalsIgnoreCase(names.getExemplarLocationName(id)))) {
        return new Read.Taken(new Answer.Words(id, null));
      }
    }
    return zoneId(words);
  }

  private static Read zoneId(String words) {
    boolean plain = words.equalsIgnoreCase("UTC") || words.equalsIgnoreCase("GMT");
    try {
      return plain
          ? new Read.Taken(
              new Answer.Words(ZoneId.of(words.toUpperCase(Locale.ROOT)).getId(), null))
          : new Read.Unclear("zone");
    } catch (DateTimeException unknown) {
      return new Read.Unclear("zone");
    }
  }
}
