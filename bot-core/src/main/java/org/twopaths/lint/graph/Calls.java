package org.twopaths.lint.graph;

import java.util.ArrayList;
import java.util.List;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Gathers;
import org.twopaths.flow.Lasting;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;

/** Which flow leads to which other, and how. */
public final class Calls {
  /** How one flow leads to another. */
  public enum Way {
    /** A joint flow sends people to walk a private one. */
    GATHERS,
    /** A private flow has another walked in its middle. */
    CALLS,
    /** A joint flow has another walked in its middle, with a speaker and a listener. */
    TURNS,
    /** A flow goes on in another at its end. */
    THEN,
    /** Both consented to what opens it. */
    SHELF,
    /** One person sent the other what it shows them. */
    LETTER,
    /** A flow asks for another one some days after. */
    LATER,
    /** Something begins in the room each week. */
    WEEKLY
  }

  /**
   * One place that leads to another flow.
   *
   * @param to the id of the other flow, which may not exist
   */
  public record Call(Way way, Flow from, Step step, String to) {}

  private final List<Call> all = new ArrayList<>();

  public Calls(Flows flows) {
    for (Flow flow : flows.all()) {
      flow.steps().forEach(step -> all.addAll(of(flow, step)));
    }
  }

  public List<Call> all() {
    return all;
  }

  public List<Call> to(Flow flow) {
    return all.stream().filter(call -> call.to().equals(flow.id())).toList();
  }

  /** Whether the flow is the middle of another one in the room, which goes on after it. */
  public boolean isTurn(Flow flow) {
    return to(flow).stream().anyMatch(call -> call.way() == Way.TURNS);
  }

  private static List<Call> of(Flow flow, Step step) {
    return switch (step) {
      case Gathers.Alone alone ->
          calls(flow, alone, flow.solo() ? Way.CALLS : Way.GATHERS, alone.flow());
      case Gathers.Ready ready -> calls(flow, ready, Way.GATHERS, ready.flow());
      case Gathers.Rest rest -> calls(flow, rest, Way.GATHERS, rest.flow());
      case Step.Turn turn -> calls(flow, turn, Way.TURNS, turn.flow());
      case Step.Consent consent when consent.sends() != null ->
          calls(flow, consent, Way.LETTER, consent.sends());
      case Step.Consent consent -> calls(flow, consent, Way.SHELF, consent.opens());
      case Step.End end -> ends(flow, end);
      case Step.Say say -> List.of();
      case Step.Ask ask -> List.of();
      case Step.Agree agree -> List.of();
      case Solo.Guide guide -> List.of();
      case Step.Branch branch -> List.of();
      case Solo solo -> List.of();
      case Lasting.Weekly weekly -> calls(flow, weekly, Way.LATER, weekly.begins());
      case Lasting.Book book -> calls(flow, book, Way.WEEKLY, book.begins());
      case Lasting lasting -> List.of();
      case Step.Reveal reveal -> List.of();
      case Gathers.Lesser lesser -> List.of();
    };
  }

  private static List<Call> ends(Flow flow, Step.End end) {
    List<Call> calls = new ArrayList<>(calls(flow, end, Way.THEN, end.then()));
    if (end.later() != null) {
      calls.add(new Call(Way.LATER, flow, end, end.later().flow()));
    }
    return calls;
  }

  private static List<Call> calls(Flow flow, Step step, Way way, String to) {
    return to == null ? List.of() : List.of(new Call(way, flow, step, to));
  }
}
