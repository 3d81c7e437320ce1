package org.twopaths.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.twopaths.lint.Issue;

/** For authors: everything that may not ship, each with its file, its line and its mend. */
final class Checking {
  private final Path folder;
  private final Library library;

  private Checking(Path folder, Library library) {
    this.folder = folder;
    this.library = library;
  }

  /**
   * One line for each finding: {@code flows/settle.1.yaml:12: what; mend (rule)}. A file that
   * cannot be read at all is the only finding there is.
   */
  static List<String> findings(Path folder) {
    Library library;
    try {
      library = Library.read(folder);
    } catch (IllegalArgumentException unreadable) {
      return List.of(unreadable.getMessage());
    }
    Checking checking = new Checking(folder, library);
    return library.issues().stream().map(checking::placed).toList();
  }

  private String placed(Issue issue) {
    String where = issue.where();
    int colon = where.indexOf(':');
    String file = colon < 0 ? flowFile(where) : where.substring(0, colon);
    String line = colon < 0 ? stepLine(where) : textLine(where.substring(colon + 1));
    String mend = issue.what() + "; " + issue.mend() + " (" + issue.rule() + ")";
    return file + ":" + number(file, line) + ": " + name(where, colon) + mend;
  }

  /** What the line alone would not say: which step or text it is. */
  private static String name(String where, int colon) {
    return where.endsWith(".yaml") ? "" : where.substring(colon + 1) + ": ";
  }

  private String flowFile(String where) {
    String flow = where.split("\\.")[0];
    return library.flows().has(flow)
        ? "flows/" + library.flows().newest(flow).name() + ".yaml"
        : where;
  }

  private static String stepLine(String where) {
    int dot = where.indexOf('.');
    return dot < 0 ? "^flow:" : "\\bid: *" + Pattern.quote(where.substring(dot + 1)) + "\\b";
  }

  private static String textLine(String key) {
    return "^['\"]?" + Pattern.quote(key.substring(key.indexOf('.') + 1)) + "['\"]?:";
  }

  /** The line that such words begin; the first when none does, as for what is missing. */
  private int number(String file, String words) {
    Path path = folder.resolve(file);
    if (!Files.isRegularFile(path)) {
      return 1;
    }
    Pattern wanted = Pattern.compile(words);
    List<String> lines = lines(path);
    for (int i = 0; i < lines.size(); i++) {
      if (wanted.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 1;
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException gone) {
      throw new UncheckedIOException(path + " cannot be read", gone);
    }
  }
}
