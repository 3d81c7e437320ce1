package org.twopaths.engine.owned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.twopaths.state.Pinned;
import org.twopaths.state.Value;

/**
 * Lines that stay, as what a placeholder stands for.
 *
 * @param names what a person is called, by id
 */
public record PinnedRows(UnaryOperator<String> names) {
  private static final String ROW = "common.pinned.";
  private static final String NONE = ".none";

  /** What lists stand for on which there is nothing. */
  public static Map<String, Value> nothing(List<String> names) {
    return names.stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name, name -> Value.Rows.lines(List.of(), ROW + name + NONE)));
  }

  /** Each in a line of its own. */
  public Value of(List<Pinned> lines, String name, String owner) {
    List<Value> rows = lines.stream().map(line -> row(line, owner)).toList();
    return Value.Rows.lines(rows, ROW + name + NONE);
  }

  /** Each with the number by which it can be named. */
  public Value numbered(List<Pinned> lines, String name, String person) {
    List<Value> rows = new ArrayList<>();
    for (Pinned line : lines) {
      Value number = new Value.Plain(String.valueOf(rows.size() + 1));
      Map<String, Value> numbered = Map.of("number", number, "line", row(line, person));
      rows.add(new Value.Preview(ROW + "numbered", numbered, person));
    }
    return Value.Rows.lines(rows, ROW + name + NONE);
  }

  /** How often something was counted, and since which day. */
  public Value counted(List<Pinned> counted, String name, String person) {
    return counted.stream()
        .findFirst()
        .map(line -> {
          Value times = new Value.Plain(String.valueOf(Counts.times(line)));
          Map<String, Value> known = Map.of("times", times, "since", new Value.Day(line.at()));
          return new Value.Preview(ROW + name, known, person);
        })
        .orElseGet(() -> new Value.Preview(ROW + name + NONE, Map.of(), person));
  }

  /** The own line that helped most, in words. */
  public Value helped(List<Pinned> lines, String person) {
    return Easing.best(lines)
        .map(line -> new Value.Preview(ROW + "helped", filled(line, person), person))
        .orElseGet(() -> new Value.Preview(ROW + "helped" + NONE, Map.of(), person));
  }

  private Value row(Pinned line, String owner) {
    return new Value.Preview(line.key(), filled(line, owner), owner);
  }

  private Map<String, Value> filled(Pinned line, String owner) {
    String flow = line.key().substring(0, line.key().indexOf('.'));
    Map<String, Value> values = new HashMap<>();
    values.put("me", new Value.Plain(names.apply(line.by())));
    values.put("since", new Value.Day(line.at()));
    line.answers()
        .forEach((label, answer) ->
            values.put(label, new Value.Given(answer, flow + "." + label, owner)));
    return values;
  }
}
