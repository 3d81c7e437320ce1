package org.twopaths.config.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twopaths.bot.Inbound;
import org.twopaths.config.stage.RecordingPlatform.Shown;
import org.twopaths.text.Message;
import org.twopaths.text.Picture;

/**
 * Plays the acts of a transcript on a stage, and writes down what people see.
 *
 * <p>Besides what {@link Transcript} shows there are: {@code Ben: /pair {code}} (the code that was
 * shown last), {@code Ada: [Yes] once more} (a button where it once was), {@code Ada: (301
 * letters)}, {@code (nothing)}, {@code (spaces)}, {@code (photo)}, {@code (photo with words)},
 * {@code (passed on)}, {@code Ada reads de} (what her app speaks), {@code room holds ada, ben},
 * {@code operator is partner}, which stands first, {@code the words of a yes change}, and what
 * {@link Reports} plays.
 */
final class Player {
  private static final Pattern SPEECH =
      Pattern.compile("(Ada|Ben|Cleo)( \\+ Ben)?( in room)?: (.*)");
  private static final Pattern HOLDS = Pattern.compile("room holds (.*)");
  private static final Pattern LONG = Pattern.compile("\\((\\d+) letters\\)");
  private static final Pattern OLD = Pattern.compile("\\[(.*)] once more");
  private static final Pattern CODE = Pattern.compile("\\b[A-Z2-9]{4}-[A-Z2-9]{4}\\b");
  private static final Pattern OWN_IDS =
      Pattern.compile("(\"(?:platform|account|chat)\" : \")[^\"]*|(\"language\" : )[^,}/ ]*");
  private static final Pattern LATER = Pattern.compile("\\+(\\d+)([smhd])");
  private static final Pattern TOMORROW = Pattern.compile("tomorrow (\\d\\d:\\d\\d)");
  private static final Pattern READS = Pattern.compile("(Ada|Ben|Cleo) reads ([a-zA-Z-]+)");
  private static final Set<String> WAY_OUT = wayOut();

  private static final String MORE_BEATS = "~> …";

  /** What stands in a transcript where a code was shown: the real one is different each time. */
  private static final String SOME_CODE = "ABCD-2345";

  private final Stage stage;

  Player(Stage stage) {
    this.stage = stage;
  }

  /** What stands under nearly everything, in all languages. */
  private static Set<String> wayOut() {
    return Shipped.catalog()
        .spoken(tag ->
            Stream.of("stop", "help-now")
                .map(option -> Shipped.catalog().label("common", option, tag)))
        .byLanguage()
        .values()
        .stream()
        .flatMap(labels -> labels)
        .collect(Collectors.toSet());
  }

  /** Does what a line says, and tells what was seen by it. */
  List<String> play(String act) {
    perform(act);
    return lines(stage.platform().news());
  }

  /** Does what a line says. */
  void perform(String act) {
    Matcher speech = SPEECH.matcher(act);
    Matcher later = LATER.matcher(act);
    Matcher tomorrow = TOMORROW.matcher(act);
    Matcher holds = HOLDS.matcher(act);
    Matcher reads = READS.matcher(act);
    if (act.equals("paired")) {
      stage.pair();
    } else if (act.equals("paired apart")) {
      stage.pairApart();
    } else if (act.equals("Ben is elsewhere")) {
      stage.apart();
    } else if (act.equals("restart")) {
      stage.restart();
    } else if (act.equals("operator is partner")) {
      stage.operatorIsPartner();
    } else if (act.equals("the words of a yes change")) {
      stage.wordsRise();
    } else if (act.startsWith("chance ")) {
      stage.luck(Long.parseLong(act.substring(7)));
    } else if (speech.matches()) {
      speak(speech);
    } else if (later.matches()) {
      stage.pass(duration(later));
    } else if (tomorrow.matches()) {
      stage.passTo(tomorrow(tomorrow.group(1)));
    } else if (reads.matches()) {
      stage.reads(reads.group(1).toLowerCase(Locale.ROOT), reads.group(2));
    } else if (holds.matches()) {
      stage.members(Set.of(holds.group(1).split(", ")));
    } else if (!new Reports(stage).perform(act)) {
      throw new AssertionError("no such act: " + act);
    }
  }

