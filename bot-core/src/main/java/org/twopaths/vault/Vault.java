package org.twopaths.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.vault.Keyring.Subject;

/**
 * Seals what is private and opens it again, each thing with its owner's key and for its place
 * alone; makes the keyed hashes under which sealed things are found; makes keys go.
 *
 * <p>Safe for use by many threads.
 */
public final class Vault implements AutoCloseable {
  private static final String SCHEMA = "two-paths 1";
  private static final byte FORMAT = 1;
  private static final int HASH_BYTES = 16;

  /** How many days what is on its way can be opened besides the one it was sealed on. */
  private static final int DAYS = 3;

  /** Some 2 kB each. */
  private static final int REMEMBERED = 10_000;

  private final Keyring keyring;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Closeable lock;
  private final PrfSet index;
  private final Map<Owner, Key> byOwner = new Newest<>(REMEMBERED);
  private final Map<Long, Key> byId = new Newest<>(REMEMBERED);

  private record Key(long id, Aead aead) {}

  /**
   * @param lock keeps other processes away from the keyring; closed with this
   */
  Vault(Keyring keyring, Ledger ledger, InstantSource clock, Closeable lock) {
    this.keyring = keyring;
    this.ledger = ledger;
    this.clock = clock;
    this.lock = lock;
    try {
      this.index = keyring.index().getPrimitive(Kek.TINK, PrfSet.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no index key");
    }
  }

  /** With keys of its own that are gone when the process ends. */
  public static Vault inMemory() {
    return new Vault(
        Keyring.fresh(new Disk.Nowhere(), null, Kek.fresh()),
        Ledger.inMemory(),
        InstantSource.system(),
        () -> {});
  }

  /**
   * Seals some texts, which may be null, with their owner's key. It is made when it is first
   * needed, and on the disk before this returns. Throws {@link IllegalStateException} for an owner
   * who was erased.
   */
  public <O extends Owner> Sealed<O> seal(O owner, Place place, String... texts) {
    Key key = current(owner);
    try {
      byte[] content = Bytes.padded(Bytes.joined(texts));
      byte[] sealed = key.aead().encrypt(content, bound(place, key.id(), names(owner)));
      return Sealed.of(
          ByteBuffer.allocate(Sealed.HEAD + sealed.length)
              .put(FORMAT)
              .putLong(key.id())
              .put(sealed)
              .array());
    } catch (GeneralSecurityException impossible) {
      throw new Unopened(place, "it cannot be sealed");
    }
  }

  /** Seals what is on its way with the key of today, which goes when three more days have begun. */
  public Sealed<Owner.Day> sealDaily(Place place, String... texts) {
    return seal(new Owner.Day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), place, texts);
  }

  /**
   * The texts that were sealed. Throws {@link Unopened} when the key is gone, or when this was not
   * sealed with that owner's key for that place, byte for byte.
   */
  public <O extends Owner> List<String> open(O owner, Place place, Sealed<O> sealed) {
    return Bytes.parts(open(names(owner), place, sealed.bytes()));
  }

  /** Opens what was sealed with some day's key, as long as that key is there. */
  public List<String> openDaily(Place place, Sealed<Owner.Day> sealed) {
    return Bytes.parts(open(new String[] {Owner.Day.KIND}, place, sealed.bytes()));
  }

  /** Whether the key is there that something takes, of which the head is enough. */
  public boolean opens(Sealed<?> sealed) {
    return byId(ByteBuffer.wrap(sealed.bytes()).getLong(Byte.BYTES)).isPresent();
  }

