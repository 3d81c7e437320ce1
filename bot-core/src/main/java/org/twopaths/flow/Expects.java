package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What kind of answer an {@link Step.Ask} takes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Expects.Choice.class, name = "choice"),
  @JsonSubTypes.Type(value = Expects.Scale.class, name = "scale"),
  @JsonSubTypes.Type(value = Expects.Words.class, name = "words"),
  @JsonSubTypes.Type(value = Expects.Time.class, name = "time"),
  @JsonSubTypes.Type(value = Expects.Days.class, name = "days"),
  @JsonSubTypes.Type(value = Expects.Zone.class, name = "zone"),
  @JsonSubTypes.Type(value = Expects.Language.class, name = "language"),
  @JsonSubTypes.Type(value = Expects.Secret.class, name = "secret")
})
public sealed interface Expects {
  /** The option by which own words that were written in private are shown in the room. */
  String SHOW = "show";

  /** The closed answers that a later branch may ask about; empty for open answers. */
  default List<String> outcomes() {
    return List.of();
  }

  /** One of a few options, shown as buttons: {@code choice: [hot, on-guard]}. */
  record Choice(@JsonValue List<String> options) implements Expects {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Choice {
      options = Shape.unique("options", options);
      for (String everywhere : List.of("stop", "help-now", "skip", SHOW, "rewrite")) {
        Shape.require(
            !options.contains(everywhere),
            "'"
                + everywhere
                + "' has a meaning of its own everywhere: call this option something else");
      }
    }

    @Override
    public List<String> outcomes() {
      return options;
    }
  }

  /**
   * A person's own dial from 0 to 10, in named bands; each band is given by its highest value:
   * {@code scale: {steady: 4, hot: 10}}. Never a measurement.
   */
  record Scale(@JsonValue Map<String, Integer> bands) implements Expects {
    public static final int TOP = 10;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scale {
      bands = Shape.rising(bands, TOP);
    }

    @Override
    public List<String> outcomes() {
      return List.copyOf(bands.keySet());
    }

    /** The name of the band that a value from 0 to {@link #TOP} lies in. */
    public String bandOf(int value) {
      return bands.entrySet().stream()
          .filter(band -> value <= band.getValue())
          .findFirst()
          .orElseThrow()
          .getKey();
    }
  }

  /** A person's own words, at most so many characters: {@code words: 300}. */
  record Words(@JsonValue int most) implements Expects {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words {
      Shape.require(most > 0 && most <= 4000, "words takes a number of characters from 1 to 4000");
    }
  }

  /** A time of day, the next one after now, at most so far ahead: {@code time: 24h}. */
  record Time(@JsonValue Duration within) implements Expects {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Time {
      Shape.require(within.isPositive(), "time takes a positive duration, such as 24h");
    }
  }

  /** In how many days, from tomorrow to so many days ahead: {@code days: 60}. */
  record Days(@JsonValue int most) implements Expects {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Days {
      Shape.require(most > 0 && most <= 60, "days takes a number from 1 to 60");
    }
  }

  /** A time zone, as an IANA id or a city of one: {@code zone: any}. */
  record Zone(@JsonValue String which) implements Expects {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Zone {
      Shape.require("any".equals(which), "zone takes the word any");
    }
  }

  /**
   * A passphrase, which no flow ever holds: only what came of it is the answer. {@code secret: new}
   * is one that is made up, {@code again} the same once more, {@code known} the one that is set.
   */
  record Secret(Kind kind) implements Expects {
    /** What is typed, and what can come of it. */
    public enum Kind {
      @JsonProperty("new")
      NEW("taken", "unfit"),
      @JsonProperty("again")
      AGAIN("same", "other"),
      @JsonProperty("known")
      KNOWN("right", "wrong", "wait");

      private final List<String> outcomes;

      Kind(String... outcomes) {
        this.outcomes = List.of(outcomes);
      }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Secret {
      Shape.require(kind != null, "secret takes new, again or known");
    }

    @JsonValue
    Kind which() {
      return kind;
    }

    @Override
    public List<String> outcomes() {
      return kind.outcomes;
    }
  }

  /**
   * One of the languages there are, shown as buttons: {@code language: any}.
   *
   * @param tags of the languages; they belong to the folder of texts and not to the flow, so that
   *     one more language is no edit of it
   */
  record Language(List<String> tags) implements Expects {
    /** What is given to whoever reads flow files: the tags of all languages. */
    static final String TAGS = "languages";

    private static final String ANY = "any";
    private static final String OPTION = "language-";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Language of(String which, @JacksonInject(TAGS) List<String> tags) {
      Shape.require(ANY.equals(which), "language takes the word any");
      return new Language(tags);
    }

    @JsonValue
    String which() {
      return ANY;
    }

    /** What can be pressed. */
    public List<String> options() {
      return tags.stream().map(Language::option).toList();
    }

    /** The option that stands for a language. */
    public static String option(String tag) {
      return OPTION + tag;
    }

    /** Which language an option stands for; null for another option. */
    public static String tag(String option) {
      return option.startsWith(OPTION) ? option.substring(OPTION.length()) : null;
    }
  }
}
