package org.twopaths.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twopaths.store.Outbox.Destination;
import org.twopaths.store.Outbox.Kind;
import org.twopaths.store.Outbox.Open;
import org.twopaths.store.Outbox.Post;
import org.twopaths.store.Outbox.Row;
import org.twopaths.store.Outbox.Terms;

class OutboxTest extends Memory {
  private static final Destination ADA = new Destination("test", "ada", null);
  private static final Destination ROOM = new Destination("test", "room", null);
  private static final Destination ASIDE = new Destination("test", "room", "ben");

  private static final Terms ANSWER = new Terms("ANSWER", 0, null);

  private final Outbox outbox = store.outbox();

  private static Terms terms(int priority, Instant deadline) {
    return new Terms("PURPOSE", priority, deadline);
  }

  private static Post change(String body, String controls) {
    return new Post(ADA, body, null, controls, ANSWER);
  }

  private long line(Destination to, String body) {
    return outbox.add(new Post(to, body, null, null, ANSWER));
  }

  private long prompt(Destination to, String body) {
    return outbox.add(new Post(to, body, "joint#1", "controls of " + body, ANSWER));
  }

  private List<Row> due(Instant now, int most) {
    return outbox.due(now, "test", heads -> heads.stream().limit(most).toList()).rows();
  }

  private List<String> due() {
    return due(NOON, 10).stream().map(Row::body).toList();
  }

  private List<Row> sendAll() {
    List<Row> sent = new ArrayList<>();
    for (List<Row> due = due(NOON, 10); !due.isEmpty(); due = due(NOON, 10)) {
      due.forEach(row -> outbox.delivered(row, "id-" + row.body()));
      sent.addAll(due);
    }
    return sent;
  }

  @Test
  void numbersEachDestinationFromOneForEver() {
    assertThat(line(ADA, "a")).isEqualTo(1);
    assertThat(prompt(ADA, "b")).isEqualTo(2);
    assertThat(line(ROOM, "c")).isEqualTo(1);
    assertThat(line(ASIDE, "d")).isEqualTo(1);
    sendAll();
    outbox.dropQueued("test", "ada");
    assertThat(line(ADA, "e")).isEqualTo(3);
  }

  @Test
  void showsOneRowOfADestinationAtATimeAndInOrder() {
    line(ADA, "a1");
    line(ROOM, "r1");
    line(ADA, "a2");
    line(ROOM, "r2");
    assertThat(due()).containsExactly("a1", "r1");
    assertThat(due()).containsExactly("a1", "r1");
    assertThat(due(NOON, 1)).hasSize(1);
    assertThat(sendAll()).extracting(Row::body).containsExactly("a1", "r1", "a2", "r2");
  }

  @Test
  void putsTheUrgentFirstButNothingPastItsOwnDestination() {
    outbox.add(new Post(ADA, "digest", null, null, terms(4, null)));
    outbox.add(new Post(ADA, "answer", null, null, terms(0, null)));
    outbox.add(new Post(ROOM, "prompt", null, null, terms(2, null)));
    assertThat(due()).containsExactly("prompt", "digest");
  }

  @Test
  void anEditKeepsTheNumberAndComesAfterWhatWasSaidBefore() {
    long number = prompt(ADA, "first");
    line(ADA, "between");
    outbox.edit(number, change("second", "new controls"));
    assertThat(outbox.controls(ADA, number)).contains("new controls");
    assertThat(outbox.sentAs(ADA, number)).isEmpty();
    List<Row> sent = sendAll();
    assertThat(sent).extracting(Row::body).containsExactly("first", "between", "second");
    assertThat(sent).extracting(Row::edits).containsExactly(false, false, true);
    assertThat(sent).extracting(Row::number).containsExactly(1L, 2L, 1L);
    assertThat(sent).extracting(Row::sentAs).containsExactly(null, null, "id-first");
    assertThat(outbox.sentAs(ADA, number)).contains("id-first");
  }

