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
import org.twopaths.flow.Lasting;
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

    private static final List<Kind> ODD =
        List.of(
            Kind.STOP,
            Kind.HELP,
            Kind.SAY,
            Kind.OLD_PRESS,
            Kind.UNREADABLE,
            Kind.REWORD,
            Kind.TAKE_BACK,
            Kind.CRY,
            Kind.THIRD);

    /** They would end the pairing that all is about; they are varied, never scripted. */
    private static final List<String> ENDINGS = List.of("unpair", "forget", "exit", "pair", "here");

    /** What opens once both have put something by. */
    private static final List<String> SHOWN =
        Shipped.flows().all().stream().flatMap(Making::shownByBoth).toList();

    private static final List<Way> WAYS =
        Arrays.stream(Command.values()).flatMap(Making::ways).toList();

    /** The flows that one person comes to alone, and those that take both, or another day. */
    private static final List<String> ALONE = goals(false);

    private static final List<String> BY_BOTH = goals(true);

    private static List<String> goals(boolean both) {
      return Shipped.flows().all().stream()
          .map(Flow::id)
          .filter(goal ->
              both == WAYS.stream().allMatch(way -> Hand.COMPASS.takesBoth(way.flow(), goal)))
          .toList();
    }

    private final SplittableRandom random;
    private final List<Act> acts = new ArrayList<>();
    private final String about;
    private final boolean talk;
    private final boolean reads;
    private boolean inRoom = true;
    private Who opener = Who.SUBJECT;
    private Instant now = MONDAY;

    Making(long seed) {
      this.random = new SplittableRandom(seed);
      this.talk = seed % 4 == 0;
      List<String> goals = talk ? BY_BOTH : ALONE;
      long place = talk ? seed / 4 : seed - seed / 4;
      this.about = goals.get((int) Math.floorMod(place, (long) goals.size()));
      this.reads = talk && SHOWN.stream().anyMatch(flow -> !Hand.COMPASS.takesBoth(flow, about));
    }

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
        later();
      }
      return new Script(List.copyOf(acts), about, random.nextBoolean());
    }

    /** A talk for both, or a command from which what it is about can be reached. */
    private void open() {
      if (reads) {
        String word = leading().command().word();
        add(Who.SUBJECT, false, Kind.COMMAND, word);
        add(Who.OTHER, false, Kind.COMMAND, word);
      } else {
        Way way = leading();
        opener = random.nextInt(6) == 0 ? Who.OTHER : Who.SUBJECT;
        inRoom = way.room();
        add(opener, way.room(), Kind.COMMAND, way.command().word());
      }
    }

    /** A command, in private or in the room, that begins a flow. */
    private record Way(Command command, boolean room) {
      String flow() {
        return command.flow(room).orElseThrow();
      }
    }

    private Way leading() {
      int nearest = WAYS.stream().mapToInt(this::distance).min().orElseThrow();
      List<Way> leading = WAYS.stream().filter(way -> distance(way) == nearest).toList();
      return nearest < Compass.NO_WAY
          ? leading.get(random.nextInt(leading.size()))
          : new Way(Command.READY, true);
    }

    private int distance(Way way) {
      return Hand.COMPASS.distance(way.flow(), about);
    }

    private static Stream<Way> ways(Command command) {
      return Stream.of(false, true)
          .filter(room -> room ? command.inRoom() : command.inPrivate())
          .filter(room -> command.flow(room).isPresent())
          .map(room -> new Way(command, room));
    }

    private void goOn() {
      if (talk && inRoom && acts.size() == LONG * 3 / 4 && random.nextBoolean()) {
        add(who(), false, Kind.STOP, null);
      }
      if (reads && acts.size() == LONG / 2) {
        now = now.plus(Duration.ofMinutes(70));
      }
      if (!talk && acts.size() < ACTS * 2 / 3) {
        add(opener, false, Kind.ANSWER, null);
        return;
      }
      int die = random.nextInt(100);
      int odd = !talk ? 24 : acts.size() < LONG / 3 ? 0 : 4;
      if (talk && die >= odd) {
        // In turns: each of them in private, and if it is about the room, each of them there; who
        // is not asked does nothing.
        int turn = acts.size() % (inRoom ? 4 : 2);
        Kind kind = die >= odd + 3 ? Kind.ANSWER : Kind.ANY_ANSWER;
        add(turn % 2 == 0 ? Who.SUBJECT : Who.OTHER, turn > 1, kind, null);
      } else if (die >= odd) {
        add(who(), random.nextInt(100) < 20, die < odd + 8 ? Kind.ANY_ANSWER : Kind.ANSWER, null);
      } else if (die < odd / 2) {
        boolean room = random.nextInt(3) == 0;
        add(who(), room, Kind.COMMAND, command(room));
      } else {
        oddly(ODD.get(random.nextInt(ODD.size())));
      }
    }

    private void oddly(Kind kind) {
      if (kind == Kind.THIRD) {
        add(Who.OTHER, true, kind, null);
        add(Who.SUBJECT, true, Kind.COMMAND, "here");
        add(Who.OTHER, true, Kind.COMMAND, "here");
      } else {
        add(who(), false, kind, null);
      }
    }

    /** The next day; if it is about a flow that comes by itself another day, then after that. */
    private void later() {
      int days =
          Shipped.flows().all().stream()
              .flatMap(flow -> flow.steps().stream())
              .mapToInt(this::daysUntil)
              .max()
              .orElse(0);
      now = now.plus(Duration.ofDays(days > 1 ? days : 0)).plus(Duration.ofHours(15));
      for (int i = 0; i < 6; i++) {
        add(i % 2 == 0 ? Who.SUBJECT : Who.OTHER, false, Kind.ANSWER, null);
      }
    }

    /** After how many days at the latest that step brings what it is about. */
    private int daysUntil(Step step) {
      return switch (step) {
        case Step.End end when end.later() != null && end.later().flow().equals(about) ->
            end.later().last();
        case Lasting.Weekly weekly when weekly.begins().equals(about) -> 7;
        default -> 0;
      };
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
      boolean opening = !talk && acts.size() < ACTS * 2 / 3;
      int die = random.nextInt(talk ? 200 : opening ? 34 : 40);
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
