package org.twopaths.lint;

import java.util.List;
import java.util.Locale;
import org.twopaths.flow.Fact;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Reader;
import org.twopaths.flow.Role;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Known;
import org.twopaths.lint.graph.Tracing;

/** Each step stands where there are people for it: one in private, two in the room. */
final class RoleRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("role");
    for (Flow flow : book.flows().all()) {
      for (Step step : tracing.reached(flow)) {
        checkKind(flow, step, findings);
        checkPeople(flow, step, tracing.at(flow, step), findings);
      }
    }
    return findings.issues();
  }

  private static void checkKind(Flow flow, Step step, Findings findings) {
    Flow.Kind only =
        switch (step) {
          case Solo.Guide guide -> Flow.Kind.SOLO;
          case Step.Consent consent -> Flow.Kind.SOLO;
          case Step.Branch branch when Fact.isOne(branch.on()) -> Flow.Kind.SOLO;
          case Step.Agree agree -> Flow.Kind.JOINT;
          case Gathers.Ready ready -> Flow.Kind.JOINT;
          case Gathers.Lesser lesser -> Flow.Kind.JOINT;
          case Step.Turn turn -> Flow.Kind.JOINT;
          case Step.Reveal reveal -> Flow.Kind.JOINT;
          case Gathers.Rest rest -> Flow.Kind.JOINT;
          case Step.Say say -> flow.kind();
          case Step.Ask ask -> flow.kind();
          case Step.Branch branch -> flow.kind();
          case Solo.Compare compare -> flow.kind();
          case Lasting.Book book -> Flow.Kind.JOINT;
          case Lasting lasting -> Flow.Kind.SOLO;
          case Solo solo -> Flow.Kind.SOLO;
          case Gathers.Alone alone -> flow.kind();
          case Step.End end -> flow.kind();
        };
    if (only == Flow.Kind.SOLO && !flow.solo()) {
      findings.at(flow, step, "this is for one person alone", "put it into a solo flow");
    } else if (only == Flow.Kind.JOINT && flow.solo()) {
      findings.at(flow, step, "this takes both partners", "put it into a joint flow");
    }
  }

  private static void checkPeople(Flow flow, Step step, Known known, Findings findings) {
    Role who =
        switch (step) {
          case Step.Ask ask -> ask.who();
          case Gathers.Alone alone -> alone.who();
          case Step.Say say -> flow.solo() ? Role.ME : role(say.to());
          case Step other -> null;
        };
    if (who == null) {
      return;
    }
    if (flow.solo() && who != Role.ME) {
      findings.at(flow, step, "a solo flow has no " + word(who), "take 'who' out");
    } else if (!flow.solo() && who == Role.ME) {
      String mend = "say who: both, speaker or listener; or to: room, each, speaker or listener";
      findings.at(flow, step, "a joint flow has no me", mend);
    } else if (!flow.solo() && who != Role.BOTH && !known.cast()) {
      String what = "nobody is " + word(who) + " on every way here";
      findings.at(flow, step, what, "use it after a turn, or in a flow that only turns lead to");
    }
  }

  private static Role role(Reader reader) {
    return switch (reader) {
      case ME -> Role.ME;
      case ROOM, EACH -> Role.BOTH;
      case SPEAKER -> Role.SPEAKER;
      case LISTENER -> Role.LISTENER;
    };
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
