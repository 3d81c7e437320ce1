package org.twopaths.adapters.discord.look;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words as Discord has to be given them so that it shows them as they are. */
public final class Plain {
  /**
   * Web addresses stay as they are: a backslash would break them, and nothing in them is markup.
   */
  private static final Pattern LINK = Pattern.compile("https?://[\\w.~/?=&%#+:;-]+");

  private static final Pattern MARKUP = Pattern.compile("[\\\\*_~`|<\\[\\]]");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^([ \\t]*)([#>+-]|\\d{1,9}(?=\\.))");

  /** What Discord would make live even without markup; a zero-width space keeps it words. */
  private static final Pattern LIVE =
      Pattern.compile("(?i)@(?=everyone|here)|(?:discord\\.gg|discord(?:app)?\\.com/invite)(?=/)");

  private static final Pattern CONTROLS =
      Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Plain() {}

  /** The words with everything escaped that Discord would read as markup, mention or invitation. */
  public static String escape(String words) {
    String clean = CONTROLS.matcher(words).replaceAll("");
    StringBuilder escaped = new StringBuilder();
    Matcher links = LINK.matcher(clean);
    int from = 0;
    while (links.find()) {
      escaped.append(marked(clean.substring(from, links.start()))).append(links.group());
      from = links.end();
    }
    escaped.append(marked(clean.substring(from)));
    String starts = LINE_START.matcher(escaped).replaceAll(Plain::atLineStart);
    return LIVE.matcher(starts).replaceAll("$0\u200B");
  }

  private static String marked(String words) {
    return MARKUP.matcher(words).replaceAll("\\\\$0");
  }

  private static String atLineStart(MatchResult start) {
    String mark = start.group(2);
    boolean number = Character.isDigit(mark.charAt(0));
    return Matcher.quoteReplacement(start.group(1) + (number ? mark + "\u200B" : "\\" + mark));
  }
}
