package org.twopaths.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Fact;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Calls;
import org.twopaths.lint.graph.Known;
import org.twopaths.lint.graph.Tracing;

/** Every answer that a step goes by or passes on has been given, whichever way led there. */
final class AnswerRule implements Rule {
  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    return new Check(book, tracing).issues();
  }

  /** One check. */
  private static final class Check {
    private final Findings findings = new Findings("answer");
    private final Book book;
    private final Tracing tracing;

    Check(Book book, Tracing tracing) {
      this.book = book;
      this.tracing = tracing;
    }

    List<Issue> issues() {
      for (Flow flow : book.flows().all()) {
        tracing.reached(flow).forEach(step -> check(flow, step, tracing.at(flow, step)));
      }
      return findings.issues();
    }

    private void check(Flow flow, Step step, Known known) {
      switch (step) {
        case Step.Branch branch -> branch(flow, branch, known);
        case Solo.Notice notice -> words(flow, notice, notice.in(), known);
        case Solo.Keep keep -> words(flow, keep, keep.of(), known);
        case Solo.Weigh weigh -> weighed(flow, weigh, known);
        case Solo.Hold hold when hold.until() != null ->
            given(flow, hold, List.of(hold.until()), known);
        case Solo.Hold hold -> {}
        case Solo.Read read -> {}
        case Lasting.Slot slot -> given(flow, slot, List.of(slot.day(), slot.part()), known);
        case Lasting.Weekly weekly -> given(flow, weekly, List.of(weekly.from()), known);
        case Lasting.Book booked -> given(flow, booked, List.of(booked.from()), known);
        case Lasting.Drop drop -> {}
        case Lasting.Pin pin -> given(flow, pin, pin.shows(), known);
        case Lasting.Unpin unpin -> given(flow, unpin, List.of(unpin.which()), known);
        case Lasting.Pick pick -> given(flow, pick, List.of(pick.which()), known);
        case Lasting.Draw draw -> given(flow, draw, List.of(draw.of()), known);
        case Lasting.Hide hide -> given(flow, hide, List.of(hide.which()), known);
        case Lasting.Report report -> given(flow, report, List.of(report.of()), known);
        case Solo.Compare compare ->
            List.of(compare.before(), compare.after())
                .forEach(on -> scale(flow, compare, on, known));
        case Step.Consent consent -> given(flow, consent, consent.releases(), known);
        case Step.End end -> given(flow, end, end.hands(), known);
        case Gathers.Rest rest -> length(flow, rest, known);
        case Step.Turn turn -> turn(flow, turn, known);
        case Step.Say say -> {}
        case Step.Ask ask when ask.as() != null -> again(flow, ask, known);
        case Step.Ask ask -> {}
        case Step.Agree agree -> {}
        case Solo.Guide guide -> {}
        case Gathers.Alone alone -> {}
        case Gathers.Ready ready -> {}
        case Gathers.Lesser lesser -> chosenByBoth(flow, lesser, known);
        case Step.Reveal reveal -> {}
      }
    }

    private void branch(Flow flow, Step.Branch branch, Known known) {
      if (Fact.isOne(branch.on())) {
        Fact fact = Fact.of(branch.on());
        covers(flow, branch, fact == null ? List.of() : fact.outcomes());
      } else if (known.given().containsKey(branch.on())) {
        covers(flow, branch, outcomes(known.given().get(branch.on())));
      } else {
        missing(flow, branch, branch.on());
      }
    }

    private static List<String> outcomes(Set<Step.Ask> asks) {
      Set<String> outcomes = new LinkedHashSet<>();
      for (Step.Ask ask : asks) {
        outcomes.addAll(ask.expects().outcomes());
        if (ask.skip()) {
          outcomes.add(Step.SKIPPED);
        }
      }
      boolean open = asks.stream().anyMatch(ask -> ask.expects().outcomes().isEmpty());
      return open ? List.of() : List.copyOf(outcomes);
    }

    private void covers(Flow flow, Step.Branch branch, List<String> outcomes) {
      if (outcomes.isEmpty()) {
        String what = "nobody can branch on '" + branch.on() + "'";
        findings.at(flow, branch, what, "name a choice, a scale or a fact that exists");
        return;
      }
      List<String> uncovered = without(outcomes, branch.to().keySet());
      if (!uncovered.isEmpty()) {
        String what = "it leads nowhere for " + String.join(", ", uncovered);
        findings.at(flow, branch, what, "add them to 'to'");
      }
      List<String> unknown = without(branch.to().keySet(), outcomes);
      if (!unknown.isEmpty()) {
        String what = "'" + branch.on() + "' is never " + String.join(", ", unknown);
        findings.at(flow, branch, what, "take them out of 'to'");
      }
    }

    private static List<String> without(Collection<String> some, Collection<String> others) {
      List<String> rest = new ArrayList<>(some);
      rest.removeAll(others);
      return rest;
    }

    private void scale(Flow flow, Step step, String label, Known known) {
      if (!known.given().containsKey(label)) {
        missing(flow, step, label);
      } else if (known.given().get(label).stream()
          .anyMatch(ask -> !(ask.expects() instanceof Expects.Scale))) {
        findings.at(flow, step, "'" + label + "' is no scale", "compare the answers to two scales");
      }
    }

    /** Words take the place of an earlier answer's, or of one that another way here asks for. */
    private void again(Flow flow, Step.Ask ask, Known known) {
      if (!known.given().containsKey(ask.as()) && !flow.has(ask.as())) {
        String what = "'" + ask.as() + "' is asked for nowhere";
        findings.at(flow, ask, what, "name the question it asks again");
      }
    }

    private void words(Flow flow, Step step, String label, Known known) {
      if (!known.given().containsKey(label)) {
        missing(flow, step, label);
      } else if (known.given().get(label).stream()
          .anyMatch(ask -> !(ask.expects() instanceof Expects.Words))) {
        String what = "'" + label + "' is not written in words";
        findings.at(flow, step, what, "name the answer to a question for words");
      }
    }

    private void weighed(Flow flow, Solo.Weigh weigh, Known known) {
      given(flow, weigh, weigh.all(), known);
      for (String label : weigh.all()) {
        for (Step.Ask ask : known.given().getOrDefault(label, Set.of())) {
          if (!ask.expects().outcomes().containsAll(List.of(weigh.heavy(), weigh.unsure()))) {
            String what = "'" + label + "' has no " + weigh.heavy() + " or no " + weigh.unsure();
            findings.at(flow, weigh, what, "give all that is weighed the same options");
          }
        }
      }
    }

    /** What both chose in private and handed over is known here as hidden, not as given. */
    private void chosenByBoth(Flow flow, Gathers.Lesser lesser, Known known) {
      if (!known.hidden().contains(lesser.of())) {
        String what = "nobody hands '" + lesser.of() + "' over on the way here";
        findings.at(flow, lesser, what, "gather a flow before that 'hands' it");
      }
    }

    private void given(Flow flow, Step step, List<String> labels, Known known) {
      without(labels, known.given().keySet()).forEach(label -> missing(flow, step, label));
    }

    private void missing(Flow flow, Step step, String label) {
      String what = "'" + label + "' is not answered on every way here";
      findings.at(flow, step, what, "ask one person for it before, on every way");
    }

    /**
     * A joint flow may open a rest of the shortest length; a person who calls one says how long.
     */
    private void length(Flow flow, Gathers.Rest rest, Known known) {
      if (known.given().containsKey(rest.length())) {
        return;
      }
      List<Calls.Call> openers = new Calls(book.flows()).to(flow);
      if (openers.isEmpty()) {
        missing(flow, rest, rest.length());
      }
      for (Calls.Call call : openers) {
        boolean hands = call.step() instanceof Step.End end && end.hands().contains(rest.length());
        if (call.from().solo() && !hands) {
          String what = "it opens '" + flow.id() + "' without handing over '" + rest.length() + "'";
          findings.at(call.from(), call.step(), what, "add it to 'hands'");
        }
      }
    }

    private void turn(Flow flow, Step.Turn turn, Known known) {
      if (turn.speaker() == Step.Speaks.OTHER && !known.cast()) {
        String what = "nobody has spoken on every way here, so there is no other one";
        findings.at(flow, turn, what, "put a turn with 'speaker: claimed' before it");
      }
    }
  }
}
