package org.twopaths.bot;

import java.util.Map;
import java.util.Optional;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.state.Effect;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Outbox;
import org.twopaths.store.People.Person;
import org.twopaths.text.Message;
import org.twopaths.vault.Newest;

/**
 * What the newest events left behind, so that the next event of the same people need not read it
 * again.
 *
 * <p>True only because one thread writes: it is the only one to touch this. Whatever is out of the
 * ordinary (a command, a bug, a pairing) forgets instead of keeping up.
 */
final class Recent {
  private final Map<String, Circle> byAccount;
  private final Map<Outbox.Destination, Asked> newest;

  /**
   * The newest question of a chat.
   *
   * @param number its message's number there
   * @param message how it reads
   * @param alone whether no other message of that chat asks the same
   */
  record Asked(long number, Message message, Effect.Prompt prompt, boolean alone) {}

  /**
   * @param most how many people are remembered; 0 reads everything anew each time
   */
  Recent(int most) {
    this.byAccount = new Newest<>(most);
    this.newest = new Newest<>(most);
  }

  /** A message asks something, or reads otherwise from now on. */
  void asked(Outbox.Destination chat, long number, Message message, Effect.Prompt prompt) {
    Asked before = newest.get(chat);
    newest.put(chat, new Asked(number, message, prompt, isAlone(before, number, prompt)));
  }

  /**
   * A track counts its questions on and goes back to none, so what follows an earlier one in the
   * same chat was never asked there. Of any other question nobody knows that here.
   */
  private static boolean isAlone(Asked before, long number, Effect.Prompt prompt) {
    if (before == null || !before.prompt().track().equals(prompt.track())) {
      return false;
    }
    return before.number() == number ? before.alone() : before.prompt().number() < prompt.number();
  }

  /** The newest question of a chat if it is that message. */
  Optional<Asked> asked(Outbox.Destination chat, long number) {
    return Optional.ofNullable(newest.get(chat))
        .filter(asked -> asked.number() == number && asked.message() != null);
  }

  /** The one message of a chat that asks this, if that is known. */
  Optional<Asked> askedOnce(Outbox.Destination chat, String track, long number) {
    return Optional.ofNullable(newest.get(chat))
        .filter(asked -> asked.alone() && asked.message() != null)
        .filter(asked -> asked.prompt().track().equals(track))
        .filter(asked -> asked.prompt().number() == number);
  }

  /** The newest question of a chat is closed; remembered is only which it was. */
  void answered(Outbox.Destination chat) {
    newest.computeIfPresent(
        chat, (same, asked) -> new Asked(asked.number(), null, asked.prompt(), false));
  }

  Optional<Circle> of(String platform, String account) {
    return Optional.ofNullable(byAccount.get(key(platform, account)));
  }

  void keep(Circle circle) {
    circle.people().forEach(person -> byAccount.put(key(person), circle));
  }

  void forget(Circle circle) {
    for (Person person : circle.people()) {
      byAccount.remove(key(person));
      if (person.chat() != null) {
        newest.remove(new Outbox.Destination(person.platform(), person.chat(), null));
      }
      if (circle.couple() != null && circle.couple().room() != null) {
        Couple couple = circle.couple();
        newest.remove(new Outbox.Destination(couple.platform(), couple.room(), null));
        newest.remove(new Outbox.Destination(couple.platform(), couple.room(), person.account()));
      }
    }
  }

  void forgetAll() {
    byAccount.clear();
    newest.clear();
  }

  private static String key(Person person) {
    return key(person.platform(), person.account());
  }

  private static String key(String platform, String account) {
    return platform + ":" + account;
  }
}
