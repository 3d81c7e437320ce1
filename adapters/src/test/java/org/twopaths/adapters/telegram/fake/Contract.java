package org.twopaths.adapters.telegram.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds each request to the published description of the Bot API, which lies beside the project.
 */
final class Contract {
  private static final String ARRAY = "Array of ";
  private static final Optional<Contract> FOUND = find();

  private final JsonNode description;
  private final ObjectNode definitions;
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private Contract(JsonNode description) {
    this.description = description;
    this.definitions = JsonNodeFactory.instance.objectNode();
    description.path("types").properties().forEach(type -> define(type.getKey(), type.getValue()));
    definitions.putObject("InputFile").put("type", "string");
  }

  /** The name as Telegram writes it; as it came when there is no description. */
  static String canonical(String method) {
    return FOUND
        .flatMap(contract ->
            contract.description.path("methods").properties().stream()
                .map(Map.Entry::getKey)
                .filter(method::equalsIgnoreCase)
                .findFirst())
        .orElse(method);
  }

  /** What is wrong with a request; nothing when it is right or there is no description. */
  static List<String> findings(String method, JsonNode arguments) {
    return FOUND.map(contract -> contract.check(method, arguments)).orElse(List.of());
  }

  static boolean isThere() {
    return FOUND.isPresent();
  }

  private static Optional<Contract> find() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("bot-core"))) {
      folder = folder.getParent();
    }
    Path file =
        folder == null
            ? Path.of("none")
            : folder.resolveSibling("shared/contracts/telegram-bot-api.json");
    if (!Files.exists(file)) {
      System.out.println("skipped: no contract file for the requests to Telegram");
      return Optional.empty();
    }
    try {
      return Optional.of(new Contract(JsonMapper.builder().build().readTree(file.toFile())));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What is wrong with something that claims to be of a type. */
  static List<String> findingsOf(String type, JsonNode value) {
    return FOUND.map(contract -> contract.checkType(type, value)).orElse(List.of());
  }

  private List<String> checkType(String type, JsonNode value) {
    ObjectNode schema = of(type);
    schema.set("$defs", definitions);
    return registry
        .getSchema(SchemaLocation.of("urn:telegram:type:" + type), schema)
        .validate(value)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private List<String> check(String method, JsonNode arguments) {
    JsonNode known = description.path("methods").path(method);
    if (known.isMissingNode()) {
      return List.of("there is no method " + method);
    }
    return schemas
        .computeIfAbsent(method, unused -> schema(method, known))
        .validate(arguments)
        .stream()
        .map(Error::toString)
        .toList();
  }

  private Schema schema(String method, JsonNode known) {
    ObjectNode schema = object(known.path("fields"));
    // The library repeats the method's name in the body, which Telegram allows.
    ((ObjectNode) schema.path("properties")).putObject("method").put("type", "string");
    schema.set("$defs", definitions);
    return registry.getSchema(SchemaLocation.of("urn:telegram:" + method), schema);
  }

  private void define(String name, JsonNode type) {
    if (type.has("subtypes")) {
      ArrayNode any = definitions.putObject(name).putArray("anyOf");
      type.path("subtypes").forEach(sub -> any.add(of(sub.asText())));
    } else {
      definitions.set(name, object(type.path("fields")));
    }
  }

  private static ObjectNode object(JsonNode fields) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (JsonNode field : fields) {
      ArrayNode any = properties.putObject(field.path("name").asText()).putArray("anyOf");
      field.path("types").forEach(type -> any.add(of(type.asText())));
      if (field.path("required").booleanValue()) {
        required.add(field.path("name").asText());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode of(String type) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    if (type.startsWith(ARRAY)) {
      schema.put("type", "array").set("items", of(type.substring(ARRAY.length())));
      return schema;
    }
    return switch (type) {
      case "Integer" -> schema.put("type", "integer");
      case "Float" -> schema.put("type", "number");
      case "String" -> schema.put("type", "string");
      case "Boolean", "True" -> schema.put("type", "boolean");
      default -> schema.put("$ref", "#/$defs/" + type);
    };
  }
}