  /**
   * Leaves out what adds nothing to read: that the buttons of an answered question went away, and
   * all but the first and last beats of a paced exercise.
   */
  private List<String> lines(List<Shown> news) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < news.size(); i++) {
      Shown shown = news.get(i);
      boolean amongBeats =
          i > 1
              && i < news.size() - 1
              && beat(news.get(i - 2), shown)
              && beat(shown, news.get(i + 1));
      if (!amongBeats && !onlyCloses(shown)) {
        lines.add(line(shown));
      } else if (amongBeats && !lines.getLast().equals(MORE_BEATS)) {
        lines.add(MORE_BEATS);
      }
    }
    return lines;
  }

  private static boolean beat(Shown one, Shown another) {
    return another.edits()
        && one.edits()
        && one.chat().equals(another.chat())
        && one.number() == another.number()
        && !one.message().buttons().isEmpty();
  }

  private boolean onlyCloses(Shown shown) {
    return shown.edits() && shown.message().buttons().isEmpty() && !readsOtherwise(shown);
  }

  /** Some platforms put the choice below the words, which is no other message yet. */
  private boolean readsOtherwise(Shown shown) {
    return stage.platform().all().stream()
        .takeWhile(earlier -> earlier != shown)
        .filter(earlier -> reader(earlier).equals(reader(shown)))
        .filter(earlier -> earlier.number() == shown.number())
        .reduce((first, last) -> last)
        .filter(last -> !shown.message().text().startsWith(last.message().text()))
        .isPresent();
  }

  private void speak(Matcher speech) {
    String who = speech.group(1).toLowerCase(Locale.ROOT);
    boolean room = speech.group(3) != null;
    String words = speech.group(4).replace("\\n", "\n");
    List<String> people = speech.group(2) == null ? List.of(who) : List.of(who, Stage.BEN);
    List<CompletableFuture<Void>> acts = new ArrayList<>();
    for (String person : people) {
      String chat = room ? Stage.ROOM : person;
      acts.add(stage.submit(person, chat, act(chat, words)));
    }
    acts.forEach(CompletableFuture::join);
    stage.drain();
  }

  private Inbound.Act act(String chat, String words) {
    if (words.startsWith("[") && words.endsWith("]")) {
      return stage.pressOf(chat, words.substring(1, words.length() - 1));
    }
    Matcher old = OLD.matcher(words);
    if (old.matches()) {
      return oldPress(chat, old.group(1));
    }
    if (words.startsWith("/")) {
      String[] parts = words.substring(1).split(" ", 2);
      return new Inbound.Command(parts[0], parts.length == 1 ? "" : withCode(parts[1]));
    }
    return switch (words) {
      case "(photo)" -> new Inbound.Unreadable();
      case "(photo with words)" -> new Inbound.Unreadable(Inbound.Unreadable.Beside.CAPTION);
      case "(passed on)" -> new Inbound.Unreadable(Inbound.Unreadable.Beside.PASSED_ON);
      default -> new Inbound.Text(text(words));
    };
  }

  /** What cannot well be written down in a line stands in brackets. */
  private static String text(String words) {
    Matcher many = LONG.matcher(words);
    if (many.matches()) {
      return "a".repeat(Integer.parseInt(many.group(1)));
    }
    return switch (words) {
      case "(nothing)" -> "";
      case "(spaces)" -> "   ";
      default -> words;
    };
  }

  /** Presses a button where it once was, though it may be gone by now. */
  private Inbound.Press oldPress(String chat, String label) {
    return stage.platform().all().reversed().stream()
        .filter(shown -> shown.chat().equals(chat) && shown.message().buttons().contains(label))
        .map(s -> new Inbound.Press(s.number(), s.message().buttons().indexOf(label)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("never a button [" + label + "] in " + chat));
  }

  /** The words with the code that was shown last where they say {code}. */
  private String withCode(String words) {
    return stage.platform().all().reversed().stream()
        .map(shown -> CODE.matcher(shown.message().text()))
        .filter(Matcher::find)
        .map(code -> words.replace("{code}", code.group()))
        .findFirst()
        .orElse(words);
  }

  private static Duration duration(Matcher later) {
    long many = Long.parseLong(later.group(1));
    return switch (later.group(2)) {
      case "s" -> Duration.ofSeconds(many);
      case "m" -> Duration.ofMinutes(many);
      case "h" -> Duration.ofHours(many);
      default -> Duration.ofDays(many);
    };
  }

  private Instant tomorrow(String time) {
    ZonedDateTime now = stage.now().atZone(ZoneOffset.UTC);
    return now.plusDays(1).with(LocalTime.parse(time)).toInstant();
  }

  /** Taking the buttons away from an answered question is not shown: it adds nothing to read. */
  static String line(Shown shown) {
    Message message = shown.message();
    StringBuilder line = new StringBuilder(shown.edits() ? "~> " : "-> ");
    line.append(reader(shown)).append(" | ").append(drawn(message)).append(words(message));
    message.buttons().stream()
        .filter(label -> !WAY_OUT.contains(label))
        .forEach(label -> line.append(" [").append(label).append(']'));
    return line.toString();
  }

  /** The words in its picture; nothing without one. */
  static String drawn(Message message) {
    Picture picture = message.picture();
    return picture == null
        ? ""
        : Stream.of(picture.above(), picture.between(), picture.below())
            .map(part -> part.replaceAll("\\n+", " / "))
            .collect(Collectors.joining(" ◯ ", "(", ") "));
  }

  private static String words(Message message) {
    String oneLine = message.text().replaceAll("\\n+", " / ");
    return OWN_IDS.matcher(CODE.matcher(oneLine).replaceAll(SOME_CODE)).replaceAll("$1$2…");
  }

  private static String reader(Shown shown) {
    String chat = name(shown.chat());
    return shown.onlyFor() == null ? chat : name(shown.onlyFor()) + " in room";
  }

  private static String name(String chat) {
    return chat.equals(Stage.ROOM)
        ? chat
        : Character.toUpperCase(chat.charAt(0)) + chat.substring(1);
  }
}
