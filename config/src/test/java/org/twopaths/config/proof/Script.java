package org.twopaths.config.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.twopaths.bot.Command;
import org.twopaths.config.proof.Act.Kind;
import org.twopaths.config.proof.Act.Who;
import org.twopaths.config.stage.Shipped;
import org.twopaths.flow.Flow;
import org.twopaths.flow.Step;

/**
 * The life of two people, made from a seed: it is about one of the flows, and odd things happen.
 *
 * @param about the flow it is about, whatever flows there are
 * @param swapped whether the one whose input is varied is the second of the two
 */
record Script(List<Act> acts, String about, boolean swapped) {

  /** Makes it. */
  static Script of(long seed) {
    return new Making(seed).script();
  }

  private static final class Making {
    private static final int ACTS = 24;
    private static final int LONG = 96;
    private static final Instant MONDAY = Instant.parse("2026-03-02T19:00:00Z");

    /** They would end the pairing that all is about; they are varied, never scripted. */
    private static final List<String> ENDINGS = List.of("unpair", "exit", "pair", "here");

    private final SplittableRandom random;
    private final List<Act> acts = new ArrayList<>();
    private final String about;
    private final boolean talk;
    private final boolean reads;
    private Instant now = MONDAY;

    Making(long seed) {
      this.random = new SplittableRandom(seed);
      this.talk = seed % 4 == 0;
      List<Flow> flows = Shipped.flows().all();
      List<String> shown = flows.stream().flatMap(Making::shownByBoth).toList();
      this.reads = talk && seed % 8 == 0 && !shown.isEmpty();
      this.about =
          reads
              ? shown.get(random.nextInt(shown.size()))
              : flows.get(Math.floorMod(seed - seed / 4, flows.size())).id();
    }

    /** What opens once both have put something by. */
    private static Stream<String> shownByBoth(Flow flow) {
      return flow.steps().stream()
          .filter(step -> step instanceof Step.Consent consent && consent.opens() != null)
          .map(step -> ((Step.Consent) step).opens());
    }

    Script script() {
      open();
      while (acts.size() < (talk ? LONG : ACTS)) {
        goOn();
      }
      if (talk) {
        theDayAfter();
      }
      return new Script(List.copyOf(acts), about, random.nextBoolean());
    }

    /** A talk for both, or a command from which what it is about can be reached. */
    private void open() {
      if (reads) {
        String word = leading().word();
        add(Who.SUBJECT, false, Kind.COMMAND, word);
        add(Who.OTHER, false, Kind.COMMAND, word);
      } else if (talk) {
        add(who(), true, Kind.COMMAND, "ready");
      } else {
        Command command = leading();
        boolean room = command.inRoom() && (!command.inPrivate() || random.nextInt(4) == 0);
        add(random.nextInt(4) == 0 ? Who.OTHER : Who.SUBJECT, room, Kind.COMMAND, command.word());
      }
    }

    private Command leading() {
      Compass compass = Hand.COMPASS;
      List<Command> beginning =
          Arrays.stream(Command.values()).filter(command -> command.flow().isPresent()).toList();
      int nearest =
          beginning.stream()
              .mapToInt(command -> compass.distance(command.flow().get(), about))
              .min()
              .orElseThrow();
      List<Command> leading =
          beginning.stream()
              .filter(command -> compass.distance(command.flow().get(), about) == nearest)
              .toList();
      return nearest < 1000 ? leading.get(random.nextInt(leading.size())) : Command.READY;
    }

    private void goOn() {
      if (reads && acts.size() == LONG / 2) {
        now = now.plus(Duration.ofMinutes(70));
      }
      int die = random.nextInt(100);
      int odd = talk ? 4 : 24;
      if (talk && die >= odd) {
        // In turns: each of them in private, each of them in the room; who is not asked does
        // nothing.
        int turn = acts.size() % 4;
        add(turn % 2 == 0 ? Who.SUBJECT : Who.OTHER, turn > 1, Kind.ANSWER, null);
      } else if (die >= odd) {
        add(who(), random.nextInt(100) < 20, die < odd + 8 ? Kind.ANY_ANSWER : Kind.ANSWER, null);
      } else if (die < odd / 2) {
        boolean room = random.nextInt(3) == 0;
        add(who(), room, Kind.COMMAND, command(room));
      } else {
        List<Kind> kinds = List.of(Kind.STOP, Kind.HELP, Kind.SAY, Kind.OLD_PRESS, Kind.UNREADABLE);
        add(who(), false, kinds.get(random.nextInt(kinds.size())), null);
      }
    }

    private void theDayAfter() {
      now = now.plus(Duration.ofHours(15));
      for (int i = 0; i < 6; i++) {
        add(i % 2 == 0 ? Who.SUBJECT : Who.OTHER, false, Kind.ANSWER, null);
      }
    }

    private Who who() {
      return random.nextInt(100) < 65 ? Who.SUBJECT : Who.OTHER;
    }

    private void add(Who who, boolean room, Kind kind, String words) {
      // The thousandths tell the acts apart: no act and no timer of another act fall together.
      Instant at = now.plusMillis(acts.size() + 1);
      acts.add(new Act(acts.size(), at, who, room, kind, random.nextInt(1 << 16), words));
      now = now.plus(pause());
    }

    private Duration pause() {
      int die = random.nextInt(talk ? 200 : 40);
      if (die < (talk ? 197 : 34)) {
        return Duration.ofSeconds(3 + random.nextInt(talk ? 16 : 90));
      }
      return die % 3 > 0
          ? Duration.ofMinutes(5 + random.nextInt(60))
          : Duration.ofHours(1 + random.nextInt(20));
    }

    private String command(boolean room) {
      List<String> words =
          Arrays.stream(Command.values())
              .filter(command -> room ? command.inRoom() : command.inPrivate())
              .map(Command::word)
              .filter(word -> !ENDINGS.contains(word))
              .toList();
      return words.get(random.nextInt(words.size()));
    }
  }
}
