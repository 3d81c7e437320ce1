package org.twopaths.config;

import static java.util.Map.entry;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names what a compiled class uses against the arrows and the purity of its package. */
final class ClassRules {
  private static final String OURS = "org.twopaths.";

  /** What each package may use of ours, besides itself; an adapter is told apart by its name. */
  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("flow", Set.of()),
          entry("state", Set.of("flow")),
          entry("engine", Set.of("flow", "state")),
          entry("text", Set.of("flow", "state")),
          entry("lint", Set.of("flow", "text")),
          entry("store", Set.of()),
          entry("vault", Set.of()),
          entry("bot", Set.of("flow", "state", "text", "engine", "store", "vault")),
          entry("adapters", Set.of("bot", "text")));

  private static final Set<String> PURE = Set.of("flow", "state", "lint", "text", "engine");

  private static final Pattern IMPURE =
      Pattern.compile(
          String.join(
              "|",
              "java\\.time\\.[\\w.]+#now",
              "java\\.time\\.(Clock|InstantSource)#(system|tick).*",
              "java\\.lang\\.System#(currentTimeMillis|nanoTime)",
              "java\\.lang\\.(Strict)?Math#random",
              "java\\.util\\.UUID#randomUUID",
              "java\\.util\\.(Random|SplittableRandom)",
              "java\\.util\\.concurrent\\.ThreadLocalRandom",
              "java\\.util\\.random\\.RandomGenerator(Factory.*|#(of|getDefault))",
              "java\\.security\\.SecureRandom",
              "java\\.lang\\.Thread(\\..*)?",
              "java\\.(sql|net|nio\\.file|io)\\..*",
              "org\\.slf4j\\..*"));

  /** Streams that a caller opened; files stay out. */
  private static final Pattern STREAMS =
      Pattern.compile(
          "java\\.io\\.(InputStream|InputStreamReader|Reader|BufferedReader|StringReader"
              + "|IOException|UncheckedIOException)");

  private static final Pattern YAML =
      Pattern.compile("(com\\.fasterxml\\.jackson\\.dataformat\\.yaml|org\\.yaml)\\..*");
  private static final Pattern TINK = Pattern.compile("com\\.google\\.crypto\\.tink\\..*");
  private static final Pattern YAML_READER =
      Pattern.compile("flow\\.\\w*Reader|text\\.\\w*(Reader|Catalog\\w*)|config\\.Settings\\w*");
  private static final Pattern STREAM_READER =
      Pattern.compile("flow\\.(\\w*Reader|TimeWords)|text\\..*");

  private final List<String> findings = new ArrayList<>();
  private final String name;
  private final String home;

  private ClassRules(ClassModel model) {
    this.name = ClassUses.dotted(model.thisClass().asInternalName());
    this.home = packageOf(name);
  }

  /** The findings in the bytes of one class. */
  static List<String> findings(byte[] bytes) {
    ClassModel model = ClassFile.of().parse(bytes);
    ClassRules rules = new ClassRules(model);
    for (String use : new TreeSet<>(ClassUses.of(model))) {
      rules.checkArrow(use);
      rules.checkPurity(use);
      rules.checkYaml(use);
      rules.checkTink(use);
    }
    return rules.findings;
  }

  private void checkArrow(String use) {
    if (!use.startsWith(OURS) || use.contains("#") || home.equals("config")) {
      return;
    }
    String target = packageOf(use);
    Set<String> allowed = ARROWS.getOrDefault(home.split("\\.")[0], Set.of());
    if (!target.equals(home) && !allowed.contains(target)) {
      report(use);
    }
  }

  private void checkPurity(String use) {
    boolean readsStream = STREAM_READER.matcher(outerName()).matches();
    if (PURE.contains(home)
        && IMPURE.matcher(use.replaceFirst("^(java\\.io\\.\\w+)#.*", "$1")).matches()
        && !(readsStream && STREAMS.matcher(use.replaceFirst("#.*", "")).matches())) {
      report(use);
    }
  }

  private void checkYaml(String use) {
    if (YAML.matcher(use).matches() && !YAML_READER.matcher(outerName()).matches()) {
      report(use);
    }
  }

  private void checkTink(String use) {
    if (TINK.matcher(use).matches() && !home.equals("vault")) {
      report(use);
    }
  }

  /** The name within our packages, of the outermost class. */
  private String outerName() {
    return name.substring(OURS.length()).replaceFirst("\\$.*", "");
  }

  /**
   * The package that the rules know a class of ours by: {@code flow}, {@code adapters.practice}.
   */
  private static String packageOf(String className) {
    String[] parts = className.substring(OURS.length()).split("\\.");
    return parts[0].equals("adapters") && parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
  }

  private void report(String use) {
    findings.add(name + " uses " + use);
  }
}
