package org.twopaths.config.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twopaths.config.proof.Pairs.Verdict;

/** Finds the smallest script with which two runs still differ, and says how to run it again. */
final class Shrink {

  /** A failure as a person reads it. */
  String report(Verdict found) {
    String name = found.one().name();
    long seed = Long.parseUnsignedLong(name.substring(0, name.indexOf('.')), 16);
    Verdict least = shrink(found, seed);
    return String.join(
        "\n",
        "",
        found.kind() + ", life " + seed + ": the other one can tell",
        "  " + least.leak(),
        "as scripted:",
        acts(least.one()),
        "varied:",
        acts(least.two()),
        "again: mvn test -pl config -am -Dtest=TwoRunTest -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dproof.groups=1 -Dproof.seed="
            + seed);
  }

  private static String acts(Couple couple) {
    return couple.acts().stream().map(act -> "  " + act).collect(Collectors.joining("\n"));
  }

  private Verdict shrink(Verdict found, long seed) {
    Verdict least = found;
    TreeSet<Integer> ids = new TreeSet<>();
    found.one().acts().forEach(act -> ids.add(act.id()));
    try (Pairs pairs = new Pairs()) {
      for (int id : ids.descendingSet()) {
        Verdict less = pairs.again(without(least.one(), id), without(least.two(), id), seed);
        least = less.leak() == null ? least : less;
      }
    }
    return least;
  }

  private static Couple without(Couple couple, int id) {
    List<Act> fewer = new ArrayList<>(couple.acts());
    fewer.removeIf(act -> act.id() == id);
    Script script = new Script(fewer, couple.about(), couple.swapped());
    return new Couple(couple.name(), couple.variation(), fewer, script);
  }
}
