package org.twopaths.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Role;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Answer;
import org.twopaths.state.Frame;

/**
 * What may be done at a waiting step: the options to press and whether own words are taken.
 *
 * @param who whose answer is awaited
 */
public record Question(List<String> options, boolean writes, Role who) {
  public static final String SKIP = "skip";
  public static final String DONE = "done";
  public static final String NO_MOTION = "no-motion";

  /** After a yes: as if it had been a no. */
  public static final String UNDO = "undo";

  /** After a yes: without the time in which it can be taken back. */
  public static final String NOW = "now";

  /** Whether a person is to answer it, in that frame. */
  public boolean awaits(String person, Frame frame) {
    return switch (who) {
      case ME, BOTH -> true;
      case SPEAKER, LISTENER -> person.equals(frame.cast().get(who));
    };
  }

  /** The question that a frame puts where it stands; null when it only waits. */
  public static Question of(Step step, Frame frame) {
    return step instanceof Step.Consent consent
            && new Answer.Chosen(Step.Consent.YES).equals(frame.answers().get(consent.id()))
        ? pressed(Role.ME, UNDO, NOW)
        : of(step);
  }

  /** The question a step puts first; null for a step that only waits. */
  public static Question of(Step step) {
    return switch (step) {
      case Step.Ask ask -> asked(ask);
      case Step.Agree agree -> pressed(Role.BOTH, agree.press(), agree.or());
      case Solo.Guide guide -> pressed(Role.ME, NO_MOTION, DONE);
      case Step.Consent consent -> consented(consent);
      case Step.Turn turn -> pressed(Role.BOTH, Step.Turn.MINE, Step.Turn.YOURS);
      case Gathers.Alone alone -> null;
      case Gathers.Ready ready -> null;
      case Gathers.Rest rest -> null;
      case Gathers.Lesser lesser -> null;
      case Step.Say say -> null;
      case Step.Branch branch -> null;
      case Solo solo -> null;
      case Lasting lasting -> null;
      case Step.Reveal reveal -> null;
      case Step.End end -> null;
    };
  }

  private static Question asked(Step.Ask ask) {
    List<String> options =
        new ArrayList<>(
            switch (ask.expects()) {
              case Expects.Choice choice -> choice.options();
              case Expects.Scale scale ->
                  IntStream.rangeClosed(0, Expects.Scale.TOP).mapToObj(String::valueOf).toList();
              case Expects.Words words -> List.<String>of();
              case Expects.Time time -> List.<String>of();
              case Expects.Days days -> List.<String>of();
              case Expects.Zone zone -> List.<String>of();
              case Expects.Language language -> language.options();
              case Expects.Secret secret -> List.<String>of();
            });
    if (ask.skip()) {
      options.add(SKIP);
    }
    return new Question(options, !isClosed(ask.expects()), ask.who());
  }

  private static boolean isClosed(Expects expects) {
    return expects instanceof Expects.Choice
        || expects instanceof Expects.Scale
        || expects instanceof Expects.Language;
  }

  private static Question consented(Step.Consent consent) {
    return consent.edit() == null
        ? pressed(Role.ME, Step.Consent.YES, Step.Consent.NO)
        : pressed(Role.ME, Step.Consent.YES, Step.Consent.EDIT, Step.Consent.NO);
  }

  private static Question pressed(Role who, String... options) {
    return new Question(List.of(options), false, who);
  }
}
