package org.twopaths.config;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Names what breaks the house rules about where files lie. */
final class TreeRules {
  private static final int FILES_IN_A_PACKAGE = 20;
  private static final Set<String> TOP_LEVEL =
      Set.of("pom.xml", "bot-core", "adapters", "config", "README.md");
  private static final Set<String> MADE_BY_RUNNING = Set.of("target", "data", "vault");

  private TreeRules() {}

  /** The findings about the names that lie in the top folder. */
  static List<String> topLevelFindings(Collection<String> names) {
    return names.stream()
        .filter(name -> !name.startsWith("."))
        .filter(name -> !TOP_LEVEL.contains(name) && !MADE_BY_RUNNING.contains(name))
        .sorted()
        .map(name -> name + " does not belong in the top folder")
        .toList();
  }

  /** The findings about the folders of these Java files. */
  static List<String> folderFindings(Collection<String> javaFiles) {
    Map<String, List<String>> folders =
        javaFiles.stream()
            .collect(
                groupingBy(TreeRules::folder, TreeMap::new, mapping(TreeRules::name, toList())));
    List<String> findings = new ArrayList<>();
    folders.forEach((folder, names) -> checkFolder(folder, names, findings));
    return findings;
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/'));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static void checkFolder(String folder, List<String> names, List<String> findings) {
    if (names.size() > FILES_IN_A_PACKAGE) {
      findings.add(folder + " has " + names.size() + " files, allowed are " + FILES_IN_A_PACKAGE);
    }
    if (folder.contains("/src/main/") && !names.contains("package-info.java")) {
      findings.add(folder + " has no package-info.java");
    }
  }
}
