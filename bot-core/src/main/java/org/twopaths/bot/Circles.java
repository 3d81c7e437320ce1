package org.twopaths.bot;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twopaths.flow.Setting;
import org.twopaths.state.Conversation;
import org.twopaths.state.Joint;
import org.twopaths.state.Member;
import org.twopaths.state.Track;
import org.twopaths.store.Couples.Couple;
import org.twopaths.store.People.Person;
import org.twopaths.store.Store;
import org.twopaths.store.Tracks;

/** Reads what goes on with the people an event concerns, and writes back what changed. */
final class Circles {
  /**
   * The one or two people an event concerns, and all that goes on between them.
   *
   * @param couple null for someone who is here alone
   */
  record Circle(List<Person> people, Couple couple, Conversation conversation) {

    Person person(String id) {
      return people.stream().filter(person -> person.id().equals(id)).findFirst().orElseThrow();
    }

    Person person(String platform, String account) {
      return people.stream()
          .filter(one -> one.platform().equals(platform) && one.account().equals(account))
          .findFirst()
          .orElseThrow();
    }

    boolean hasRoom() {
      return couple != null && couple.room() != null;
    }

    /** Under which name a track's state and timers are kept. */
    String owner(String track) {
      return track.equals(Track.JOINT) ? JOINT + couple.id() : SOLO + track;
    }
  }

  static final String JOINT = Tracks.JOINT;
  static final String SOLO = Tracks.SOLO;

  private final ZoneId zone;

  /**
   * @param zone of those who have not named theirs
   */
  Circles(ZoneId zone) {
    this.zone = zone;
  }

  Circle of(Store store, Person person) {
    Optional<Couple> couple =
        Optional.ofNullable(person.coupleId()).flatMap(id -> store.couples().find(id));
    List<Person> people =
        couple.map(pair -> both(store, pair, person)).orElseGet(() -> List.of(person));
    Map<String, Track> solo = new HashMap<>();
    people.forEach(each -> solo.put(each.id(), solo(store, each.id())));
    Joint joint = couple.map(pair -> joint(store, pair.id())).orElse(Joint.EMPTY);
    boolean room = couple.map(pair -> pair.room() != null).orElse(false);
    List<Member> members = people.stream().map(this::member).toList();
    return new Circle(people, couple.orElse(null), new Conversation(members, room, joint, solo));
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
      Member was = before.member(member.id());
      if (!was.equals(member)) {
        saveSettings(store, circle.person(member.id()), was, member);
      }
    }
  }

  /** Only what they chose themselves is kept, not what stands in for it. */
  private static void saveSettings(Store store, Person person, Member was, Member is) {
    Map<Setting, String> chosen = new EnumMap<>(Setting.class);
    chosen.putAll(Json.settings(person.settings()));
    is.settings()
        .forEach((setting, value) -> {
          if (!value.equals(was.settings().get(setting))) {
            chosen.put(setting, value);
          }
        });
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
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    settings.put(Setting.ZONE, zone.getId());
    settings.putAll(Json.settings(person.settings()));
    return new Member(person.id(), person.name(), settings);
  }

  /**
   * What the newest events left behind, so that the next event of the same people need not read it
   * again.
   *
   * <p>True only because one thread writes: it is the only one to touch this. Whatever is out of
   * the ordinary (a command, a bug, a pairing) forgets instead of keeping up.
   */
  static final class Recent {
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
}
