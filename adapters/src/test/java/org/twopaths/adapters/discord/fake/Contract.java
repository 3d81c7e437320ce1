package org.twopaths.adapters.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Holds every request to Discord's published description, where a copy of it lies. */
final class Contract {
  private static final Path FILE =
      Path.of("").toAbsolutePath().resolve("../../shared/contracts/discord-openapi.json");
  private static final String BODY = "/requestBody/content/application~1json/schema";
  private static final String NAME = "https://discord.test/openapi.json";

  /** Parameters that Discord knows although its description does not. */
  private static final Set<String> UNDESCRIBED = Set.of("wait");

  private static Contract shared;

  private final JsonNode description;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
  private final List<Form> forms = new ArrayList<>();

  /** A described path, and what paths have its form. */
  private record Form(String path, Pattern pattern) {}

  private Contract(String text) {
    description = text == null ? null : Json.read(text);
    registry =
        text == null
            ? null
            : SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(NAME, definitions().toString())));
    if (description != null) {
      description.path("paths").fieldNames().forEachRemaining(this::describe);
      forms.sort(Comparator.comparingInt(form -> form.path().split("\\{").length));
    }
  }

  private void describe(String path) {
    forms.add(new Form(path, Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"))));
  }

  /** Only the schemas: what else is in the description means nothing to the validator. */
  private ObjectNode definitions() {
    ObjectNode all = Json.object();
    ObjectNode definitions = all.putObject("$defs");
    JsonNode schemas = description.path("components").path("schemas");
    schemas
        .properties()
        .forEach(schema -> definitions.set(schema.getKey(), plain(schema.getValue().deepCopy())));
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        JsonNode body = operation.getValue().at(BODY);
        if (!body.isMissingNode()) {
          definitions.set(name(path.getKey(), operation.getKey()), plain(body.deepCopy()));
        }
      }
    }
    return all;
  }

  private static String name(String path, String method) {
    return method + path.replaceAll("[^a-z_]", ".");
  }

  private static JsonNode plain(JsonNode schema) {
    if (schema instanceof ObjectNode object) {
      object.remove("x-discord-union");
      JsonNode reference = object.get("$ref");
      if (reference != null) {
        object.put("$ref", reference.asText().replace("#/components/schemas/", "#/$defs/"));
      }
    }
    schema.forEach(Contract::plain);
    return schema;
  }

  /** The one that all fakes share, because it takes a while to read. */
  static synchronized Contract shared() {
    if (shared == null) {
      shared = new Contract(text());
    }
    return shared;
  }

  boolean isThere() {
    return description != null;
  }

  private static String text() {
    try {
      if (Files.exists(FILE)) {
        return Files.readString(FILE);
      }
      System.out.println("skipped: no contract file");
      return null;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What in the request is not as described. */
  List<String> complaints(Asked asked) {
    if (description == null) {
      return List.of();
    }
    String method = asked.method().toLowerCase(java.util.Locale.ROOT);
    String path = describedPath(asked.path(), method);
    if (path == null) {
      return List.of("not described: " + asked);
    }
    JsonNode operation = description.path("paths").path(path).path(method);
    List<String> complaints = new ArrayList<>(parameters(asked, operation));
    if (asked.body() != null) {
      complaints.addAll(body(asked, path, method));
    }
    return complaints;
  }

  /** The form with the fewest blanks is the one that is meant; null when there is none. */
  private String describedPath(String path, String method) {
    return forms.stream()
        .filter(form -> form.pattern().matcher(path).matches())
        .map(Form::path)
        .filter(form -> description.path("paths").path(form).has(method))
        .findFirst()
        .orElse(null);
  }

  private static List<String> parameters(Asked asked, JsonNode operation) {
    Set<String> known = new HashSet<>(UNDESCRIBED);
    operation.path("parameters").forEach(parameter -> known.add(parameter.path("name").asText()));
    return asked.url().queryParameterNames().stream()
        .filter(name -> !known.contains(name))
        .map(name -> asked + ": unknown parameter " + name)
        .toList();
  }

  private List<String> body(Asked asked, String path, String method) {
    Schema schema =
        schemas.computeIfAbsent(
            "#/$defs/" + name(path, method),
            at -> registry.getSchema(SchemaLocation.of(NAME + at)));
    return schema.validate(tolerated(asked.body().deepCopy())).stream()
        .map(error -> asked + ": " + error)
        .toList();
  }

  /** Discord also takes numbers written as words in these lists, and JDA writes them so. */
  private static JsonNode tolerated(JsonNode node) {
    for (String name : List.of("integration_types", "contexts")) {
      if (node instanceof ObjectNode object && object.path(name) instanceof ArrayNode list) {
        ArrayNode numbers = object.putArray(name);
        list.forEach(item -> numbers.add(item.asInt()));
      }
    }
    for (JsonNode file : node.path("attachments")) {
      // Discord's own guide counts files with numbers, its description with words.
      ((ObjectNode) file).put("id", file.path("id").asText());
    }
    node.forEach(Contract::tolerated);
    return node;
  }
}