  /** I28. */
  @Test
  void whatIsNewerLeavesNothingOut() {
    long number = prompt(ADA, "question");
    outbox.add(new Post(ADA, "relayed", null, null, new Terms("RELAY", 2, null)));
    outbox.edit(number, change("asked anew", "controls"));
    line(ADA, "help");
    outbox.edit(number, change("asked once more", "controls"));
    line(ADA, "help");
    assertThat(sendAll())
        .extracting(Row::body)
        .containsExactly("question", "relayed", "asked anew", "help", "asked once more", "help");
  }

  @Test
  void aPromptIsOpenUntilItIsClosed() {
    long number = prompt(ADA, "question");
    sendAll();
    assertThat(outbox.open(ADA, "joint#1"))
        .containsExactly(new Open(number, "question", "controls of question"));
    assertThat(outbox.latest(ADA, "joint#1")).contains(number);
    assertThat(outbox.latest(ADA, "joint#2")).isEmpty();
    close("closed");
    assertThat(outbox.controls(ADA, number)).isEmpty();
    assertThat(outbox.open(ADA, "joint#1")).isEmpty();
    assertThat(sendAll()).extracting(Row::sentAs).containsExactly("id-question");
    assertThat(outbox.sentAs(ADA, number)).isEmpty();
  }

  private void close(String body) {
    outbox.close(ADA, "joint#1").forEach(open -> outbox.closed(open.number(), change(body, null)));
  }

  @Test
  void aClosedMessageStaysClosed() {
    long number = prompt(ADA, "question");
    close("closed");
    close("closed again");
    outbox.edit(number, change("changed", "controls"));
    outbox.edit(99, change("unknown", "controls"));
    assertThat(sendAll()).extracting(Row::body).containsExactly("question", "closed");
  }

  @Test
  void waitsWithWhatComesLater() {
    line(ADA, "a1");
    line(ADA, "a2");
    line(ROOM, "r1");
    Instant later = NOON.plusSeconds(30);
    outbox.later(due(NOON, 10).getFirst(), later);
    assertThat(due()).containsExactly("r1");
    sendAll();
    Row again = due(later, 10).getFirst();
    assertThat(again.body()).isEqualTo("a1");
    assertThat(again.attempts()).isOne();
  }

  @Test
  void eachPlatformHasItsOwnRowsAndItsOwnNextTime() {
    line(ADA, "a1");
    line(new Destination("tes", "t:ada", null), "of another platform");
    assertThat(outbox.due(NOON, "tes", heads -> heads).rows())
        .extracting(Row::body)
        .containsExactly("of another platform");
    outbox.later(due(NOON, 1).getFirst(), NOON.plusSeconds(2));
    assertThat(outbox.due(NOON, "test", heads -> heads).next()).isEqualTo(NOON.plusSeconds(2));
    assertThat(outbox.due(NOON, "tes", heads -> heads).next()).isNull();
  }

  /** I27. */
  @Test
  void showsNothingAfterItsDeadline() {
    outbox.add(new Post(ADA, "late", "joint#1", "c", terms(2, NOON)));
    outbox.edit(1, change("edit of late", "c"));
    line(ADA, "after");
    outbox.add(new Post(ROOM, "in time", null, null, terms(2, NOON.plusMillis(1))));
    assertThat(due(NOON.minusMillis(1), 10)).extracting(Row::body).contains("late");
    assertThat(due()).containsExactly("after", "in time");
    assertThat(outbox.controls(ADA, 1)).isEmpty();
    assertThat(outbox.expire(NOON.plusMillis(1))).isOne();
    assertThat(due()).containsExactly("after");
  }

