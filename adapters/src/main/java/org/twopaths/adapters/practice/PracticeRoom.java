package org.twopaths.adapters.practice;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.twopaths.adapters.practice.Entry.Deed;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;

/**
 * The messenger's own heart: each change goes to the file, then to the board, then to the pages.
 */
final class PracticeRoom implements AutoCloseable {

  private final PracticeSetup setup;
  private final Audience audience;
  private final Board board = new Board();
  private final BlockingQueue<Deed> undelivered = new LinkedBlockingQueue<>();
  private final Journal journal;
  private boolean closed;

  PracticeRoom(PracticeSetup setup, Audience audience) {
    this.setup = setup;
    this.audience = audience;
    this.journal = Journal.open(setup.data().resolve("practice.jsonl"), board::apply);
    if (board.key() == null) {
      record(new Entry.Began(newKey()));
    }
    undelivered.addAll(board.open());
  }

  /** Shows a message or a change of one; what is shown already is not shown again. */
  synchronized String show(Outgoing outgoing) {
    Entry.Shown shown = Entry.Shown.of(outgoing, now());
    String id = Post.idOf(shown.pane(), shown.onlyFor(), shown.number());
    Post earlier = board.post(id);
    boolean news =
        earlier == null || (outgoing.edits() && !earlier.message().equals(shown.message()));
    if (news) {
      record(shown);
    }
    return id;
  }

  synchronized void say(Request.Say say) {
    Partner onlyFor = concernsBoth(say) ? null : say.as();
    long number = board.nextDeed();
    deliver(new Entry.Said(number, say.pane(), say.as(), onlyFor, now(), say.words()));
  }

  synchronized void press(Request.Press press) {
    Post post = board.post(press.message());
    boolean there =
        post != null
            && post.number() != null
            && post.pane() == press.pane()
            && post.visibleTo(press.as())
            && press.button() >= 0
            && press.button() < post.message().buttons().size();
    if (!there) {
      throw Refused.because("That button is not there any more.");
    }
    deliver(
        new Entry.Pressed(
            board.nextDeed(), press.pane(), press.as(), now(), post.number(), press.button()));
  }

  /** Waits for the next thing a person did that the bot has not been given in this run. */
  Deed nextDeed() throws InterruptedException {
    return undelivered.take();
  }

  synchronized String key() {
    return board.key();
  }

  synchronized void taken(Deed deed) {
    if (!closed) {
      record(new Entry.Taken(deed.number()));
    }
  }

  /** Tells a page all that is shown, and from here on each change. */
  synchronized void join(Audience.Listener listener, Supplier<ClockHand.Face> clock) {
    audience.add(listener);
    listener.tell(News.state(new News.State(clock.get(), setup.commands(), board.posts())));
  }

  synchronized List<Post> posts() {
    return board.posts();
  }

  @Override
  public synchronized void close() {
    closed = true;
    journal.close();
  }

  private void deliver(Deed deed) {
    record(deed);
    undelivered.add(deed);
  }

  private void record(Entry entry) {
    journal.append(List.of(entry));
    board.apply(entry).map(News::post).ifPresent(audience::tell);
  }

  /** In the room a command that belongs in private is for the eyes of whoever used it alone. */
  private boolean concernsBoth(Request.Say say) {
    if (say.pane() != Pane.ROOM || !(Slash.read(say.words()) instanceof Inbound.Command command)) {
      return true;
    }
    return setup.commands().stream()
        .anyMatch(hint -> hint.inRoom() && hint.name().equals(command.name()));
  }

  private long now() {
    return setup.clock().instant().toEpochMilli();
  }

  private static String newKey() {
    byte[] key = new byte[6];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }
}
