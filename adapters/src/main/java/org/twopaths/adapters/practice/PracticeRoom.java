package org.twopaths.adapters.practice;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.twopaths.adapters.practice.Entry.Deed;
import org.twopaths.bot.Inbound;
import org.twopaths.bot.Platform.Outgoing;

/**
 * The messenger's own heart: each change goes to the file, then to the board, then to who watches.
 */
public final class PracticeRoom {

  private final PracticeSetup setup;
  private final Board board = new Board();
  private final BlockingQueue<Deed> undelivered = new LinkedBlockingQueue<>();
  private final Journal journal;
  private volatile Consumer<Post> watcher = post -> {};
  private boolean closed;

  PracticeRoom(PracticeSetup setup) {
    this.setup = setup;
    this.journal =
        Journal.open(setup.data().resolve("practice.sealed"), setup.seal(), board::apply);
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
        earlier == null
            || outgoing.edits() && !earlier.isGone() && !earlier.message().equals(shown.message());
    if (news) {
      record(shown);
    }
    return id;
  }

  /** Takes all of a private chat out of sight. */
  synchronized void clear(String chat) {
    record(new Entry.Cleared(Pane.of(chat)));
  }

  /** A person writes something in one of their chats. */
  public synchronized void say(Pane pane, Partner as, String words) {
    Partner onlyFor = concernsBoth(pane, words) ? null : as;
    deliver(new Entry.Said(board.nextDeed(), pane, as, onlyFor, now(), words));
  }

  /** A person presses a button of a post; answers whether it is there for them. */
  public synchronized boolean press(Pane pane, Partner as, String id, int button) {
    Post post = board.post(id);
    boolean there =
        post != null
            && post.number() != null
            && post.pane() == pane
            && post.visibleTo(as)
            && button >= 0
            && button < post.message().buttons().size();
    if (there) {
      deliver(new Entry.Pressed(board.nextDeed(), pane, as, now(), post.number(), button));
    }
    return there;
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

  /** Has this told of each change, in order. */
  public void watch(Consumer<Post> afterChange) {
    watcher = afterChange;
  }

  /** Hands over all that is shown; nothing changes until it was taken. */
  public synchronized void look(Consumer<List<Post>> reader) {
    reader.accept(board.posts());
  }

  /** All that is shown, in order. */
  public synchronized List<Post> posts() {
    return board.posts();
  }

  synchronized void close() {
    closed = true;
    journal.close();
  }

  private void deliver(Deed deed) {
    record(deed);
    undelivered.add(deed);
  }

  private void record(Entry entry) {
    journal.append(List.of(entry));
    board.apply(entry).forEach(watcher);
  }

  /** In the room a command that belongs in private is for the eyes of whoever used it alone. */
  private boolean concernsBoth(Pane pane, String words) {
    if (pane != Pane.ROOM || !(Slash.read(words) instanceof Inbound.Command command)) {
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
