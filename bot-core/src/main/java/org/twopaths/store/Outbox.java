package org.twopaths.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.twopaths.vault.Vault;

/**
 * What the bot has said and not yet shown, in order for each destination.
 *
 * <p>Three small tables instead of one long one. A row of {@code outbox} is on its way and is
 * deleted as soon as it has arrived or never will, so finding what is due reads only what waits,
 * and nothing is kept of what was said. A row of {@code open_message} lives until its message is
 * closed. {@code destination} counts, so that a number is never given twice although the rows are
 * gone.
 */
public final class Outbox {
  private final Sql sql;
  private final Names names;
  private final Queue queue;
  private final OpenMessages open;
  private final Names.Numbers numbers;

  /** What a row does to its destination. */
  public enum Kind {
    /** Shows a message that is never changed. */
    LINE,
    /** Shows a message that stays open. */
    PROMPT,
    /** Changes an open message. */
    EDIT,
    /** Changes an open message for the last time. */
    CLOSE
  }

  /**
   * Where messages are shown.
   *
   * @param onlyFor the platform's id of the one person in a shared chat who may see them; null for
   *     all
   */
  public record Destination(String platform, String chat, String onlyFor) {

    /** Keeps people's chats out of logs. */
    @Override
    public String toString() {
      return "Destination[" + platform + "]";
    }
  }

  /**
   * How a message is to be carried.
   *
   * @param purpose what it is for, in the words of whoever carries it
   * @param priority the lower, the sooner
   * @param deadline from then on it is not shown any more; null for none
   */
  public record Terms(String purpose, int priority, Instant deadline) {}

