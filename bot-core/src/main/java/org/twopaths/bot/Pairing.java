package org.twopaths.bot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twopaths.bot.Scene.Outcome;
import org.twopaths.state.Effect;
import org.twopaths.state.Value;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Pairings;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;

/**
 * Two people become a couple: one makes a code and gives it to the other by hand, the other types
 * it, and both say yes. A code that does not work gets one and the same sentence, whatever the
 * cause.
 */
final class Pairing {
  /** The track of its questions; the pairing's id follows. */
  static final String TRACK = "pair:";

  private static final Duration CODE_LIVES = Duration.ofHours(24);
  private static final Duration TRIES_COUNT = Duration.ofHours(1);
  private static final int WRONG_TRIES = 5;
  private static final String YES = "yes";

  private final Circles circles;
  private final Store store;
  private final Scene scene;
  private final Person self;

  Pairing(Circles circles, Store store, Scene scene) {
    this.circles = circles;
    this.store = store;
    this.scene = scene;
    this.self = scene.self();
  }

  Outcome command(String argument) {
    if (scene.circle().couple() != null) {
      return Outcome.says(scene, Lines.here(scene, "house.pair.already"));
    }
    return argument.isBlank() ? invite() : redeem(Code.typed(argument));
  }

  private Outcome invite() {
    Code code = Code.fresh();
    store
        .pairings()
        .insert(
            new Pairings.Pairing(
                UUID.randomUUID().toString(),
                code.hash(),
                self.id(),
                null,
                Pairings.State.OPEN,
                scene.now().at().plus(CODE_LIVES)));
    Map<String, Value> values = Map.of("code", Lines.plain(code.shown()));
    return Outcome.says(scene, Lines.here(scene, "house.pair.code", values));
  }

  private Outcome redeem(Code code) {
    Optional<Pairings.Pairing> found = store.pairings().byHash(code.hash());
    if (locked() || found.filter(this::usable).isEmpty()) {
      store.pairings().addWrongTry(self.id(), scene.now().at());
      found
          .filter(pairing -> pairing.state() == Pairings.State.ASKED)
          .ifPresent(twice -> store.pairings().update(twice.ended()));
      return Outcome.says(scene, Lines.here(scene, "house.pair.no"));
    }
    Pairings.Pairing asked = found.get().asked(self.id());
    store.pairings().update(asked);
    Person inviter = person(asked.inviter());
    return Outcome.says(scene, question(self, "house.pair.who", inviter, asked));
  }

  private boolean locked() {
    return store.pairings().wrongTries(self.id(), scene.now().at().minus(TRIES_COUNT))
        >= WRONG_TRIES;
  }

  private boolean usable(Pairings.Pairing pairing) {
    return pairing.state() == Pairings.State.OPEN
        && pairing.expires().isAfter(scene.now().at())
        && !pairing.inviter().equals(self.id())
        && person(pairing.inviter()).coupleId() == null;
  }

  /** Someone pressed a button under one of our questions. */
  Outcome pressed(String id, String option) {
    Optional<Pairings.Pairing> found =
        store.pairings().byId(id).filter(p -> p.expires().isAfter(scene.now().at()));
    if (found.isEmpty() || !awaits(found.get())) {
      return Outcome.says(scene, Lines.here(scene, "common.closed"));
    }
    Pairings.Pairing pairing = found.get();
    if (!option.equals(YES)) {
      store.pairings().update(pairing.ended());
      return Outcome.says(scene, close(pairing, option), Lines.here(scene, "house.pair.declined"));
    }
    return pairing.state() == Pairings.State.ASKED ? accept(pairing) : join(pairing);
  }

  private boolean awaits(Pairings.Pairing pairing) {
    return switch (pairing.state()) {
          case ASKED -> self.id().equals(pairing.redeemer());
          case ACCEPTED -> self.id().equals(pairing.inviter());
          case OPEN, ENDED -> false;
        }
        && self.coupleId() == null;
  }

  private Outcome accept(Pairings.Pairing pairing) {
    store.pairings().update(pairing.accepted());
    Person inviter = person(pairing.inviter());
    return new Outcome(
        circles.meeting(List.of(self, inviter)),
        null,
        List.of(
            close(pairing, YES),
            Lines.here(scene, "house.pair.accepted"),
            question(inviter, "house.pair.confirm", self, pairing)));
  }

  private Outcome join(Pairings.Pairing pairing) {
    Person other = person(pairing.redeemer());
    if (other.coupleId() != null) {
      store.pairings().update(pairing.ended());
      return Outcome.says(scene, close(pairing, YES), Lines.here(scene, "house.pair.no"));
    }
    boolean apart = !self.platform().equals(other.platform());
    String done = apart ? "house.pair.done.apart" : "house.pair.done";
    store.pairings().update(pairing.ended());
    store
        .couples()
        .insert(new Couple(UUID.randomUUID().toString(), self.id(), other.id(), null, null));
    return new Outcome(
        circles.meeting(List.of(self, other)),
        null,
        List.of(
            close(pairing, YES),
            Lines.tell(self.id(), done, Map.of()),
            Lines.tell(other.id(), done, Map.of())));
  }

  private Effect question(Person to, String key, Person named, Pairings.Pairing pairing) {
    return Lines.ask(to.id(), key, Map.of("name", Lines.plain(named.name())), TRACK + pairing.id());
  }

  private Effect close(Pairings.Pairing pairing, String option) {
    String key = pairing.state() == Pairings.State.ASKED ? "house.pair.who" : "house.pair.confirm";
    return new Effect.Close(new Effect.To.Private(self.id()), key, TRACK + pairing.id(), 0, option);
  }

  private Person person(String id) {
    return store.people().byId(id).orElseThrow();
  }

  /**
   * A code that one person gives to another by hand: short, and without letters that look alike.
   */
  record Code(String letters) {
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code fresh() {
      StringBuilder letters = new StringBuilder(LENGTH);
      for (int i = 0; i < LENGTH; i++) {
        letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
      }
      return new Code(letters.toString());
    }

    /** However it was typed: with spaces, hyphens or quotes, in small letters. */
    static Code typed(String words) {
      return new Code(words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /** Only this is stored, never the letters. */
    String hash() {
      try {
        byte[] digest =
            MessageDigest.getInstance("SHA-256").digest(letters.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }

    String shown() {
      return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
      return "Code[]";
    }
  }
}