  /** Keys of days that are over for long enough go, though nothing new is sealed. */
  public synchronized void endOldDays() {
    endDaysBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS));
  }

  private byte[] open(String[] names, Place place, byte[] sealed) {
    if (sealed.length < Sealed.HEAD || sealed[0] != FORMAT) {
      throw new Unopened(place, "it is damaged");
    }
    long id = ByteBuffer.wrap(sealed).getLong(Byte.BYTES);
    Key key = byId(id).orElseThrow(() -> new Unopened(place, "its key is gone"));
    byte[] rest = Arrays.copyOfRange(sealed, Sealed.HEAD, sealed.length);
    try {
      return Bytes.unpadded(key.aead().decrypt(rest, bound(place, id, names)));
    } catch (GeneralSecurityException moved) {
      throw new Unopened(place, "it is damaged or not in its place");
    }
  }

  /**
   * Under which name something is found whose own name is private: the same for the same parts, and
   * nothing to anyone without the index key.
   *
   * @param purpose what is named; the same parts have another name for every purpose
   */
  public String hash(String purpose, String... parts) {
    List<String> all = new ArrayList<>(List.of("look-up", purpose));
    all.addAll(Arrays.asList(parts));
    return hash(all);
  }

  /** The keys of these go, at once, from everything that is read from now on. */
  public synchronized void erase(List<? extends Owner> owners) {
    List<Subject> subjects = owners.stream().map(this::subject).toList();
    subjects.forEach(subject -> ledger.add(subject, clock.instant()));
    keyring.remove(subjects::contains);
    byOwner.keySet().removeAll(owners);
    byId.clear();
  }

  /** Whether somebody was erased, and not only lost their key to some damage. */
  public synchronized boolean isErased(Owner owner) {
    return ledger.holds(subject(owner));
  }

  /** Lets another process have the keyring. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Erases again what an old copy may have brought back. */
  void replay() {
    keyring.remove(ledger::holds);
  }

  private synchronized Key current(Owner owner) {
    Key known = byOwner.get(owner);
    if (known == null) {
      Subject subject = subject(owner);
      known = keyring.newest(subject).flatMap(this::key).orElseGet(() -> begin(owner, subject));
      byOwner.put(owner, known);
    }
    return known;
  }

  private Key begin(Owner owner, Subject subject) {
    if (ledger.holds(subject)) {
      throw new IllegalStateException("a " + owner.kind() + " that was erased does not come back");
    }
    if (owner instanceof Owner.Day today) {
      endDaysBefore(today.date().minusDays(DAYS));
    }
    return key(keyring.add(subject)).orElseThrow();
  }

  private void endDaysBefore(LocalDate first) {
    keyring.remove(subject ->
        subject.kind().equals(Owner.Day.KIND) && LocalDate.parse(subject.hash()).isBefore(first));
    byOwner
        .keySet()
        .removeIf(owner -> owner instanceof Owner.Day day && day.date().isBefore(first));
    byId.clear();
  }

  private synchronized Optional<Key> byId(long id) {
    Key known = byId.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Key> found = keyring.byId(id).flatMap(this::key);
    found.ifPresent(key -> byId.put(id, key));
    return found;
  }

  private Optional<Key> key(Keyring.Entry entry) {
    return keyring
        .unwrap(entry)
        .map(handle -> {
          try {
            return new Key(entry.id(), handle.getPrimitive(Kek.TINK, Aead.class));
          } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key of another kind");
          }
        });
  }

  /** A day stands in the keyring as it is called; of everyone else nothing but a hash does. */
  private Subject subject(Owner owner) {
    if (owner instanceof Owner.Day day) {
      return new Subject(owner.kind(), day.date().toString());
    }
    List<String> all = new ArrayList<>(List.of("subject", owner.kind()));
    all.addAll(owner.names());
    return new Subject(owner.kind(), hash(all));
  }

  private String hash(List<String> parts) {
    try {
      byte[] hash = index.computePrimary(Bytes.joined(parts.toArray(String[]::new)), HASH_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("no index key");
    }
  }

  /** Which day's key it was, the key's own number says. */
  private static String[] names(Owner owner) {
    List<String> names = new ArrayList<>(List.of(owner.kind()));
    if (!(owner instanceof Owner.Day)) {
      names.addAll(owner.names());
    }
    return names.toArray(String[]::new);
  }

  private static byte[] bound(Place place, long key, String[] names) {
    String[] all = new String[names.length + 5];
    all[0] = SCHEMA;
    all[1] = place.table();
    all[2] = place.column();
    all[3] = place.row();
    all[4] = Long.toHexString(key);
    System.arraycopy(names, 0, all, 5, names.length);
    return Bytes.joined(all);
  }
}
