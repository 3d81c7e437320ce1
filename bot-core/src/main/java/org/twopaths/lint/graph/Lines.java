package org.twopaths.lint.graph;

import com.ibm.icu.text.MessagePattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;

/**
 * The texts and the button labels that a step needs.
 *
 * @param labels where each label stands, if it is not a common one
 */
public record Lines(List<Line> texts, List<Label> labels) {
  private static final Set<String> SHARED = Set.of("page", "agreements", "promises", "together");
  private static final Set<String> BOTH = Set.of("one", "two");
  private static final Set<String> ALONE =
      Set.of(
          "me",
          "partner",
          "emergency",
          "crisis",
          "fear",
          "planned",
          "anchors",
          "noticed",
          "mine",
          "theirs",
          "triggers",
          "plan",
          "steadies",
          "helped",
          "settings");
  private static final String OPERATOR = "operator";
  private static final Set<MessagePattern.Part.Type> NAMES =
      Set.of(MessagePattern.Part.Type.ARG_NAME, MessagePattern.Part.Type.ARG_NUMBER);

  /**
   * A text.
   *
   * @param may the placeholders that can be filled in it
   * @param must the placeholders that it cannot do without
   */
  public record Line(String key, Set<String> may, Set<String> must) {}

  /** What a button says: looked up under the step's key, then among the common options. */
  public record Label(String key, String option) {
    private static final String COMMON = "common.option.";

    public String own() {
      return key + "." + option;
    }

    public String common() {
      return COMMON + option;
    }

    /** Numbers of a scale say themselves. */
    public boolean needsWords() {
      return !option.matches("\\d.?");
    }
  }

  /** What a step of a flow needs, where so much is known. */
  public static Lines of(Flow flow, Step step, Known known) {
    return new Collector(flow, known, step.id()).lines(step);
  }

  /** The placeholders in a text; none in one whose brackets do not fit. */
  public static Set<String> placeholdersIn(String text) {
    Set<String> names = new LinkedHashSet<>();
    if (isWhole(text)) {
      MessagePattern pattern = new MessagePattern(text);
      for (int i = 0; i < pattern.countParts(); i++) {
        MessagePattern.Part part = pattern.getPart(i);
        if (NAMES.contains(part.getType())) {
          names.add(pattern.getSubstring(part));
        }
      }
    }
    return names;
  }

  /** Whether the brackets of a text fit. */
  public static boolean isWhole(String text) {
    try {
      new MessagePattern(text);
      return true;
    } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
      return false;
    }
  }

  /** Collects the lines of one step. */
  private static final class Collector {
    private final Flow flow;
    private final String key;
    private final Set<String> names;
    private final Set<String> fillable;
    private final List<Line> texts = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Collector(Flow flow, Known known, String step) {
      this.flow = flow;
      this.key = flow.id() + "." + step;
      this.names =
          flow.solo()
              ? with(ALONE, SHARED)
              : with(SHARED, known.cast() ? Set.of("speaker", "listener") : BOTH);
      this.fillable = with(names, known.given().keySet());
    }

    Lines lines(Step step) {
      switch (step) {
        case Step.Say say when say.drawn() ->
            List.of("", ".above", ".between", ".below").forEach(part -> text(part, fillable));
        case Step.Say say -> text("", fillable);
        case Step.Ask ask -> ask(ask);
        case Step.Agree agree -> question(agree.press(), agree.or());
        case Solo.Guide guide -> guide(guide);
        case Step.Consent consent -> consent(consent);
        case Gathers.Alone alone -> nudge(!flow.solo() && alone.nudge() != null);
        case Gathers.Ready ready -> text("", Set.of("until"));
        case Step.Turn turn -> turn(turn);
        case Step.Reveal reveal -> text("", fillable);
        case Gathers.Rest rest -> {
          text("", Set.of("until"));
          text(".again", Set.of("until"));
        }
        case Step.Branch branch -> {}
        case Gathers.Lesser lesser -> {}
        case Solo solo -> {}
        case Lasting.Pin pin when pin.shows().isEmpty() -> {}
        case Lasting.Pin pin -> {
          Set<String> shown = Set.copyOf(pin.shows());
          texts.add(new Line(key, with(shown, Set.of("me", "since")), shown));
        }
        case Lasting lasting -> {}
        case Step.End end -> {}
      }
      return new Lines(List.copyOf(texts), List.copyOf(labels));
    }

    private void ask(Step.Ask ask) {
      question(
          switch (ask.expects()) {
            case Expects.Choice choice -> choice.options().toArray(String[]::new);
            case Expects.Scale scale -> new String[0];
            case Expects.Words words -> new String[0];
            case Expects.Time time -> new String[0];
            case Expects.Days days -> new String[0];
            case Expects.Zone zone -> new String[0];
            // Each calls itself by its own name.
            case Expects.Language language -> new String[0];
            case Expects.Secret secret -> new String[0];
          });
      if (ask.skip()) {
        label("skip");
      }
      nudge(ask.nudge() != null);
    }

    private void guide(Solo.Guide guide) {
      text("", with(fillable, Set.of("beat", "count", "round", "rounds")));
      text(".still", fillable);
      guide.beats().keySet().forEach(beat -> text("." + beat, Set.of()));
      labels(List.of("no-motion", "done"));
    }

    private void consent(Step.Consent consent) {
      Set<String> released = Set.copyOf(consent.releases());
      texts.add(new Line(key, with(fillable, Set.of("preview", OPERATOR)), Set.of("preview")));
      texts.add(new Line(key + ".shared", with(names, released), released));
      labels(consent.edit() == null ? List.of("yes", "no") : List.of("yes", "edit", "no"));
    }

    private void turn(Step.Turn turn) {
      if (turn.speaker() == Step.Speaks.CLAIMED) {
        question(Step.Turn.MINE, Step.Turn.YOURS);
        text(".drawn", Set.of("speaker"));
      }
    }

    private void nudge(boolean nudges) {
      if (nudges) {
        text(".nudge", fillable);
      }
    }

    private void question(String... options) {
      text("", fillable);
      labels(List.of(options));
    }

    private void labels(List<String> options) {
      options.forEach(this::label);
      label("stop");
      if (flow.solo()) {
        label("help-now");
      }
    }

    private void label(String option) {
      labels.add(new Label(key, option));
    }

    private void text(String ending, Set<String> may) {
      texts.add(new Line(key + ending, with(may, Set.of(OPERATOR)), Set.of()));
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
      Set<String> all = new LinkedHashSet<>(some);
      all.addAll(more);
      return all;
    }
  }
}