  /** I19: what changes a message that is not there has nothing left to wait for. */
  @Test
  void theDeadTakeTheirChangesAlong() {
    long number = prompt(ADA, "dead");
    close("closed");
    line(ADA, "next");
    outbox.dead(due(NOON, 1).getFirst());
    assertThat(outbox.open(ADA, "joint#1")).isEmpty();
    assertThat(due()).containsExactly("next");
  }

  @Test
  void dropsAChatWithAllItsReaders() {
    long shown = prompt(ROOM, "shown");
    sendAll();
    line(ROOM, "r");
    long aside = prompt(ASIDE, "aside");
    line(new Destination("test", "room2", null), "another room");
    outbox.dropQueued("test", "room");
    assertThat(due()).containsExactly("another room");
    assertThat(outbox.controls(ASIDE, aside)).isEmpty();
    assertThat(outbox.controls(ROOM, shown)).isPresent();
  }

  /**
   * I45, I56: nothing is left but the count, so that an old button is never taken for a new one.
   */
  @Test
  void forgetsAChatButOnePromptAndItsCount() {
    long asked = outbox.add(new Post(ADA, "asked", "forget#0", "controls", ANSWER));
    long other = prompt(ADA, "other");
    line(ROOM, "another chat");
    outbox.forget(ADA, "forget#0");
    assertThat(outbox.controls(ADA, asked)).isPresent();
    assertThat(outbox.controls(ADA, other)).isEmpty();
    assertThat(due()).containsExactly("another chat");
    assertThat(line(ADA, "new")).isGreaterThan(other);
  }

  /** I47: what waits for one purpose goes, and the rest stays. */
  @Test
  void dropsWhatIsForOnePurpose() {
    outbox.add(new Post(ADA, "relayed", null, null, new Terms("RELAY", 1, null)));
    line(ADA, "answer");
    outbox.dropQueued("test", "ada", "RELAY");
    assertThat(due()).containsExactly("answer");
  }

  /** I31: the old group tells of it and the new one too. */
  @Test
  void aChatThatMovesKeepsItsNumbersAndWhatWaits() {
    long number = prompt(ROOM, "question");
    outbox.moveChat("test", "room", "new");
    outbox.moveChat("test", "room", "new");
    Destination moved = new Destination("test", "new", null);
    assertThat(outbox.controls(moved, number)).isPresent();
    assertThat(due(NOON, 1).getFirst().to()).isEqualTo(moved);
    assertThat(line(moved, "next")).isEqualTo(2);
    assertThat(sendAll()).extracting(Row::body).containsExactly("question", "next");
  }

  @Test
  void aRowThatWasDroppedWhileItWasSentChangesNothing() {
    prompt(ADA, "on its way");
    Row row = due(NOON, 1).getFirst();
    outbox.dropQueued("test", "ada");
    outbox.delivered(row, "id");
    outbox.later(row, NOON);
    assertThat(outbox.sentAs(ADA, 1)).isEmpty();
    assertThat(due()).isEmpty();
  }

  @Test
  void readsBackAllOfARow() {
    Terms terms = terms(3, NOON.plusSeconds(1));
    outbox.add(new Post(ASIDE, "{}", null, null, terms));
    outbox.later(due(NOON, 1).getFirst(), NOON);
    Row row = due(NOON, 1).getFirst();
    assertThat(row)
        .isEqualTo(new Row(row.seq(), row.name(), ASIDE, 1, Kind.LINE, "{}", terms, NOON, 1, null));
  }

  @Test
  void destinationsCannotBeMistakenForEachOther() {
    Destination odd = new Destination("test", "a:b", "c|d:e");
    outbox.add(new Post(odd, "odd", null, null, terms(0, null)));
    outbox.add(
        new Post(new Destination("test", "a", "b|c|d:e"), "even", null, null, terms(0, null)));
    List<Row> both = due(NOON, 2);
    assertThat(both.getFirst().to()).isEqualTo(odd);
    assertThat(both).extracting(Row::chat).doesNotHaveDuplicates().doesNotContain("a:b");
  }
}