  /**
   * A message to be shown.
   *
   * @param body the message as JSON
   * @param prompt under which name it is found while it is open; null for one that is never changed
   * @param controls what its buttons mean, as JSON; null without buttons
   */
  public record Post(Destination to, String body, String prompt, String controls, Terms terms) {
    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Post[]";
    }
  }

  /** A message that can still be pressed or changed, as it reads now. */
  public record Open(long number, String body, String controls) {
    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Open[" + number + "]";
    }
  }

  /**
   * One thing to show.
   *
   * @param seq its place among all rows; never given twice
   * @param name what its destination is called here
   * @param number the message's number within its destination, from 1
   * @param notBefore when it may be tried again
   * @param attempts how often it was tried in vain
   * @param sentAs what the platform calls the message; null for a new one
   */
  public record Row(
      long seq,
      String name,
      Destination to,
      long number,
      Kind kind,
      String body,
      Terms terms,
      Instant notBefore,
      int attempts,
      String sentAs) {

    /** What its chat is called here, whoever there may see it. */
    public String chat() {
      return Names.chat(name);
    }

    /** Whether it takes the place of a message that was shown. */
    public boolean edits() {
      return kind == Kind.EDIT || kind == Kind.CLOSE;
    }

    boolean isOrphan() {
      return edits() && sentAs == null;
    }

    /** Keeps people's words out of logs. */
    @Override
    public String toString() {
      return "Row[" + seq + "]";
    }
  }

  /**
   * What may be shown.
   *
   * @param next when the next of what may not be shown yet may; null when nothing waits for its
   *     time
   */
  public record Due(List<Row> rows, Instant next) {}

  Outbox(Sql sql, Vault vault) {
    this.sql = sql;
    this.names = new Names(vault);
    this.numbers = new Names.Numbers(sql);
    this.queue = new Queue(sql, vault, names);
    this.open = new OpenMessages(sql, vault, names);
  }

  /** Takes a new message and returns its number. */
  public long add(Post post) {
    long number = numbers.next(names.of(post.to()));
    boolean stays = post.prompt() != null;
    if (stays) {
      open.insert(post, number);
    }
    queue.put(post, number, stays ? Kind.PROMPT : Kind.LINE);
    return number;
  }

  /** Changes an open message; nothing happens when it is not open. */
  public void edit(long number, Post post) {
    if (open.change(number, post)) {
      queue.put(post, number, Kind.EDIT);
    }
  }

  /**
   * Closes every open message of a prompt and answers with them as they were: none can be pressed
   * from now on. How each reads then is shown by {@link #closed}.
   */
  public List<Open> close(Destination to, String prompt) {
    return open.close(to, prompt);
  }

  /** Closes one open message: the only one of its prompt, as whoever asked it knows. */
  public void close(Destination to, long number) {
    open.close(to, number);
  }

  /** Closes every open message whose prompt's name begins so, without a change to how it reads. */
  public void closeAll(Destination to, String prompts) {
    open.closeAll(to, prompts);
  }

  /** Shows how a closed message reads for the last time. */
  public void closed(long number, Post post) {
    queue.put(post, number, Kind.CLOSE);
  }

  /** What the buttons of an open message mean. */
  public Optional<String> controls(Destination to, long number) {
    return open.controls(to, number);
  }

  /** The open messages of a prompt, the oldest first. */
  public List<Open> open(Destination to, String prompt) {
    return open.of(to, prompt);
  }

  /** The number of the newest open message of a prompt. */
  public Optional<Long> latest(Destination to, String prompt) {
    List<Open> messages = open(to, prompt);
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast().number());
  }

  /** What the platform calls an open message; empty before it was shown. */
  public Optional<String> sentAs(Destination to, long number) {
    return open.sentAs(to, number);
  }

  /**
   * What may be shown now on a platform, as far as it is chosen: of each destination only the first
   * row that waits, the most urgent and then the oldest first. Takes away what is past its
   * deadline, and changes to what was never shown.
   *
   * @param choice is given all that may be shown, and says what is
   */
  public Due due(Instant now, String platform, UnaryOperator<List<Head>> choice) {
    List<Head> heads = inTime(now, platform);
    List<Head> ready =
        heads.stream().filter(head -> head.isDue(now)).sorted(Head.URGENT_THEN_OLD).toList();
    List<Row> due =
        choice.apply(ready).stream().flatMap(head -> queue.row(head.seq()).stream()).toList();
    List<Row> orphans = due.stream().filter(Row::isOrphan).toList();
    orphans.forEach(this::dead);
    return orphans.isEmpty() ? new Due(due, Head.next(heads, now)) : due(now, platform, choice);
  }

  private List<Head> inTime(Instant now, String platform) {
    List<Head> heads = queue.heads(platform);
    if (heads.stream().noneMatch(head -> head.isLate(now))) {
      return heads;
    }
    expire(now);
    return queue.heads(platform);
  }

  /** A row was shown; nothing is kept of it but what an open message needs. */
  public void delivered(Row row, String sentAs) {
    queue.remove(row.seq());
    switch (row.kind()) {
      case PROMPT -> open.sent(row.name(), row.number(), sentAs);
      case CLOSE -> open.delete(row.name(), row.number());
      case LINE, EDIT -> {}
    }
  }

  /** A row could not be shown yet. */
  public void later(Row row, Instant notBefore) {
    queue.later(row.seq(), notBefore);
  }

  /** A row will never be shown. */
  public void dead(Row row) {
    dead(new Queue.Stub(row.seq(), row.name(), row.number(), row.kind(), null));
  }

  private void dead(Queue.Stub row) {
    queue.remove(row.seq());
    if (row.kind() == Kind.PROMPT || row.kind() == Kind.CLOSE) {
      open.delete(row.name(), row.number());
    }
  }

  /** Takes away what is past its deadline and says how much it was. */
  public int expire(Instant now) {
    List<Queue.Stub> late = queue.late(now);
    late.forEach(this::dead);
    return late.size();
  }

  /** Takes away what waits for a chat and for any one person in it. */
  public void dropQueued(String platform, String chat) {
    Destination all = new Destination(platform, chat, null);
    open.dropUnsent(all);
    queue.drop(all);
  }

  /** Takes away what waits for a chat and is for that purpose. */
  public void dropQueued(String platform, String chat, String purpose) {
    queue.drop(new Destination(platform, chat, null), purpose);
  }

  /** Takes away all of a chat but one open prompt, and the count by which no button is reused. */
  public void forget(Destination chat, String prompt) {
    open.dropAllBut(chat, prompt);
    queue.drop(chat);
  }

  /** Takes away what can be pressed no more, because the key of its day is gone. */
  public int sweep() {
    return open.sweep();
  }

  /** A chat goes on under another id of its platform: its numbers, and all that waits for it. */
  public void moveChat(String platform, String from, String to) {
    Destination before = new Destination(platform, from, null);
    Destination after = new Destination(platform, to, null);
    queue.move(before, after);
    open.move(before, after);
    numbers.forgetAll();
  }
}
