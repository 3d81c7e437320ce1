package org.twopaths.bot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.twopaths.bot.Circles.Circle;
import org.twopaths.store.People.Person;

/**
 * What the newest events left behind, so that the next event of the same people need not read it again.
 *
 * <p>True only because one thread writes: it is the only one to touch this. Whatever is out of the
 * ordinary (a command, a bug, a pairing) forgets instead of keeping up.
 */
final class Recent {
  private final Map<String, Circle> byAccount;

  /**
   * @param most how many people are remembered; 0 reads everything anew each time
   */
  Recent(int most) {
    this.byAccount =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Circle> eldest) {
            return size() > most;
          }
        };
  }

  Optional<Circle> of(String platform, String account) {
    return Optional.ofNullable(byAccount.get(key(platform, account)));
  }

  void keep(Circle circle) {
    circle.people().forEach(person -> byAccount.put(key(person), circle));
  }

  void forget(Circle circle) {
    circle.people().forEach(person -> byAccount.remove(key(person)));
  }

  void forgetAll() {
    byAccount.clear();
  }

  private static String key(Person person) {
    return key(person.platform(), person.account());
  }

  private static String key(String platform, String account) {
    return platform + ":" + account;
  }
}
