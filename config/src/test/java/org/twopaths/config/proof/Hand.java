package org.twopaths.config.proof;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.twopaths.bot.Inbound;
import org.twopaths.config.proof.Act.Who;
import org.twopaths.config.stage.Shipped;
import org.twopaths.flow.Expects;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Flows;
import org.twopaths.flow.Solo;
import org.twopaths.flow.Step;
import org.twopaths.state.Frame;
import org.twopaths.state.Track;
import org.twopaths.text.Message;

/** Does what an act says in a couple, with what its person sees then; looks nowhere else. */
final class Hand {
  static final Compass COMPASS = new Compass(Shipped.flows());

  private static final List<String> ODD =
      List.of("ok", "7", "Yes", "19:30", "Berlin", "  ", "skip", "{0} {me}", "x".repeat(900));

  /** Read as plain, and as perhaps, asking for help. */
  private static final List<String> CRIES = List.of("i want to die", "i cannot go on like this");

  private final Flows flows;
  private final Canary ours;
  private final Canary theirs;

  /** Who does what; the message is the platform's id of the one that is written or changed. */
  record Done(Who who, boolean room, Inbound.Act act, String message) {}

  /**
   * @param ours stands in the private words of the one who is varied
   * @param theirs stands in those of the other
   */
  Hand(Flows flows, Canary ours, Canary theirs) {
    this.flows = flows;
    this.ours = ours;
    this.theirs = theirs;
  }

  /** What an act comes down to; null for nothing. */
  Done does(Couple couple, Act act) {
    Inbound.Act done =
        switch (act.kind()) {
          case NOTHING -> null;
          case COMMAND -> new Inbound.Command(act.words(), "");
          case SAY -> new Inbound.Text(ODD.get(act.dice() % ODD.size()));
          case STOP -> wayOut(couple, act, 2);
          case HELP -> wayOut(couple, act, 1);
          case OLD_PRESS -> new Inbound.Press(1 + act.dice() % 30, act.dice() % 4);
          case UNREADABLE -> new Inbound.Unreadable();
          case REWORD -> new Inbound.Edited(secret(couple, act, 200));
          case TAKE_BACK -> new Inbound.Deleted();
          case CRY -> new Inbound.Text(CRIES.get(act.dice() / 2 % CRIES.size()));
          case BLOCK -> new Inbound.ChatClosed();
          case THIRD -> new Inbound.RoomChanged();
          case ANSWER, ANY_ANSWER -> null;
        };
    boolean answers = act.kind() == Act.Kind.ANSWER || act.kind() == Act.Kind.ANY_ANSWER;
    return answers ? answer(couple, act) : done == null ? null : done(couple, act, act.who(), done);
  }

  private static Done done(Couple couple, Act act, Who who, Inbound.Act done) {
    return switch (done) {
      case Inbound.Text text when !act.room() -> {
        String message = "w" + act.id();
        couple.traces().written.put(who, message);
        yield new Done(who, false, text, message);
      }
      case Inbound.Edited edited -> changes(couple, who, edited);
      case Inbound.Deleted deleted -> changes(couple, who, deleted);
      default -> new Done(who, act.room(), done, null);
    };
  }

  /** Null when nothing was written that could be changed. */
  private static Done changes(Couple couple, Who who, Inbound.Act change) {
    String message = couple.traces().written.get(who);
    return message == null ? null : new Done(who, false, change, message);
  }

  /** The last buttons under a private question are stop and help. */
  private static Inbound.Act wayOut(Couple couple, Act act, int fromEnd) {
    Map.Entry<Long, Message> open = couple.open(couple.account(act.who()));
    return open == null || open.getValue().buttons().size() < 2
        ? new Inbound.Command(fromEnd == 2 ? "stop" : "now", "")
        : new Inbound.Press(open.getKey(), open.getValue().buttons().size() - fromEnd);
  }

  private Done answer(Couple couple, Act act) {
    Who who = act.room() ? awaited(couple, act) : act.who();
    String chat = act.room() ? couple.room() : couple.account(who);
    Map.Entry<Long, Message> open = couple.open(chat);
    if (open == null) {
      return null;
    }
    Frame top = top(couple, act.room() ? Track.JOINT : couple.account(who));
    Message message = open.getValue();
    int options = message.buttons().size() - (act.room() ? 1 : 2);
    boolean goesOn = act.kind() == Act.Kind.ANSWER;
    boolean writes = message.writes() && (options <= 0 || goesOn || act.dice() % 5 > 0);
    if (writes) {
      return done(couple, act, who, new Inbound.Text(words(couple, act, top)));
    }
    boolean willing = goesOn && top != null;
    int button = willing ? onward(couple, top, act.dice()) : -1;
    int any = act.dice() / 8 % Math.max(1, message.buttons().size() - (act.dice() % 3 > 0 ? 2 : 0));
    return done(couple, act, who, new Inbound.Press(open.getKey(), button < 0 ? any : button));
  }

