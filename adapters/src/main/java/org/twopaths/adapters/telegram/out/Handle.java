package org.twopaths.adapters.telegram.out;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What we call a message towards the core: its chat, the ids of its parts in order, and the id of
 * the line that asks for an answer below it.
 *
 * @param parts an id is 0 when nobody knows it: sent, but never acknowledged
 * @param prompt 0 when there is none
 */
record Handle(String chat, List<Integer> parts, int prompt) {

  Handle {
    parts = List.copyOf(parts);
  }

  static Handle empty(String chat) {
    return new Handle(chat, List.of(), 0);
  }

  /** Of a message that was never acknowledged. */
  static Handle unknown(String chat) {
    return new Handle(chat, List.of(0), 0);
  }

  static Handle read(String text) {
    String[] halves = text.split("/", 2);
    String[] ids = halves[1].split("\\+", 2);
    List<Integer> parts =
        Arrays.stream(ids[0].split(",")).map(Integer::valueOf).collect(Collectors.toList());
    return new Handle(halves[0], parts, ids.length > 1 ? Integer.parseInt(ids[1]) : 0);
  }

  String text() {
    String ids = parts.stream().map(String::valueOf).collect(Collectors.joining(","));
    return chat + "/" + ids + (prompt == 0 ? "" : "+" + prompt);
  }

  Handle withPart(int id) {
    List<Integer> more = new ArrayList<>(parts);
    more.add(id);
    return new Handle(chat, more, prompt);
  }

  Handle withPrompt(int id) {
    return new Handle(chat, parts, id);
  }

  /** Whether each part can be changed. */
  boolean isKnown() {
    return !parts.contains(0);
  }
}
