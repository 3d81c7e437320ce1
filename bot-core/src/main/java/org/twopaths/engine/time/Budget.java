package org.twopaths.engine.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.twopaths.flow.Setting;
import org.twopaths.state.Member;
import org.twopaths.state.Prompts;

/**
 * How much may come to a person by itself: nothing in their quiet hours, one thing a day, and after
 * three that met silence one line that it is quiet now, and then nothing until they write again.
 */
public final class Budget {
  /** So many may meet silence. */
  public static final int IGNORED = 3;

  private Budget() {}

  /** What is to become of something that would come now. */
  public sealed interface Verdict {
    /** It may come. */
    record Come() implements Verdict {}

    /** Not before that moment. */
    record Later(Instant at) implements Verdict {}

    /**
     * In its place one line says that it is quiet from now on; it is to be asked for again then.
     */
    record Farewell(Instant again) implements Verdict {}
  }

  /** Why something would come. */
  public enum Sort {
    /** The program would begin it. */
    OURS,
    /** Their partner sent it; each waits until the one before was looked at, or for another day. */
    LETTER,
    /** They set this very moment for it themselves: only their silence holds it back. */
    APPOINTMENT
  }

  /** What is to become of something that would come to a person now. */
  public static Verdict of(Sort sort, Member member, Prompts prompts, Instant now) {
    ZoneId zone = member.zone();
    if (isSilent(prompts)) {
      return new Verdict.Later(tomorrow(now, zone));
    }
    if (sort == Sort.APPOINTMENT && prompts.unanswered() < IGNORED) {
      return new Verdict.Come();
    }
    var quiet = Quiet.endsAfter(now, member.setting(Setting.QUIET, Quiet.NONE), zone);
    if (quiet.isPresent()) {
      return new Verdict.Later(quiet.get());
    }
    boolean matters = sort != Sort.LETTER || prompts.unanswered() > 0;
    if (matters && prompts.last() != null && isSameDay(prompts.last(), now, zone)) {
      return new Verdict.Later(tomorrow(now, zone));
    }
    return prompts.unanswered() == IGNORED
        ? new Verdict.Farewell(tomorrow(now, zone))
        : new Verdict.Come();
  }

  /** Whether the one line that it is quiet has been said, and nothing answered it. */
  public static boolean isSilent(Prompts prompts) {
    return prompts.unanswered() > IGNORED;
  }

  private static boolean isSameDay(Instant one, Instant other, ZoneId zone) {
    return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
  }

  private static Instant tomorrow(Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    return Rhythm.at(local.toLocalDate().plusDays(1), local.toLocalTime(), zone);
  }
}