  /** In a turn whoever is asked; else who the act says. */
  private Who awaited(Couple couple, Act act) {
    Frame top = top(couple, Track.JOINT);
    if (top == null || !(step(top) instanceof Step.Ask ask) || !top.cast().containsKey(ask.who())) {
      return act.who();
    }
    boolean subject = top.cast().get(ask.who()).equals(couple.account(Who.SUBJECT));
    return subject ? Who.SUBJECT : Who.OTHER;
  }

  private static Frame top(Couple couple, String track) {
    return couple.traces().conversation == null
        ? null
        : couple.traces().conversation.track(track).top();
  }

  private Step step(Frame frame) {
    return flows.at(frame.flow(), frame.version()).step(frame.step());
  }

  private String words(Couple couple, Act act, Frame top) {
    Expects expects = top != null && step(top) instanceof Step.Ask ask ? ask.expects() : null;
    String number = Integer.toString(act.id(), 36);
    return switch (expects) {
      case Expects.Time time -> "%02d:%02d".formatted(act.dice() % 24, act.dice() / 24 % 60);
      case Expects.Days days -> String.valueOf(1 + act.dice() % 2);
      case Expects.Zone zone -> List.of("Berlin", "Chicago", "UTC").get(act.dice() % 3);
      case Expects.Words most when act.room() -> "plain words " + number;
      case Expects.Words most -> secret(couple, act, most.most());
      case Expects.Scale scale -> String.valueOf(act.dice() % 11);
      case Expects.Choice choice -> "something else";
      case Expects.Language language -> "something else";
      case Expects.Secret passphrase -> secret(couple, act, 40);
      case null -> "nothing asked " + number;
    };
  }

  /** Words that bear the mark of their owner, other ones in each life when words are varied. */
  private String secret(Couple couple, Act act, int most) {
    if (act.who() == Who.OTHER) {
      return theirs.words(Integer.toString(act.id(), 36), Math.min(most, 40));
    }
    boolean other =
        couple.variation() == Variation.CONTENT || couple.variation() == Variation.LENGTH;
    boolean longer = couple.variation() == Variation.LENGTH;
    String number = (other ? "b" : "a") + Integer.toString(act.id(), 36);
    return ours.words(number, Math.min(most, longer ? 25 + act.dice() % 400 : 40));
  }

  /** The button that leads on to where both are awaited, or to what this life is about. */
  private int onward(Couple couple, Frame top, int dice) {
    Flow flow = flows.at(top.flow(), top.version());
    String option = option(flow, top, couple.about());
    return switch (flow.step(top.step())) {
      case Step.Ask ask when option != null -> place(ask.expects(), option);
      case Step.Ask ask when flow.solo() && dice / 64 % 2 == 0 -> -1;
      case Solo.Guide guide -> 1;
      case Step.Consent consent when top.answers().containsKey(consent.id()) ->
          dice % 8 == 0 ? 0 : 1; // a yes is taken back now and then, and sent at once else
      default -> 0;
    };
  }

  private static String option(Flow flow, Frame top, String about) {
    if (!(flow.step(top.step()) instanceof Step.Ask ask)) {
      return null;
    }
    if (top.origin() != Frame.Origin.JOINT) {
      if (flow.id().equals(about)) {
        return COMPASS.towardsClock(flow, ask.id());
      }
      return Stream.of(
              COMPASS.weighed(flow, ask, about),
              COMPASS.handed(about, flow, ask.id()),
              COMPASS.towards(about, flow, ask.id()))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    String size = COMPASS.size(ask.id(), about);
    return size == null ? COMPASS.towardsYes(flow, ask.id()) : size;
  }

  private static int place(Expects expects, String option) {
    return switch (expects) {
      case Expects.Choice choice -> choice.options().indexOf(option);
      case Expects.Scale scale -> scale.bands().get(option) - 1;
      case Expects.Words words -> -1;
      case Expects.Time time -> -1;
      case Expects.Days days -> -1;
      case Expects.Zone zone -> -1;
      case Expects.Language language -> language.options().indexOf(option);
      case Expects.Secret passphrase -> -1;
    };
  }
}
