package org.twopaths.engine.owned;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Setting;
import org.twopaths.state.Answer;
import org.twopaths.state.Member;
import org.twopaths.state.Value;

/** What a person chose for themselves, for them alone to see. */
public final class Choices {
  private static final List<Setting> SHOWN =
      List.of(
          Setting.PACE,
          Setting.MOTION,
          Setting.PROMPTS,
          Setting.ZONE,
          Setting.LANGUAGE,
          Setting.COUNTRY);

  private Choices() {}

  /** Each with its name; nothing for what they never chose. */
  public static Value of(Member member) {
    List<Value> rows = new ArrayList<>();
    for (Setting setting : SHOWN) {
      String chosen = member.setting(setting, null);
      if (chosen != null) {
        String key = "common.setting." + setting.name().toLowerCase(Locale.ROOT);
        Value value = new Value.Given(shown(setting, chosen), key, member.id());
        rows.add(new Value.Preview(key, Map.of("value", value), member.id()));
      }
    }
    return Value.Rows.lines(rows, "common.setting.none");
  }

  private static Answer shown(Setting setting, String chosen) {
    return switch (setting) {
      case ZONE -> new Answer.Words(chosen, null);
      case LANGUAGE -> new Answer.Chosen(Expects.Language.option(chosen));
      default -> new Answer.Chosen(chosen);
    };
  }
}
