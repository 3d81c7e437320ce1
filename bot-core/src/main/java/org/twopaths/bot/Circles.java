package org.twopaths.bot;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.twopaths.bot.discreet.Lock;
import org.twopaths.flow.Setting;
import org.twopaths.state.Conversation;
import org.twopaths.state.Effect;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.Outbox;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Tracks;
import org.twopaths.text.Catalog;

/** Reads what goes on with the people an event concerns, and writes back what changed. */
final class Circles {
  /**
   * The one or two people an event concerns, and all that goes on between them.
   *
   * @param couple null for someone who is here alone
   */
  record Circle(List<Person> people, Couple couple, Conversation conversation) {

    Person person(String id) {
      Person first = people.getFirst();
      Person person = first.id().equals(id) ? first : people.getLast();
      if (!person.id().equals(id)) {
        throw new NoSuchElementException("nobody of that id is in this circle");
      }
      return person;
    }

    Person person(String platform, String account) {
      return people.stream()
          .filter(one -> one.platform().equals(platform) && one.account().equals(account))
          .findFirst()
          .orElseThrow();
    }

    boolean hasRoom() {
      return couple != null && (couple.room() != null || isApart());
    }

    /**
     * Whether the two are on different platforms. No chat can hold both then, so what is shared is
     * mirrored into both private chats.
     */
    boolean isApart() {
      return couple != null && !people.getFirst().platform().equals(people.getLast().platform());
    }

    /** Under which name a track's state and timers are kept. */
    String owner(String track) {
      return track.equals(Track.JOINT) ? JOINT + couple.id() : SOLO + track;
    }
  }

  static final String JOINT = Tracks.JOINT;
  static final String SOLO = Tracks.SOLO;

  private final ZoneId zone;
  private final Catalog catalog;
  private final Recent recent;

  /**
   * @param zone of those who have not named theirs
   * @param catalog knows which languages there are
   */
  Circles(ZoneId zone, Catalog catalog, Recent recent) {
    this.zone = zone;
    this.catalog = catalog;
    this.recent = recent;
  }

  Recent recent() {
    return recent;
  }

  /** The people an event concerns, as they are now. */
  Circle of(Store store, Inbound inbound) {
    Inbound.Sender sender = inbound.sender();
    return recent
        .of(inbound.platform(), sender.id())
        .filter(known -> isUpToDate(known.person(inbound.platform(), sender.id()), inbound))
        .orElseGet(() -> of(store, whoIs(store, inbound)));
  }

  private static boolean isUpToDate(Person known, Inbound inbound) {
    Inbound.Sender sender = inbound.sender();
    boolean reachable = inbound.chat().shared() || inbound.chat().id().equals(known.chat());
    return reachable
        && sender.name().equals(known.name())
        && (sender.language() == null || sender.language().equals(known.language()));
  }

  /** Whoever did something: known before, or a newcomer; with what their app says of them now. */
  static Person whoIs(Store store, Inbound inbound) {
    Inbound.Sender sender = inbound.sender();
    Person known =
        store
            .people()
            .find(inbound.platform(), sender.id())
            .orElseGet(() -> newcomer(store, inbound));
    String chat = inbound.chat().shared() ? known.chat() : inbound.chat().id();
    return isUpToDate(known, inbound)
        ? known
        : store.people().met(known.speaking(sender.language()), sender.name(), chat);
  }

  private static Person newcomer(Store store, Inbound inbound) {
    Person person =
        new Person(
            UUID.randomUUID().toString(),
            inbound.platform(),
            inbound.sender().id(),
            inbound.chat().shared() ? null : inbound.chat().id(),
            inbound.sender().name(),
            "{}",
            null,
            inbound.sender().language(),
            null);
    store.people().insert(person);
    return person;
  }

  Circle of(Store store, Person person) {
    Optional<Couple> couple =
        Optional.ofNullable(person.coupleId()).flatMap(id -> store.couples().find(id));
    List<Person> people =
        couple.map(pair -> both(store, pair, person)).orElseGet(() -> List.of(person));
    Map<String, Track> solo = new HashMap<>();
    people.forEach(each -> solo.put(each.id(), solo(store, each.id())));
    Joint joint = couple.map(pair -> joint(store, pair.id())).orElse(Joint.EMPTY);
    List<Member> members = people.stream().map(this::member).toList();
    Circle circle =
        new Circle(people, couple.orElse(null), new Conversation(members, false, joint, solo));
    return circle.hasRoom()
        ? new Circle(people, circle.couple(), new Conversation(members, true, joint, solo))
        : circle;
  }

