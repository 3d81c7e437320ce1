package org.twopaths.engine.owned;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          Setting.COUNTRY);

  private Settings() {}

  /** Each with its name, and what stands in for a clock and a language that were not chosen. */
  public static Value of(Member member) {
    List<Value> rows =
        SHOWN.stream()
            .filter(setting -> member.setting(setting, null) != null)
            .map(setting -> row(member, setting))
            .toList();
    return Value.Rows.lines(rows, "common.setting.none");
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
      case ZONE -> new Answer.Words(value.equals(ZoneOffset.UTC.getId()) ? "UTC" : value, null);
      case LANGUAGE -> new Answer.Chosen(Expects.Language.option(value));
      default -> new Answer.Chosen(value);
    };
  }
}
