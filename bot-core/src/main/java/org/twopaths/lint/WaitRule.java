package org.twopaths.lint;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.lint.graph.Tracing;

/** Every wait ends, soon enough; no flow is longer than a page. */
final class WaitRule implements Rule {
  static final Duration LONGEST = Duration.ofDays(7);
  static final int STEPS = 25;

  @Override
  public List<Issue> check(Book book, Tracing tracing) {
    Findings findings = new Findings("wait");
    for (Flow flow : book.flows().all()) {
      if (flow.steps().size() > STEPS) {
        String what = "it has " + flow.steps().size() + " steps, allowed are " + STEPS;
        findings.at(flow.id(), what, "move a part into a flow of its own");
      }
      if (flow.passes() != null && (flow.solo() || waits(flow))) {
        String what = "it passes over what runs in the room, and yet waits for someone";
        findings.at(flow.id(), what, "take 'passes' out, or what it waits for");
      }
      flow.steps().forEach(step -> check(flow, step, findings));
    }
    return findings.issues();
  }

  private static boolean waits(Flow flow) {
    return flow.steps().stream().anyMatch(Step.Waits.class::isInstance);
  }

  private static void check(Flow flow, Step step, Findings findings) {
    if (step instanceof Step.Waits waits) {
      lasts(flow, step, flow.lasts(waits), findings);
    }
    switch (step) {
      case Step.Ask ask -> nudge(flow, ask, ask.nudge(), findings);
      case Gathers.Alone alone -> nudge(flow, alone, alone.nudge(), findings);
      case Solo.Guide guide -> exercise(flow, guide, findings);
      case Gathers.Rest rest -> rest(flow, rest, findings);
      case Solo.Hold hold when hold.lasts() != null -> lasts(flow, hold, hold.lasts(), findings);
      case Step other -> {}
    }
  }

  private static void lasts(Flow flow, Step step, Duration lasts, Findings findings) {
    if (!lasts.isPositive() || lasts.compareTo(LONGEST) > 0) {
      String mend = "give it more than nothing and at most " + LONGEST.toDays() + " days";
      findings.at(flow, step, "a wait of " + written(lasts) + " is no wait", mend);
    }
  }

  private static void nudge(Flow flow, Step.Waits step, Duration nudge, Findings findings) {
    if (nudge == null) {
      return;
    }
    if (!nudge.isPositive() || nudge.compareTo(flow.lasts(step)) >= 0) {
      String what = "a nudge after " + written(nudge) + " does not fall into the wait";
      findings.at(flow, step, what, "nudge before " + written(flow.lasts(step)) + " are over");
    }
  }

  private static void exercise(Flow flow, Solo.Guide guide, Findings findings) {
    Collection<Duration> beats = guide.beats().values();
    Duration takes =
        beats.stream().reduce(Duration.ZERO, Duration::plus).multipliedBy(guide.rounds());
    if (takes.compareTo(flow.lasts(guide)) >= 0) {
      String what = "the exercise takes " + written(takes) + ", longer than its wait";
      findings.at(flow, guide, what, "give it more time or fewer rounds");
    }
    if (!beats.stream().allMatch(Duration::isPositive)) {
      findings.at(flow, guide, "a beat takes no time", "give each beat a second or more");
    }
  }

  private static void rest(Flow flow, Gathers.Rest rest, Findings findings) {
    lasts(flow, rest, rest.limit(), findings);
    rest.lengths().values().forEach(length -> lasts(flow, rest, length, findings));
    if (rest.lengths().isEmpty()) {
      String mend = "give 'lengths' at least one: the shortest holds when nobody chose";
      findings.at(flow, rest, "it has no lengths", mend);
    }
  }

  private static String written(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }
}