  /** The circle that a report concerns; empty when it is about a chat of nobody we know. */
  Optional<Circle> concernedBy(Store store, Inbound report) {
    Optional<Person> person =
        report.chat().shared()
            ? store
                .couples()
                .findByRoom(report.platform(), report.chat().id())
                .flatMap(couple -> store.people().byId(couple.first()))
            : store.people().find(report.platform(), report.sender().id());
    return person.map(found -> of(store, found));
  }

  /** What can be done under a message that is open; empty when it is not, or never was. */
  Optional<Effect.Prompt> asked(Store store, Outbox.Destination chat, long message) {
    return recent
        .asked(chat, message)
        .map(Recent.Asked::prompt)
        .or(() ->
            store
                .outbox()
                .controls(chat, message)
                .map(json -> Json.read(json, Effect.Prompt.class)));
  }

  /** Two people who are about to become a couple, or not. */
  Circle meeting(List<Person> people) {
    List<Member> members = people.stream().map(this::member).toList();
    return new Circle(people, null, new Conversation(members, false, Joint.EMPTY, Map.of()));
  }

  /** The name of the track that is kept under that name. */
  static String track(String owner) {
    return owner.startsWith(SOLO) ? owner.substring(SOLO.length()) : Track.JOINT;
  }

  /** The circle whose track is kept under that name; empty when its people are gone. */
  Optional<Circle> ofOwner(Store store, String owner) {
    String person =
        owner.startsWith(SOLO)
            ? owner.substring(SOLO.length())
            : store.couples().find(owner.substring(JOINT.length())).map(Couple::first).orElse(null);
    return Optional.ofNullable(person)
        .flatMap(id -> store.people().byId(id))
        .map(found -> of(store, found));
  }

  static void save(Store store, Circle circle, Conversation after) {
    Conversation before = circle.conversation();
    after.solo().forEach((person, track) -> saveSolo(store, before, person, track));
    if (after.joint() != before.joint()) {
      store.tracks().write(circle.owner(Track.JOINT), Json.write(after.joint()));
    }
    for (Member member : after.members()) {
      if (!before.member(member.id()).equals(member)) {
        saveSettings(store, circle.person(member.id()), member.settings());
      }
    }
  }

  /** What was chosen about a passphrase concerns the lock; the settings never hold it. */
  private static void saveSettings(Store store, Person person, Map<Setting, String> settings) {
    Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    chosen.putAll(settings);
    String passphrase = chosen.remove(Setting.PASSPHRASE);
    if (passphrase != null) {
      store.people().lock(person.id(), Lock.read(person.lock()).chosen(passphrase).written());
    }
    store.people().settings(person.id(), Json.write(chosen));
  }

  private static void saveSolo(Store store, Conversation before, String person, Track track) {
    if (track != before.solo().get(person)) {
      store.tracks().write(SOLO + person, Json.write(track));
    }
  }

  private static List<Person> both(Store store, Couple couple, Person known) {
    return List.of(
        known.id().equals(couple.first()) ? known : other(store, couple.first()),
        known.id().equals(couple.second()) ? known : other(store, couple.second()));
  }

  private static Person other(Store store, String id) {
    return store.people().byId(id).orElseThrow();
  }

  private static Track solo(Store store, String person) {
    return store
        .tracks()
        .read(SOLO + person)
        .map(json -> Json.read(json, Track.class))
        .orElse(Track.EMPTY);
  }

  private static Joint joint(Store store, String couple) {
    return store
        .tracks()
        .read(JOINT + couple)
        .map(json -> Json.read(json, Joint.class))
        .orElse(Joint.EMPTY);
  }

  private Member member(Person person) {
    Map<Setting, String> settings = Json.settings(person.settings());
    settings.computeIfPresent(Setting.LANGUAGE, (language, tag) -> catalog.languageFor(tag));
    String language = catalog.languageFor(person.language());
    Map<Setting, String> defaults = new EnumMap<>(Setting.class);
    defaults.put(Setting.ZONE, zone.getId());
    defaults.put(Setting.LANGUAGE, language);
    Lock lock = Lock.read(person.lock());
    if (lock.trace() != null) {
      defaults.put(Setting.PASSPHRASE, lock.goes() == null ? "set" : lock.goes().toString());
    }
    return new Member(person.id(), person.name(), settings, defaults);
  }
}
