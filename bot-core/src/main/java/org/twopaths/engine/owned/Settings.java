package org.twopaths.engine.owned;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twopaths.engine.time.Limits;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Setting;
import org.twopaths.state.Answer;
import org.twopaths.state.Member;
import org.twopaths.state.Value;

/** What a person chose, to be shown to them alone. */
public final class Settings {
  private static final List<Setting> SHOWN =
      List.of(
          Setting.PACE,
          Setting.MOTION,
          Setting.PROMPTS,
          Setting.ZONE,
          Setting.LANGUAGE,
          Setting.COUNTRY,
          Setting.WORDING);

  private static final String PASSPHRASE = "common.setting.passphrase";

  /** What is set for a passphrase that was forgotten: the moment at which it goes. */
  private static final String GOES = "goes";

  private Settings() {}

  /** Each with its name, and what stands in for a clock and a language that were not chosen. */
  public static Value of(Member member, Instant now) {
    List<Value> rows = new ArrayList<>();
    SHOWN.stream()
        .filter(setting -> member.setting(setting, null) != null)
        .forEach(setting -> rows.add(row(member, setting)));
    Instant locked = member.passphraseUntil();
    if (locked.isAfter(now)) {
      boolean stays = locked.equals(Instant.MAX);
      rows.add(
          new Value.Preview(
              stays ? PASSPHRASE : PASSPHRASE + ".goes",
              stays ? Map.of() : Map.of("at", new Value.Moment(locked)),
              member.id()));
    }
    return Value.Rows.lines(rows, "common.setting.none");
  }

  /** What a choice sets, at that moment. */
  public static String value(String set, Instant now) {
    return set.equals(GOES) ? now.plus(Limits.FORGOTTEN_PASSPHRASE).toString() : set;
  }

  private static Value row(Member member, Setting setting) {
    String name = "common.setting." + setting.name().toLowerCase(Locale.ROOT);
    Value value = new Value.Given(shown(member, setting), name, member.id());
    String key = member.settings().containsKey(setting) ? name : name + ".default";
    return new Value.Preview(key, Map.of("value", value), member.id());
  }

  private static Answer shown(Member member, Setting setting) {
    String value = member.setting(setting, null);
    return switch (setting) {
      case ZONE -> new Answer.Words(clock(member, value), null);
      case LANGUAGE -> new Answer.Chosen(Expects.Language.option(value));
      default -> new Answer.Chosen(value);
    };
  }

  /** A computer may call one and the same clock {@code Z} or {@code Etc/UTC}. */
  private static String clock(Member member, String value) {
    return member.zone().normalized().equals(ZoneOffset.UTC) ? "UTC" : value;
  }
}
