package org.twopaths.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.twopaths.flow.words.Nearest;

/** What the YAML library complains of, in an author's words: where it is, and how to mend it. */
record Complaint(Spot spot, String mend) {

  static Complaint of(JsonMappingException trouble, Spot root) {
    Spot spot = root.at(trouble.getPath());
    return switch (trouble) {
      case UnrecognizedPropertyException key ->
          stray(spot, key.getPropertyName(), key.getReferringClass());
      case InvalidTypeIdException kind -> new Complaint(spot.only(), kind(kind));
      case ValueInstantiationException shape -> shape(spot, shape);
      case MismatchedInputException type -> new Complaint(spot, type(type));
      default -> new Complaint(spot, trouble.getOriginalMessage());
    };
  }

  /** A key that is missing is most often there, misspelt. */
  private static Complaint shape(Spot spot, ValueInstantiationException trouble) {
    Class<?> type = trouble.getType().getRawClass();
    if (type.isRecord() && !Expects.class.isAssignableFrom(type)) {
      Spot holder = Step.class.isAssignableFrom(type) ? spot.only() : spot;
      for (Map.Entry<String, Spot> written : holder.below().entrySet()) {
        if (!keys(type).contains(written.getKey())) {
          return stray(written.getValue(), written.getKey(), type);
        }
      }
    }
    return new Complaint(spot, trouble.getCause().getMessage());
  }

  private static Complaint stray(Spot spot, String key, Class<?> type) {
    return new Complaint(spot, "there is no key '" + key + "' here" + meant(key, keys(type)));
  }

  private static List<String> keys(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(part -> word(part.getAccessor(), part.getName()))
        .toList();
  }

  private static String kind(InvalidTypeIdException trouble) {
    Class<?> family = trouble.getBaseType().getRawClass();
    List<String> kinds =
        Arrays.stream(family.getAnnotation(JsonSubTypes.class).value())
            .map(JsonSubTypes.Type::name)
            .toList();
    String what = family == Step.class ? "step" : "answer";
    return "'"
        + trouble.getTypeId()
        + "' is no kind of "
        + what
        + meant(trouble.getTypeId(), kinds);
  }

  private static String type(MismatchedInputException trouble) {
    Class<?> type = trouble.getTargetType();
    if (type.isEnum() && trouble instanceof InvalidFormatException format) {
      String written = String.valueOf(format.getValue());
      return "'" + written + "' is no word for this" + meant(written, words(type));
    }
    return "this takes " + what(type);
  }

  private static String meant(String written, Collection<String> known) {
    String all = String.join(", ", known);
    return Nearest.to(written, known)
        .map(word -> ": did you mean '" + word + "'? There are " + all)
        .orElse(": there are " + all);
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getFields()).map(field -> word(field, field.getName())).toList();
  }

  private static String word(AnnotatedElement part, String name) {
    JsonProperty written = part.getAnnotation(JsonProperty.class);
    return written == null ? name : written.value();
  }

  private static String what(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return "a whole number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, such as [a, b]";
    }
    boolean keyed = type.isInterface() || type.isRecord() || Map.class.isAssignableFrom(type);
    return keyed ? "keys with values, such as { a: b }" : "a single word";
  }
}
