package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One step of a flow: a closed value, without words, expressions or behaviour.
 *
 * <p>A step that does not say where it leads, leads to the step written below it. Every step that
 * waits has an end: its own {@code within} and {@code late}, or its flow's. A decision that needs
 * more than these kinds is a new kind here, never a formula in a flow file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Step.Say.class, name = "say"),
  @JsonSubTypes.Type(value = Step.Ask.class, name = "ask"),
  @JsonSubTypes.Type(value = Step.Agree.class, name = "agree"),
  @JsonSubTypes.Type(value = Solo.Guide.class, name = "guide"),
  @JsonSubTypes.Type(value = Step.Branch.class, name = "branch"),
  @JsonSubTypes.Type(value = Solo.Compare.class, name = "compare"),
  @JsonSubTypes.Type(value = Step.Consent.class, name = "consent"),
  @JsonSubTypes.Type(value = Gathers.Alone.class, name = "alone"),
  @JsonSubTypes.Type(value = Gathers.Ready.class, name = "ready"),
  @JsonSubTypes.Type(value = Gathers.Lesser.class, name = "lesser"),
  @JsonSubTypes.Type(value = Step.Turn.class, name = "turn"),
  @JsonSubTypes.Type(value = Step.Reveal.class, name = "reveal"),
  @JsonSubTypes.Type(value = Gathers.Rest.class, name = "rest"),
  @JsonSubTypes.Type(value = Solo.Notice.class, name = "notice"),
  @JsonSubTypes.Type(value = Solo.Weigh.class, name = "weigh"),
  @JsonSubTypes.Type(value = Solo.Hold.class, name = "hold"),
  @JsonSubTypes.Type(value = Solo.Read.class, name = "read"),
  @JsonSubTypes.Type(value = Solo.Keep.class, name = "keep"),
  @JsonSubTypes.Type(value = Lasting.Slot.class, name = "slot"),
  @JsonSubTypes.Type(value = Lasting.Weekly.class, name = "weekly"),
  @JsonSubTypes.Type(value = Lasting.Book.class, name = "book"),
  @JsonSubTypes.Type(value = Lasting.Drop.class, name = "drop"),
  @JsonSubTypes.Type(value = Lasting.Pin.class, name = "pin"),
  @JsonSubTypes.Type(value = Lasting.Unpin.class, name = "unpin"),
  @JsonSubTypes.Type(value = Lasting.Report.class, name = "report"),
  @JsonSubTypes.Type(value = Lasting.Pick.class, name = "pick"),
  @JsonSubTypes.Type(value = Lasting.Draw.class, name = "draw"),
  @JsonSubTypes.Type(value = Lasting.Hide.class, name = "hide"),
  @JsonSubTypes.Type(value = Step.End.class, name = "end")
})
public sealed interface Step
    permits Step.Waits,
        Step.Say,
        Step.Branch,
        Step.Reveal,
        Step.End,
        Solo,
        Lasting,
        Gathers.Lesser {
  /** The edge that a step takes when nothing special happened. */
  String NEXT = "next";

  /** The edge that a wait takes at its end. */
  String LATE = "late";

  /** The branch taken when the question was skipped. */
  String SKIPPED = "skipped";

  String id();

  /**
   * Where each named edge leads; null means the step below, or for {@link #LATE} the flow's own.
   */
  Map<String, String> leads();

  /** A step that stops until someone acts or its time is over. */
  sealed interface Waits extends Step permits Ask, Agree, Solo.Guide, Consent, Turn, Gathers {
    /** How long the wait lasts; null means as long as the flow says. */
    Duration within();
  }

  /** A line to somebody, perhaps with a picture of it: {@code say: { id: rules, to: room }}. */
  record Say(String id, Reader to, boolean drawn, String next) implements Step {
    public Say {
      Shape.id(id);
      to = to == null ? Reader.ME : to;
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * A question: {@code ask: { id: sign, expects: { choice: [hot, numb] } }}, in private or in the
   * room. {@code who: both} waits for both, {@code quiet} leaves no choice on the screen. With
   * {@code as} the words take the place of an earlier answer's. {@code sets} keeps the choice; with
   * {@code sets-to: { not-all: slow }} only that option sets, and that value.
   */
  record Ask(
      String id,
      Role who,
      Expects expects,
      String as,
      boolean skip,
      boolean quiet,
      Setting sets,
      @JsonProperty("sets-to") Map<String, String> setsTo,
      Duration nudge,
      Duration within,
      String next,
      String late)
      implements Waits {
    public Ask {
      Shape.id(id);
      who = who == null ? Role.ME : who;
      Shape.given(expects, "expects", id);
      boolean words = expects instanceof Expects.Words;
      Shape.require(sets == null || !words, "'" + id + "': words set nothing");
      Shape.require(as == null || words, "'" + id + "': 'as' is for words");
      quiet = quiet || expects instanceof Expects.Secret;
      setsTo = Shape.setting(id, setsTo, sets == null ? List.of() : expects.outcomes());
    }

    /** The name under which the answer is kept. */
    public String label() {
      return as == null ? id : as;
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }

  /**
   * Both must press the same button; either may press the other one: {@code agree: { id: topic-ok,
   * press: yes, or: change, otherwise: topic }}.
   */
  record Agree(
      String id,
      String press,
      String or,
      String otherwise,
      Duration within,
      String next,
      String late)
      implements Waits {
    public static final String OTHERWISE = "otherwise";

    public Agree {
      Shape.id(id);
      Shape.id(press);
      Shape.id(or);
      Shape.given(otherwise, "otherwise", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, OTHERWISE, otherwise, LATE, late);
    }
  }

  /**
   * Goes on by an earlier closed answer, or by a {@link Fact}, never by text: {@code branch: { id:
   * by-sign, on: sign, to: { hot: breath, numb: warmth } }}.
   */
  record Branch(String id, String on, Map<String, String> to, List<String> reveals)
      implements Step {
    public Branch {
      Shape.id(id);
      Shape.given(on, "on", id);
      to = Shape.ordered(to);
      Shape.require(!to.isEmpty(), "'" + id + "' leads nowhere: give 'to' a step for each answer");
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return to;
    }
  }

  /**
   * The only release of private words: shows their owner exactly what would be seen, and shows it
   * to others only on that person's press. {@code consent: { id: offer, releases: [feel], no: kept
   * }}. With {@code opens} the words go on the shelf until both partners have put theirs there;
   * then that joint flow starts. With {@code sends} they go to the partner alone, as a letter: the
   * partner is asked in that solo flow, which shows it with {@code read} and only if they want it.
   * A yes can be taken back for a while: that is a no.
   */
  record Consent(
      String id,
      List<String> releases,
      String opens,
      String sends,
      String edit,
      String no,
      Duration within,
      String next,
      String late)
      implements Waits {
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String EDIT = "edit";

    public Consent {
      Shape.id(id);
      releases = Shape.unique("releases", releases);
      Shape.given(no, "no", id);
      Shape.require(opens == null || sends == null, "'" + id + "' cannot both open and send");
    }

    @Override
    public Map<String, String> leads() {
      return edit == null
          ? Shape.edges(NEXT, next, NO, no, LATE, late)
          : Shape.edges(NEXT, next, NO, no, EDIT, edit, LATE, late);
    }
  }

  /** Who speaks in a turn. */
  enum Speaks {
    /** Both say in the room whose hurt it is; if both or neither claim it, chance decides. */
    @JsonProperty("claimed")
    CLAIMED,
    /** Whoever did not speak in the turn before. */
    @JsonProperty("other")
    OTHER
  }

  /**
   * A joint flow with a speaker and a listener: {@code turn: { id: first, flow: turns, speaker:
   * claimed }}.
   */
  record Turn(
      String id,
      String flow,
      Speaks speaker,
      String needs,
      Duration within,
      String next,
      String late)
      implements Waits {
    public static final String MINE = "mine";
    public static final String YOURS = "yours";

    public Turn {
      Shape.id(id);
      Shape.given(flow, "flow", id);
      Shape.given(speaker, "speaker", id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next, LATE, late);
    }
  }

  /**
   * Shows in the room what both partners put on the shelf, in an order that tells nothing: {@code
   * reveal: { id: both }}.
   */
  record Reveal(String id, String next) implements Step {
    public Reveal {
      Shape.id(id);
    }

    @Override
    public Map<String, String> leads() {
      return Shape.edges(NEXT, next);
    }
  }

  /**
   * The flow ends with an outcome (its id unless given), may hand answers over, and may go on in
   * another flow: {@code end: { id: go, hands: [length], then: pausing }}. With {@code exits} all
   * else that is open in private ends too.
   */
  record End(
      String id,
      String outcome,
      List<String> hands,
      String then,
      Flow.Later later,
      List<String> reveals,
      boolean exits)
      implements Step {
    public End {
      Shape.id(id);
      outcome = outcome == null ? id : outcome;
      hands = Shape.listed(hands);
      reveals = Shape.listed(reveals);
    }

    @Override
    public Map<String, String> leads() {
      return Map.of();
    }
  }
}
