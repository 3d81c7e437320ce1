package org.twopaths.flow;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.InjectableValues;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.List;

/**
 * Reads a YAML file that people write into a value, and says of every mistake which line it is in
 * and how to mend it.
 */
public final class YamlReader {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(TimeWords.module())
          // Else "on" would be read as true, and be no word for a switch.
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final String file;
  private final InjectableValues known;

  /**
   * @param file what the file is called in messages, such as {@code flows/settle.1.yaml}
   */
  public YamlReader(String file) {
    this(file, List.of());
  }

  /**
   * @param languages the tags of those there are, for what lets people choose one
   */
  YamlReader(String file, List<String> languages) {
    this.file = file;
    this.known = new InjectableValues.Std().addValue(Expects.Language.TAGS, languages);
  }

  /** Throws {@link Mistake} when the file does not hold such a value. */
  public <T> T read(String yaml, Class<T> kind) {
    return read(yaml, spots(yaml), kind);
  }

  <T> T read(String yaml, Spot root, Class<T> kind) {
    try {
      return YAML.reader(known).forType(kind).readValue(yaml);
    } catch (JsonMappingException trouble) {
      Complaint complaint = Complaint.of(trouble, root);
      throw mistake(complaint.spot(), complaint.mend());
    } catch (JsonProcessingException trouble) {
      throw noYaml(trouble);
    }
  }

  /** Where everything in the file stands. */
  Spot spots(String yaml) {
    try (JsonParser parser = YAML.createParser(yaml)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw mistake(here(parser), "the file begins with a key, such as 'flow: …'");
      }
      Spot root = part(parser, here(parser));
      if (parser.nextToken() != null) {
        throw mistake(here(parser), "a second document begins here: one file holds one");
      }
      return root;
    } catch (JsonProcessingException trouble) {
      throw noYaml(trouble);
    } catch (IOException impossible) {
      throw new IllegalStateException("a string cannot fail to be read", impossible);
    }
  }

  /** The part that begins at the parser's token; leaves the parser at its end. */
  private Spot part(JsonParser parser, Spot spot) throws IOException {
    switch (parser.currentToken()) {
      case START_OBJECT -> readKeys(parser, spot);
      case START_ARRAY -> readPlaces(parser, spot);
      case VALUE_NULL -> throw mistake(spot, "nothing stands here: give a value or take it out");
      default -> {
        return spot.holding(parser.getText());
      }
    }
    return spot;
  }

  private void readKeys(JsonParser parser, Spot spot) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Spot at = here(parser);
      parser.nextToken();
      if (spot.below().put(key, part(parser, at)) != null) {
        throw mistake(at, "'" + key + "' stands twice: keep one");
      }
    }
  }

  private void readPlaces(JsonParser parser, Spot spot) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      spot.below().put(String.valueOf(spot.below().size()), part(parser, here(parser)));
    }
  }

  private static Spot here(JsonParser parser) {
    return Spot.of(parser.currentTokenLocation());
  }

  /** The library says first what it was doing, then what went wrong, each with an excerpt below. */
  private Mistake noYaml(JsonProcessingException trouble) {
    String wrong =
        trouble
            .getOriginalMessage()
            .lines()
            .filter(line -> !line.startsWith(" "))
            .reduce((doing, problem) -> problem)
            .orElse("");
    return mistake(
        Spot.of(trouble.getLocation()),
        "this is no YAML (" + wrong + "): look at brackets, colons and indents");
  }

  Mistake mistake(Spot spot, String mend) {
    return new Mistake(file, spot, mend);
  }
}
